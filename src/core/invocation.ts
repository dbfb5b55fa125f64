/** A command as a button or a menu carries it: everything it needs is in its own text, so it outlives a restart. */

/** A command with its options, all values as text. */
export interface Invocation {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What a button says when pressed: a command, and the page of its answer (from 1). */
export interface Press {
  readonly invocation: Invocation;
  readonly page: number;
}

/** What a control below an answer does when it is pressed. */
export type Deed =
  /** Asks, and is answered with a new message. */
  | "ask"
  /** Turns the page of its own message. */
  | "turn"
  /** Posts for all what only its asker sees: the short form, or the whole. */
  | "shareShort"
  | "shareFull"
  /** Shows who presses the whole of what was shared in short. */
  | "show"
  /** Lists the sources of its answer. */
  | "sources";

/** Whether it posts for all what only its asker sees. */
export function isShare(deed: Deed): deed is "shareShort" | "shareFull" {
  return deed === "shareShort" || deed === "shareFull";
}

/**
 * Discord allows 100 characters in a custom_id (https://discord.com/developers/docs/components/reference), of which an
 * adapter needs a few to keep the ids of one message apart.
 */
export const PRESS_LIMIT = 95;

/**
 * The press as text: `command|page|name=value|…`, values percent-encoded where they must be.
 * @throws RangeError if it is longer than PRESS_LIMIT: what offers a button makes sure that its options are ids and dates.
 */
export function encodePress({ invocation, page }: Press): string {
  const options = Object.entries(invocation.options).map(([name, value]) => `${name}=${escapeValue(value)}`);
  const text = [invocation.command, page, ...options].join("|");
  if (text.length > PRESS_LIMIT)
    throw new RangeError(`a button cannot carry "${text}": ${PRESS_LIMIT} characters at most`);
  return text;
}

/** The press a text stands for; undefined where the text is not one of ours. */
export function decodePress(text: string): Press | undefined {
  const [command, page, ...options] = text.split("|");
  if (!command || !/^[1-9]\d{0,3}$/.test(page ?? "")) return undefined;
  if (!options.every((option) => /^[^=]+=/.test(option))) return undefined;
  try {
    const entries = options.map((option) => option.split(/=(.*)/s, 2).map(decodeURIComponent) as [string, string]);
    return { invocation: { command, options: Object.fromEntries(entries) }, page: Number(page) };
  } catch {
    return undefined;
  }
}

function escapeValue(value: string): string {
  return value.replace(/[%|]/g, encodeURIComponent);
}
