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
  const pointed = [forwarded(message), await repliedTo(message), await threadStart(message)].flatMap(
    (each) => each ?? [],
  );
  const texts = [...new Set(pointed.flatMap(shownTexts))];
  return { texts, withheld: pointed.length > 0 && texts.length === 0 };
}

/** What can be read of a message: its own text, that of what it forwards, and that of its embeds. */
type Shown = Pick<Message, "content" | "embeds">;

/** The texts of a message, its own first; none where it has none or Discord withholds them. */
export function shownTexts({ content, embeds }: Partial<Shown>): string[] {
  const embedded = (embeds ?? []).map(({ title, description, fields }) =>
    [title, description, ...(fields ?? []).flatMap(({ name, value }) => [name, value])].filter(Boolean).join("\n"),
  );
  return [content ?? "", ...embedded].map(readable).filter((text) => text !== "");
}

/** The text without Discord's codes for people, channels and emoji, which are no words. */
export function readable(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, " ")
    .replace(/<a?:(\w+):\d+>/g, ":$1:")
    .replace(/[^\S\n]{2,}/g, " ")
    .trim();
}

/** What a message forwards. */
export function forwarded({ messageSnapshots }: Message): Partial<Shown>[] {
  return [...(messageSnapshots?.values() ?? [])].map(({ content, embeds }) => ({ content: content ?? "", embeds }));
}

async function repliedTo(message: Message): Promise<Partial<Shown> | undefined> {
  if (!message.reference?.messageId || message.messageSnapshots?.size) return undefined;
  return read(message, () => message.fetchReference());
}

async function threadStart(message: Message): Promise<Partial<Shown> | undefined> {
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
async function read(message: Message, fetch: () => Promise<Message | undefined>): Promise<Partial<Shown> | undefined> {
  try {
    const found = await fetch();
    const isOther = found && found.id !== message.id && found.author.id !== message.client.user.id;
    return isOther ? found : undefined;
  } catch {
    return {};
  }
}
