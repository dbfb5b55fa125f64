/**
 * The normalisation under which a quote is compared with its snapshot. It forgives how a text was typed, never what it
 * says:
 *
 * 1. Unicode NFC: `e` with a combining acute accent is the letter `é`.
 * 2. White space: every run of it (spaces, tabs, line breaks, no-break spaces) is one space.
 * 3. Quotation marks: ‘ ’ ‚ ‛ are `'`, and “ ” „ ‟ are `"`.
 * 4. Dashes: ‐ ‑ ‒ – — ― and the minus sign − are `-`.
 *
 * Nothing else: letters, digits, capitals, accents, punctuation and the order of words count to the letter. Zero-width
 * characters, soft hyphens, primes and «guillemets» stay what they are.
 */

/** A normalised text that knows where each of its UTF-16 units stands in the original. */
export interface Normalised {
  readonly text: string;
  /** By index in `text`: the first code point of the original that it stands for, and the one after the last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[..."‘’‚‛"].map((mark) => [mark, "'"] as const),
  ...[..."“”„‟"].map((mark) => [mark, '"'] as const),
  ...[..."‐‑‒–—―−"].map((dash) => [dash, "-"] as const),
]);
const SPACE = /^\s+$/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Normalises a text; offsets count code points of the original. */
export function normalise(original: string): Normalised {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const unit of unitsOf(original)) {
    const end = at + lengthOf(unit);
    if (SPACE.test(unit) && units.at(-1) === " ") ends[ends.length - 1] = end;
    else
      for (const character of folded(unit)) {
        units.push(character);
        starts.push(at);
        ends.push(end);
      }
    at = end;
  }
  return { text: units.join(""), starts, ends };
}

/** Length in Unicode code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** What composes under NFC stays in one unit: a code point, or a whole grapheme where the text is not composed yet. */
function unitsOf(text: string): Iterable<string> {
  if (text === text.normalize("NFC")) return text;
  return Iterator.from(graphemes.segment(text)).map(({ segment }) => segment);
}

/** The UTF-16 units of the normalised unit. */
function folded(unit: string): string[] {
  if (SPACE.test(unit)) return [" "];
  const composed = [...unit.normalize("NFC")].map((character) => FOLDED.get(character) ?? character);
  return composed.join("").split("");
}
