/** Further messages after the first response to an interaction. */
import { REST, Routes } from "discord.js";
import { memoized } from "../../core/kept.ts";
import { bodyOf } from "./callback.ts";
import type { Message } from "./message.ts";
import type { Answerable } from "./reply.ts";

/** For each client, Discord's REST API without repeats. */
const singleOf = memoized((rest: REST) => new REST({ ...rest.options, retries: 0 }));

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
