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
  /** The query terms that the document has: the first `size`. */
  readonly found: Uint16Array;
  size = 0;
  /** Where in the corpus's tokens query terms stand: those of a field up to `ends[field]`, from where the last one ended. */
  readonly places: number[] = [];
  readonly ends: number[] = new Array(FIELD_COUNT).fill(0);
  readonly #query: QueryView;
  readonly #corpus: Corpus;
  #doc = -1;

  constructor(corpus: Corpus, query: QueryView) {
    this.#corpus = corpus;
    this.#query = query;
    this.fields = new Uint8Array(query.terms.length);
    this.counts = new Uint16Array(query.terms.length * FIELD_COUNT);
    this.found = new Uint16Array(query.terms.length);
  }

  read(doc: number): this {
    if (doc === this.#doc) return this;
    this.#doc = doc;
    this.#clear();
    let places = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      places = this.#readField(doc, field, places);
      this.ends[field] = places;
    }
    return this;
  }

  #clear(): void {
    const width = this.#query.terms.length;
    for (let at = 0; at < this.size; at++) {
      const slot = this.found[at] as number;
      this.fields[slot] = 0;
      for (let field = 0; field < FIELD_COUNT; field++) this.counts[field * width + slot] = 0;
    }
    this.size = 0;
  }

  #readField(doc: number, field: number, from: number): number {
    const { slots, terms } = this.#query;
    const { tokens } = this.#corpus;
    let places = from;
    const end = this.#corpus.start(doc, field + 1);
    for (let at = this.#corpus.start(doc, field); at < end; at++) {
      const slot = slots[tokens[at] as number] as number;
      if (slot < 0) continue;
      this.places[places++] = at;
      const bits = this.fields[slot] as number;
      if (bits === 0) this.found[this.size++] = slot;
      this.fields[slot] = bits | (1 << field);
      const count = field * terms.length + slot;
      this.counts[count] = (this.counts[count] as number) + 1;
    }
    return places;
  }
}

/** `part / whole`, 0 where there is no whole. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
