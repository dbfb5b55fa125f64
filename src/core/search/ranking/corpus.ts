/** The documents as numbered terms in order, in typed arrays: what the features read. */
import type { SearchDocument } from "../field-index.ts";
import { corpusReader, type Token } from "./tokens.ts";

/** The fields that features tell apart: the claim, its title, and everything else as one. */
export const FIELD_COUNT = 3;

export class Corpus {
  readonly size: number;
  readonly vocabulary = new Map<string, number>();
  /** Term of each number. */
  readonly terms: string[] = [];
  /** Term numbers of all documents, field after field; see `start`. */
  readonly tokens: Int32Array;
  /** How each token was written (WRITTEN bits). */
  readonly written: Uint8Array;
  /** idf of each term, df over any field (Robertson & Zaragoza 2009). */
  readonly idf: Float32Array;
  /** Sum of idf over each field's tokens: `mass[doc * FIELD_COUNT + field]`. */
  readonly mass: Float32Array;
  /** idf of a term that no document has. */
  readonly unknownIdf: number;
  readonly #starts: Int32Array;

  constructor(documents: readonly SearchDocument[], read: (text: string) => readonly Token[] = corpusReader()) {
    this.size = documents.length;
    this.#starts = new Int32Array(documents.length * FIELD_COUNT + 1);
    const tokens: number[] = [];
    const written: number[] = [];
    for (const [doc, { fields }] of documents.entries()) {
      const parts = [fields[0] ?? "", fields[1] ?? "", fields.slice(2).join("\n")];
      for (const [field, text] of parts.entries()) {
        for (const token of read(text)) {
          tokens.push(this.#number(token.term));
          written.push(token.written);
        }
        this.#starts[doc * FIELD_COUNT + field + 1] = tokens.length;
      }
    }
    this.tokens = Int32Array.from(tokens);
    this.written = Uint8Array.from(written);
    this.idf = this.#rarity();
    this.mass = this.sums((at) => this.idf[this.tokens[at] as number] as number);
    this.unknownIdf = rarity(this.size, 0);
  }

  /** All that the numbers of a learnt model refer to, for a hash: two corpora of the same parts are the same. */
  get parts(): readonly (string | Int32Array | Uint8Array)[] {
    return [this.terms.join("\n"), this.tokens, this.written, this.#starts];
  }

  /** Where a field's tokens start; `start(doc, field + 1)` is where they end. */
  start(doc: number, field: number): number {
    return this.#starts[doc * FIELD_COUNT + field] as number;
  }

  /** The sum of a value over each field's tokens, laid out as `mass`: `of` gets a token's place and its field's first. */
  sums(of: (at: number, start: number) => number): Float32Array {
    return Float32Array.from({ length: this.size * FIELD_COUNT }, (_, field) => {
      const start = this.#starts[field] as number;
      const end = this.#starts[field + 1] as number;
      let sum = 0;
      for (let at = start; at < end; at++) sum += of(at, start);
      return sum;
    });
  }

  #number(term: string): number {
    let number = this.vocabulary.get(term);
    if (number === undefined) {
      number = this.terms.push(term) - 1;
      this.vocabulary.set(term, number);
    }
    return number;
  }

  #rarity(): Float32Array {
    const df = new Uint32Array(this.terms.length);
    for (let doc = 0; doc < this.size; doc++) {
      const end = this.start(doc, FIELD_COUNT);
      for (const term of new Set(this.tokens.subarray(this.start(doc, 0), end))) df[term] = (df[term] as number) + 1;
    }
    return Float32Array.from(df, (count) => rarity(this.size, count));
  }
}

function rarity(size: number, df: number): number {
  return Math.log(1 + (size - df + 0.5) / (df + 0.5));
}
