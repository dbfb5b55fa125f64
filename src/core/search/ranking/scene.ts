/** What the feature families share: one query, its candidates, and what each candidate has of the query. */
import type { Candidate } from "../field-index.ts";
import { type Corpus, FIELD_COUNT } from "./corpus.ts";
import type { QueryView } from "./query-view.ts";

export interface Scene {
  readonly text: string;
  readonly corpus: Corpus;
  readonly query: QueryView;
  readonly candidates: readonly Candidate[];
  readonly overlap: Overlap;
}

/** A family of features: `prepare` once a query, `write` once a candidate, in the order of `names`. */
export interface Family {
  readonly names: readonly string[];
  prepare(scene: Scene): void;
  write(scene: Scene, candidate: Candidate, row: Float32Array, at: number): void;
}

/** Which of the query's terms a document has, field by field. */
export class Overlap {
  /** Bits of the fields that have the term, one byte a query term. */
  readonly fields: Uint8Array;
  /** Occurrences in each field: `counts[field * terms + term]`. */
  readonly counts: Uint16Array;
  readonly #query: QueryView;
  readonly #corpus: Corpus;
  #doc = -1;

  constructor(corpus: Corpus, query: QueryView) {
    this.#corpus = corpus;
    this.#query = query;
    this.fields = new Uint8Array(query.terms.length);
    this.counts = new Uint16Array(query.terms.length * FIELD_COUNT);
  }

  read(doc: number): this {
    if (doc === this.#doc) return this;
    this.#doc = doc;
    this.fields.fill(0);
    this.counts.fill(0);
    for (let field = 0; field < FIELD_COUNT; field++) this.#readField(doc, field);
    return this;
  }

  #readField(doc: number, field: number): void {
    const { slots, terms } = this.#query;
    const { tokens } = this.#corpus;
    const end = this.#corpus.start(doc, field + 1);
    for (let at = this.#corpus.start(doc, field); at < end; at++) {
      const slot = slots[tokens[at] as number] as number;
      if (slot < 0) continue;
      this.fields[slot] = (this.fields[slot] as number) | (1 << field);
      const count = field * terms.length + slot;
      this.counts[count] = (this.counts[count] as number) + 1;
    }
  }
}

/** `part / whole`, 0 where there is no whole. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
