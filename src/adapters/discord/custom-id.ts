/** The custom_id of buttons and options: a press with a mark that says what it does; no two alike in one message. */
import type { Choice } from "../../core/answer.ts";
import { type Deed, decodePress, encodePress, type Press } from "../../core/invocation.ts";
import { MESSAGE } from "./limits.ts";
import { canPack, pack, unpack } from "./packed.ts";

/** What a press does, each by its mark. */
const MARKS: Readonly<Record<Deed, string>> = {
  turn: "t",
  ask: "a",
  shareShort: "s",
  shareFull: "f",
  show: "w",
  sources: "c",
};

/** Room for the mark, a language, a number and the sign between. */
const MARK_LENGTH = 5;

/** Whether a button can carry what is chosen: ids of a dossier are short enough, but nothing else is promised. */
export function canCarry({ invocation }: Pick<Choice, "invocation">): boolean {
  return encoded({ invocation, page: 1 }) !== undefined;
}

function encoded(press: Press): string | undefined {
  try {
    const text = encodePress(press);
    return text.length + MARK_LENGTH <= MESSAGE.customId ? text : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Gives out the ids of one message in one language: whoever turns its pages, they stay in it and so stay the same. What
 * follows from an answer about a message is about it too, so every id says which.
 */
export class CustomIds {
  readonly #language: string;
  readonly #about: string | undefined;
  readonly #given = new Map<string, number>();
  #menus = 0;

  /** @param about Discord's id of the message that the answer is about */
  constructor(locale: string, about?: string) {
    this.#language = locale.slice(0, 2);
    this.#about = about;
  }

  /** An id for the press, marked with a number (base 36) where the same was given before. */
  of(deed: Deed, press: Press): string {
    const text = encoded(press) ?? encodePress(press);
    const key = `${MARKS[deed]}|${text}`;
    const before = this.#given.get(key) ?? 0;
    this.#given.set(key, before + 1);
    const head = `${MARKS[deed]}${this.#language}${before === 0 ? "" : before.toString(36).toUpperCase()}`;
    const isPacked = this.#about !== undefined && canPack(text);
    return isPacked ? `${head}~${pack(`${this.#about}|${text}`)}` : `${head}|${text}`;
  }

  /** An id for a menu: what it says is in its options. */
  menu(): string {
    return `menu${this.#menus++}`;
  }
}

/** What an id stands for. */
export interface Pressed {
  readonly deed: Deed;
  readonly press: Press;
  /** The language of the message that it is below. */
  readonly language: string | undefined;
  /** Discord's id of the message that its answer is about. */
  readonly about: string | undefined;
}

/** What an id stands for; undefined where it is none of ours. */
export function readCustomId(id: string): Pressed | undefined {
  const [, mark, language, sign, rest = ""] = /^([a-z])([a-z]{2})?[0-9A-Z]*([|~])(.*)$/s.exec(id) ?? [];
  const [, about, text = ""] = /^(?:(\d{17,20})\|)?(.*)$/s.exec(sign === "~" ? unpack(rest) : rest) ?? [];
  const press = decodePress(text);
  const deed = (Object.keys(MARKS) as Deed[]).find((name) => MARKS[name] === mark);
  return deed && press ? { deed, press, language, about } : undefined;
}
