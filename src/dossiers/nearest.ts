/**
 * The passage of a snapshot that is nearest to a quote that is not in it, with the difference marked: help for an editor,
 * never a reason to accept a quote. The difference is that of the library `diff` (Myers 1986), word by word.
 */
import { type Change, diffWordsWithSpace } from "diff";
import type { Spot } from "./find-quote.ts";
import { visible } from "./visible.ts";

/** Share of the quote's three-letter pieces that a passage must have to be worth showing. */
const WORTH_SHOWING = 0.4;
/** How far from the likeliest stretch its true ends are looked for, in characters. */
const MARGIN = 24;
/** What a change costs beside its characters. */
const PER_CHANGE = 2;
const PIECE = 3;

export interface Nearest {
  /** Index into the text. */
  readonly from: number;
  /** `by [-2014-]{+2013+}, Netflix`: [-only in the quote-], {+only in the text+}. */
  readonly marked: string;
}

/** The nearest passage of a text to a quote, both normalised; undefined where nothing is near. */
export function nearestPassage(text: string, quote: string): Nearest | undefined {
  const at = likeliestStart(text, quote);
  if (at === undefined) return undefined;
  const [best] = passagesAround(text, at, at + quote.length)
    .map(({ from, to }) => ({ from, changes: diffWordsWithSpace(quote, text.slice(from, to)) }))
    .map(({ from, changes }) => ({ from, changes, cost: costOf(changes) }))
    .sort((a, b) => a.cost - b.cost);
  return best && { from: best.from, marked: best.changes.map(mark).join("") };
}

function mark({ added, removed, value }: Change): string {
  const seen = visible(value);
  return added ? `{+${seen}+}` : removed ? `[-${seen}-]` : seen;
}

/**
 * Few changes before short ones. A word put in another's place is one change, as long as the longer of the two; a word of
 * the quote that nothing stands for costs twice its length, so that passages are not cut short before the difference.
 */
function costOf(changes: readonly Change[]): number {
  let cost = 0;
  for (const [index, { added, removed, value }] of changes.entries()) {
    const [last, next] = [changes[index - 1], changes[index + 1]];
    if (removed) cost += PER_CHANGE + value.length * (next?.added ? 1 : 2);
    else if (added) cost += last?.removed ? Math.max(0, value.length - last.value.length) : PER_CHANGE + value.length;
  }
  return cost;
}

/** Passages of whole words whose ends lie about here. */
function passagesAround(text: string, start: number, end: number): Spot[] {
  const froms = edgesNear(text, start, /(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{P}/gu);
  const tos = edgesNear(text, end, /(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<=\p{P})/gu);
  return froms.flatMap((from) => tos.filter((to) => to > from).map((to) => ({ from, to })));
}

function edgesNear(text: string, index: number, edge: RegExp): number[] {
  const offset = Math.max(0, index - MARGIN);
  return [...text.slice(offset, index + MARGIN).matchAll(edge)].map((match) => offset + match.index);
}

/** Where the stretch as long as the quote begins that shares the most pieces of three letters with it. */
function likeliestStart(text: string, quote: string): number | undefined {
  const missing = new Map<string, number>();
  for (const piece of piecesOf(quote)) missing.set(piece, (missing.get(piece) ?? 0) + 1);
  const pieces = piecesOf(text);
  const span = Math.max(1, quote.length - PIECE + 1);
  let shared = 0;
  let best = { shared: 0, at: 0 };
  for (const [index, piece] of pieces.entries()) {
    shared += take(missing, piece);
    const left = pieces[index - span];
    if (left !== undefined) shared -= giveBack(missing, left);
    if (shared > best.shared) best = { shared, at: Math.max(0, index - span + 1) };
  }
  return best.shared >= span * WORTH_SHOWING ? best.at : undefined;
}

/** Counts a piece that comes into the stretch: 1 if the quote still had one like it to find. */
function take(missing: Map<string, number>, piece: string): 0 | 1 {
  const count = missing.get(piece);
  if (count === undefined) return 0;
  missing.set(piece, count - 1);
  return count > 0 ? 1 : 0;
}

function giveBack(missing: Map<string, number>, piece: string): 0 | 1 {
  const count = missing.get(piece);
  if (count === undefined) return 0;
  missing.set(piece, count + 1);
  return count >= 0 ? 1 : 0;
}

function piecesOf(text: string): string[] {
  const folded = text.toLowerCase();
  return Array.from({ length: Math.max(0, folded.length - PIECE + 1) }, (_, index) =>
    folded.slice(index, index + PIECE),
  );
}
