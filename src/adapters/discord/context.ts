/** What a mention points at: the message replied to, a forwarded one, and the first of a thread. */
import { type Message, RESTJSONErrorCodes, type ThreadChannel } from "discord.js";
import { isFault } from "./faults.ts";
import { shownTexts } from "./shown.ts";

export interface Context {
  /** Texts, nearest first. */
  readonly texts: readonly string[];
  /** There was something to read, and Discord gave the text of none of it. */
  readonly withheld: boolean;
}

/** Reads what a message points at, as far as Discord gives its text. Never rejects. */
export async function readContext(message: Message): Promise<Context> {
  const forwarded = [...message.messageSnapshots.values()];
  const pointed = [...forwarded, await repliedTo(message), await threadStart(message)].flatMap((each) => each ?? []);
  const texts = [...new Set(pointed.flatMap(shownTexts))];
  return { texts, withheld: pointed.length > 0 && texts.length === 0 };
}

/** No text of anybody stays in memory: neither a message's nor that of what it forwards. */
export function forget(message: Message): void {
  for (const { channel } of [message, ...message.messageSnapshots.values()]) channel?.messages.cache.clear();
}

async function repliedTo(message: Message): Promise<Partial<Message> | undefined> {
  if (!message.reference?.messageId || message.messageSnapshots.size) return undefined;
  return read(message, () => message.fetchReference());
}

async function threadStart(message: Message): Promise<Partial<Message> | undefined> {
  const thread = message.channel;
  return thread.isThread() ? read(message, () => firstOf(thread)) : undefined;
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
async function read(
  message: Message,
  fetch: () => Promise<Message | undefined>,
): Promise<Partial<Message> | undefined> {
  try {
    const found = await fetch();
    const isOther = found && found.id !== message.id && found.author.id !== message.client.user.id;
    return isOther ? found : undefined;
  } catch {
    return {};
  }
}
