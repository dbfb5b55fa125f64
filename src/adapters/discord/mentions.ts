/**
 * Messages that speak to the bot: `@Receipts …` in a channel, a reply or a thread, and every direct message.
 *
 * The mention has to stand in the text: a reply to one of our answers pings us by default, and is no question.
 */
import { type Message, MessageType } from "discord.js";
import { wordsFor } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { forget, readContext } from "./context.ts";
import { deliver, type House, type Place } from "./deliver.ts";
import { FAULT, isFault } from "./faults.ts";
import { NONCE_LENGTH } from "./limits.ts";
import type { Message as Rendered } from "./message.ts";
import { persist } from "./persist.ts";
import { ATTACHING, type Frame } from "./picture.ts";
import { readable } from "./shown.ts";

type Asking = House & Pick<Bot, "dispatch">;

/** Answers a message if it speaks to the bot, in place. A message has no language; a server may have one. */
export async function answerMention(message: Message, bot: Asking): Promise<void> {
  if (!isForUs(message)) return forget(message);
  const reading = readContext(message);
  const text = readable(message.content);
  const { texts, withheld } = await reading;
  forget(message);
  const locale = message.guild?.preferredLocale ?? "en";
  const request = { type: "text", user: `discord:${message.author.id}`, locale, text } as const;
  const answer = await bot.dispatch({ ...request, context: texts, contextWithheld: withheld });
  await deliver(placeOf(message), { answer, view: { words: wordsFor(locale) } }, bot);
}

function isForUs({ author, webhookId, type, guildId, content, client }: Message): boolean {
  if (author.bot || webhookId || (type !== MessageType.Default && type !== MessageType.Reply)) return false;
  return guildId === null || content.includes(`<@${client.user.id}>`) || content.includes(`<@!${client.user.id}>`);
}

/** In reply to the message; where the bot may not write, in a direct message to who wrote it. */
function placeOf(message: Message): Place {
  const { author, guildId } = message;
  let first: Message | undefined;
  const direct = (line: Rendered) => author.send({ ...line, nonce: nonceOf(message, "direct"), enforceNonce: true });
  return {
    send: async (rendered, index) => {
      const sent = await (index === 0 ? reply(message, rendered) : follow(message, rendered, `${index}`));
      first ??= sent;
    },
    say: (line) => follow(message, line, "line"),
    ...(guildId !== null && { sayElsewhere: direct }),
    frame: () => first && frameOf(first),
  };
}

/** What was sent as a frame for a picture, where a file may be attached. */
function frameOf(sent: Message): Frame | undefined {
  const { channel, client } = sent;
  const isAllowed = channel.isDMBased() || channel.permissionsFor(client.user)?.has(ATTACHING);
  return isAllowed ? { id: sent.id, edit: (message) => persist(() => sent.edit(message)) } : undefined;
}

async function reply(message: Message, rendered: Rendered): Promise<Message | undefined> {
  try {
    return await persist(() => message.reply({ ...rendered, nonce: nonceOf(message, "0"), enforceNonce: true }));
  } catch (error) {
    if (!isFault(error, FAULT.noHistory)) throw error;
    return follow(message, rendered, "0");
  }
}

async function follow(message: Message, rendered: Rendered, part: string): Promise<Message | undefined> {
  const { channel } = message;
  if (!channel.isSendable()) return undefined;
  return persist(async () => channel.send({ ...rendered, nonce: nonceOf(message, part), enforceNonce: true }));
}

/** The same part of an answer to the same message always has the same nonce, so that no retry can post twice. */
function nonceOf({ id }: Message, part: string): string {
  return `${id}-${part}`.slice(0, NONCE_LENGTH);
}
