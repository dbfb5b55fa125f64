/** The first response to an interaction, whose body is made once for each message: the same answers go out again and again. */
import { InteractionResponseType, MessageFlags, Routes } from "discord.js";
import { memoized } from "../../core/kept.ts";
import { mapEntry } from "../../core/map-entry.ts";
import type { Message } from "./message.ts";
import type { Answerable } from "./reply.ts";

type Kind = InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage;

const bodiesOf = memoized((_message: Message) => new Map<string, Buffer>());

/** A new message, seen by who asked alone or by everybody. */
export function respond(interaction: Answerable, message: Message, alone: boolean): Promise<unknown> {
  return send(interaction, InteractionResponseType.ChannelMessageWithSource, message, alone);
}

/** The message of a button, changed. */
export function change(interaction: Answerable, message: Message): Promise<unknown> {
  return send(interaction, InteractionResponseType.UpdateMessage, message, false);
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response */
async function send(interaction: Answerable, type: Kind, message: Message, alone: boolean): Promise<void> {
  const { id, token, client } = interaction;
  await client.rest.post(Routes.interactionCallback(id, token), {
    auth: false,
    body: encodedBody(message, type, alone),
    passThroughBody: true,
    headers: { "content-type": "application/json" },
  });
  interaction.replied = true;
}

function encodedBody(message: Message, type: Kind, alone: boolean): Buffer {
  return mapEntry(bodiesOf(message), `${type} ${alone}`, () => {
    const data = bodyOf(message, alone);
    // A page that is turned to has no picture yet, whatever the one before it had.
    const isChange = type === InteractionResponseType.UpdateMessage;
    return Buffer.from(JSON.stringify({ type, data: isChange ? { ...data, attachments: [] } : data }));
  });
}

/** A message as Discord takes it, for one alone or for everybody; it pings nobody. */
export function bodyOf({ components, flags }: Message, alone: boolean) {
  return {
    components,
    flags: alone ? flags | MessageFlags.Ephemeral : flags,
    allowed_mentions: { parse: [] },
  };
}
