/**
 * Which words keep company with which: GloVe vectors (Pennington, Socher & Manning 2014; 6 billion words of Wikipedia and
 * news, public domain), one a term. A table of counted neighbours, no language model: it knows no sentence and writes none.
 * tests/bench/train-word-vectors.ts makes word-vectors.bin: a line of JSON, a line of terms, then four bits a value.
 */
import { readFileSync } from "node:fs";
import { normalise } from "./ranking/vectors.ts";

const FILE = new URL("word-vectors.bin", import.meta.url);
const NEW_LINE = 10;
/** What four bits without a sign are reduced by. */
export const FOUR_BIT_ZERO = 8;

/** Terms are those of the text analysis (`termOf`), stop words and numbers not among them; each is known by its row. */
export class WordVectors {
  /** Values of a vector; a multiple of four. */
  readonly width: number;
  readonly #rows = new Map<string, number>();
  readonly #values: Int8Array;
  /** One over the length of each row. */
  readonly #scales: Float32Array;

  constructor(content: Buffer) {
    const afterHeader = content.indexOf(NEW_LINE) + 1;
    const afterTerms = content.indexOf(NEW_LINE, afterHeader) + 1;
    const { width } = JSON.parse(content.toString("utf8", 0, afterHeader)) as { readonly width: number };
    const terms = content.toString("latin1", afterHeader, afterTerms - 1).split(" ");
    this.width = width;
    for (const [row, term] of terms.entries()) this.#rows.set(term, row);
    this.#values = unpacked(content.subarray(afterTerms));
    this.#scales = Float32Array.from(terms, (_, row) => 1 / Math.sqrt(this.#product(row, row)));
  }

  /** How many terms there are: rows go from 0, the commonest term, up to one less. */
  get size(): number {
    return this.#scales.length;
  }

  /** -1 where the term has no vector. */
  rowOf(term: string): number {
    return this.#rows.get(term) ?? -1;
  }

  /** How near two rows are, from -1 to 1: 1 for the same, some 0.6 for words that can stand for one another. */
  cosine(a: number, b: number): number {
    return this.#product(a, b) * (this.#scales[a] as number) * (this.#scales[b] as number);
  }

  /** Adds a row's vector, one long, times a weight to a vector. */
  add(row: number, weight: number, into: Float32Array): void {
    const factor = weight * (this.#scales[row] as number);
    const from = row * this.width;
    for (let k = 0; k < this.width; k++) into[k] = (into[k] as number) + factor * (this.#values[from + k] as number);
  }

  /**
   * Writes what a text is about as one vector, one long: the mean of its terms' vectors, by weights that are the greater the
   * rarer a term is (Arora, Liang & Ma 2017). All zero, and the result is 0, where no term of a weight above 0 is known;
   * else the result is how long the sum was. The cosine of two such vectors is their `dot`.
   */
  mean(terms: Iterable<string>, weightOf: (term: string) => number, into: Float32Array): number {
    into.fill(0);
    for (const term of terms) {
      const row = this.rowOf(term);
      if (row >= 0) this.add(row, weightOf(term), into);
    }
    return normalise(into);
  }

  #product(a: number, b: number): number {
    const values = this.#values;
    const i = a * this.width;
    const j = b * this.width;
    let sum = 0;
    for (let k = 0; k < this.width; k++) sum += (values[i + k] as number) * (values[j + k] as number);
    return sum;
  }
}

let shipped: WordVectors | undefined;

/** The shipped table, read when first asked for: a tenth of a second, and 14 MB. */
export function wordVectors(): WordVectors {
  shipped ??= new WordVectors(readFileSync(FILE));
  return shipped;
}

/** Two values a byte, the first in the lower half. */
function unpacked(bytes: Uint8Array): Int8Array {
  const values = new Int8Array(2 * bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    values[2 * at] = (byte & 15) - FOUR_BIT_ZERO;
    values[2 * at + 1] = (byte >> 4) - FOUR_BIT_ZERO;
  }
  return values;
}
