/** What a mention points at: the message replied to, a forwarded one, and the first of a thread. */
import { type Message, RESTJSONErrorCodes, type ThreadChannel } from "discord.js";
import { isFault } from "./faults.ts";

export interface Context {
  /** Texts, nearest first. */
  readonly texts: readonly string[];
  /** There was something to read, and Discord gave the text of none of it. */
  readonly withheld: boolean;
}

/** Reads what a message points at, as far as Discord gives its text. Never rejects. */
export async function readContext(message: Message): Promise<Context> {
  const found = [...forwarded(message), await repliedTo(message), await threadStart(message)];
  const pointed = found.filter((text) => text !== undefined);
  const texts = [...new Set(pointed.map(readable).filter((text) => text !== ""))];
  return { texts, withheld: pointed.length > 0 && texts.length === 0 };
}

/** The text without Discord's codes for people, channels and emoji, which are no words. */
export function readable(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, " ")
    .replace(/<a?:(\w+):\d+>/g, ":$1:")
    .replace(/[^\S\n]{2,}/g, " ")
    .trim();
}

function forwarded({ messageSnapshots }: Message): string[] {
  return [...(messageSnapshots?.values() ?? [])].map(({ content }) => content ?? "");
}

async function repliedTo(message: Message): Promise<string | undefined> {
  if (!message.reference?.messageId || message.messageSnapshots?.size) return undefined;
  return textOf(message, () => message.fetchReference());
}

async function threadStart(message: Message): Promise<string | undefined> {
  const thread = message.channel;
  return thread.isThread() ? textOf(message, () => firstOf(thread)) : undefined;
}

/** A thread made from a message starts with it; another starts with its own first message. */
async function firstOf(thread: ThreadChannel): Promise<Message | undefined> {
  try {
    return (await thread.fetchStarterMessage()) ?? undefined;
  } catch (error) {
    if (!isFault(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    return (await thread.messages.fetch({ after: thread.id, limit: 1, cache: false })).first();
  }
}

/** Empty where the text is withheld or cannot be fetched; undefined for the mention itself and for our own messages. */
async function textOf(message: Message, fetch: () => Promise<Message | undefined>): Promise<string | undefined> {
  try {
    const found = await fetch();
    const isOther = found && found.id !== message.id && found.author.id !== message.client.user.id;
    return isOther ? found.content : undefined;
  } catch {
    return "";
  }
}
