/** Finds the one place in a snapshot that a quote stands for (W3C Web Annotation, TextQuoteSelector). */
import type { Citation } from "../core/dossier.ts";
import { type Normalised, normalise } from "./normalise.ts";

/** Places whose surroundings are the same this far on both sides cannot be told apart by a prefix or suffix. */
const CONTEXT = 32;

const IN_WORD = "[\\p{N}\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]";
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, "u");
const STARTS_WITH_WORD = new RegExp(`^${IN_WORD}`, "u");

/** Indexes into the normalised snapshot. */
export interface Spot {
  readonly from: number;
  readonly to: number;
}

export type QuoteSearch =
  /** `places`: how many there are with the same words around them; the first is taken. */
  | { readonly result: "found"; readonly spot: Spot; readonly places: number }
  | { readonly result: "absent" }
  /** The characters are there, but only as a part of a word or a number: "5 million" in "25 million". */
  | { readonly result: "cut"; readonly spot: Spot }
  /** The words are there, but never after this prefix and before this suffix. */
  | { readonly result: "elsewhere"; readonly spot: Spot }
  | { readonly result: "ambiguous"; readonly spots: readonly Spot[] };

type Quote = Pick<Citation, "exact" | "prefix" | "suffix">;

/** Looks a quote up after normalisation; nothing but an equal text is ever "found". */
export function findQuote({ text }: Normalised, quote: Quote): QuoteSearch {
  const needle = normalise(quote.exact).text;
  if (needle.trim() === "") return { result: "absent" };
  const all = spotsOf(text, needle);
  const whole = all.filter((spot) => !isCut(text, spot.from) && !isCut(text, spot.to));
  if (whole[0] === undefined) return all[0] ? { result: "cut", spot: all[0] } : { result: "absent" };
  const fitting = whole.filter((spot) => fits(text, spot, quote));
  const [spot] = fitting;
  if (!spot) return { result: "elsewhere", spot: whole[0] };
  const contexts = new Set(fitting.map(({ from, to }) => `${before(text, from)}\0${after(text, to)}`));
  return contexts.size > 1
    ? { result: "ambiguous", spots: fitting }
    : { result: "found", spot, places: fitting.length };
}

/** The words just before an index. */
export function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - CONTEXT), index);
}

/** The words just after an index. */
export function after(text: string, index: number): string {
  return text.slice(index, index + CONTEXT);
}

function spotsOf(text: string, needle: string): Spot[] {
  const spots: Spot[] = [];
  for (let from = text.indexOf(needle); from !== -1; from = text.indexOf(needle, from + 1))
    spots.push({ from, to: from + needle.length });
  return spots;
}

/**
 * Whether an edge at this index runs through a number, a word or a letter and its accent. Words count only in scripts that
 * part them by spaces.
 */
function isCut(text: string, index: number): boolean {
  const [left, right] = [text.slice(Math.max(0, index - 2), index), text.slice(index, index + 2)];
  if (/^\p{M}/u.test(right)) return true;
  if (/\p{N}[.,]?$/u.test(left) && /^\p{N}/u.test(right)) return true;
  if (/\p{N}$/u.test(left) && /^[.,]\p{N}/u.test(right)) return true;
  return ENDS_IN_WORD.test(left) && STARTS_WITH_WORD.test(right);
}

/** White space where the quote meets its prefix or suffix does not count. */
function fits(text: string, { from, to }: Spot, { prefix, suffix }: Quote): boolean {
  const left = normalise(prefix ?? "").text.trim();
  const right = normalise(suffix ?? "").text.trim();
  const start = text.slice(Math.max(0, from - left.length - 1), from).trimEnd();
  const end = text.slice(to, to + right.length + 1).trimStart();
  return start.endsWith(left) && end.startsWith(right);
}
