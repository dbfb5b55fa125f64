/** Further messages after the first response to an interaction. */
import { REST, Routes } from "discord.js";
import { bodyOf } from "./callback.ts";
import type { Message } from "./message.ts";
import type { Answerable } from "./reply.ts";

/** For each client, Discord's REST API without repeats. */
const singles = new WeakMap<REST, REST>();

/**
 * Sends a message, once: Discord knows no nonce here, so what got through without our hearing of it would be there twice if
 * it were sent again (https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message).
 * @throws whatever Discord's client throws, though the message may be there
 */
export async function followUp(interaction: Answerable, message: Message, alone: boolean): Promise<void> {
  const { applicationId, token, client } = interaction;
  const body = bodyOf(message, alone);
  await singleOf(client.rest).post(Routes.webhook(applicationId, token), { auth: false, body });
}

function singleOf(rest: REST): REST {
  const single = singles.get(rest) ?? new REST({ ...rest.options, retries: 0 });
  singles.set(rest, single);
  return single;
}
