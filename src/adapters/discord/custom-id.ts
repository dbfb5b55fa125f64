/** The custom_id of buttons and options: a press with a mark that says what it does; no two alike in one message. */
import type { Choice } from "../../core/answer.ts";
import { decodePress, encodePress, type Press } from "../../core/invocation.ts";
import { MESSAGE } from "./limits.ts";

/** `turn` shows another page in the same message; `ask` answers with a new one. */
export type Deed = "turn" | "ask";

const MARKS: Readonly<Record<Deed, string>> = { turn: "t", ask: "a" };
/** Room for the mark, a number and the sign between. */
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

/** Gives out the ids of one message. */
export class CustomIds {
  readonly #given = new Map<string, number>();
  #menus = 0;

  /** An id for the press, marked with a number where the same was given before. */
  of(deed: Deed, press: Press): string {
    const text = encoded(press) ?? encodePress(press);
    const key = `${MARKS[deed]}|${text}`;
    const before = this.#given.get(key) ?? 0;
    this.#given.set(key, before + 1);
    return `${MARKS[deed]}${before || ""}|${text}`;
  }

  /** An id for a menu: what it says is in its options. */
  menu(): string {
    return `menu${this.#menus++}`;
  }
}

/** What an id stands for; undefined where it is none of ours. */
export function readCustomId(id: string): { readonly deed: Deed; readonly press: Press } | undefined {
  const [, mark, text = ""] = /^([ta])\d*\|(.*)$/s.exec(id) ?? [];
  const press = decodePress(text);
  return mark && press ? { deed: mark === MARKS.turn ? "turn" : "ask", press } : undefined;
}
