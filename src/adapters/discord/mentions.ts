/**
 * Messages that speak to the bot: `@Receipts …` in a channel, a reply or a thread, and every direct message.
 *
 * The mention has to stand in the text: a reply to one of our answers pings us by default, and is no question.
 */
import { type Message, MessageType } from "discord.js";
import { english as words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { readable, readContext } from "./context.ts";
import { deliver, type Place } from "./deliver.ts";
import { FAULT, isFault, isForbidden } from "./faults.ts";
import { NONCE_LENGTH } from "./limits.ts";
import { lineMessage, type Message as Rendered } from "./message.ts";
import { persist } from "./persist.ts";

type Asking = Pick<Bot, "log" | "dispatch" | "fail">;

/** Answers a message if it speaks to the bot, in place. */
export async function answerMention(message: Message, bot: Asking): Promise<void> {
  if (!isForUs(message)) return;
  const reading = readContext(message);
  const text = readable(message.content);
  const { texts, withheld } = await reading;
  message.channel.messages.cache.clear();
  const request = { type: "text", user: `discord:${message.author.id}`, text } as const;
  const answer = await bot.dispatch({ ...request, context: texts, contextWithheld: withheld });
  await deliver(placeOf(message), answer, 1, bot);
}

function isForUs({ author, webhookId, type, guildId, content, client }: Message): boolean {
  if (author.bot || webhookId || (type !== MessageType.Default && type !== MessageType.Reply)) return false;
  return guildId === null || content.includes(`<@${client.user.id}>`) || content.includes(`<@!${client.user.id}>`);
}

function placeOf(message: Message): Place {
  return {
    send: (rendered, index) => reply(message, rendered, index),
    forbidden: (error) => tellAuthor(message, error),
  };
}

/** The same message and page always have the same nonce, so that no retry can post twice. */
async function reply(message: Message, rendered: Rendered, index: number): Promise<void> {
  if (!message.channel.isSendable()) return;
  const options = { ...rendered, nonce: `${message.id}-${index}`.slice(0, NONCE_LENGTH), enforceNonce: true };
  const { channel } = message;
  if (index > 0) return persist(() => channel.send(options));
  try {
    await persist(() => message.reply(options));
  } catch (error) {
    if (!isFault(error, FAULT.noHistory)) throw error;
    await persist(() => channel.send(options));
  }
}

/** Where the bot may not write, who asked gets one line in a direct message. */
async function tellAuthor(message: Message, error: unknown): Promise<boolean> {
  if (!isForbidden(error) || message.guildId === null) return false;
  await message.author.send({ ...lineMessage(words.discord.mayNotWrite), nonce: message.id, enforceNonce: true });
  return true;
}
