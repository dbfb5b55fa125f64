/** What tells a candidate from the others that are close, and how much of that the query has. */
import type { Candidate } from "../field-index.ts";
import { type Corpus, FIELD_COUNT } from "./corpus.ts";
import { type Family, type Scene, share } from "./scene.ts";

/** Candidates that count as close; set by hand, not tuned. */
const CLOSE = 20;

export class Siblings implements Family {
  readonly names = [
    ...["claim", "title", "rest", "all"].map((field) => `sibling.${field}`),
    "sibling.sum",
    ...["claim", "title", "all"].map((field) => `sibling.rare.${field}`),
    "sibling.missed",
  ];
  /** How many of the close candidates have each of the corpus's terms. */
  readonly #counts: Uint8Array;
  #counted: number[] = [];
  /** The last document in which a term was counted. */
  readonly #seen: Int32Array;
  /** What a term weighs that so many others have. */
  #weights = new Float64Array(0);
  /** Of one field: what tells it apart and what the query has of that, plain and times idf. */
  readonly #sums = new Float64Array(4);
  #missed = 0;

  constructor(corpus: Corpus) {
    this.#counts = new Uint8Array(corpus.terms.length);
    this.#seen = new Int32Array(corpus.terms.length).fill(-1);
  }

  prepare({ candidates, corpus }: Scene): void {
    for (const term of this.#counted) {
      this.#counts[term] = 0;
      this.#seen[term] = -1;
    }
    this.#counted = [];
    const close = candidates.slice(0, CLOSE);
    this.#weights = Float64Array.from({ length: close.length + 1 }, (_, others) =>
      Math.log(1 + (close.length - others + 0.5) / (others + 0.5)),
    );
    for (const { doc } of close) this.#count(corpus, doc);
  }

  #count(corpus: Corpus, doc: number): void {
    const end = corpus.start(doc, FIELD_COUNT);
    for (let at = corpus.start(doc, 0); at < end; at++) {
      const term = corpus.tokens[at] as number;
      if (this.#seen[term] === doc) continue;
      this.#seen[term] = doc;
      if (this.#counts[term] === 0) this.#counted.push(term);
      this.#counts[term] = (this.#counts[term] as number) + 1;
    }
  }

  write(scene: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    const all = [0, 0, 0, 0];
    this.#missed = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      this.#sum(scene, doc, field);
      const { 0: part = 0, 1: whole = 0, 2: rarePart = 0, 3: rareWhole = 0 } = this.#sums;
      row[at + field] = share(part, whole);
      if (field < 2) row[at + 5 + field] = share(rarePart, rareWhole);
      for (let n = 0; n < all.length; n++) all[n] = (all[n] as number) + (this.#sums[n] as number);
    }
    const [part = 0, whole = 0, rarePart = 0, rareWhole = 0] = all;
    row[at + 3] = share(part, whole);
    row[at + 4] = part / CLOSE;
    row[at + 7] = share(rarePart, rareWhole);
    row[at + 8] = this.#missed / (3 * scene.corpus.unknownIdf);
  }

  #sum({ corpus, query }: Scene, doc: number, field: number): void {
    let part = 0;
    let whole = 0;
    let rarePart = 0;
    let rareWhole = 0;
    let missed = this.#missed;
    const end = corpus.start(doc, field + 1);
    for (let at = corpus.start(doc, field); at < end; at++) {
      const term = corpus.tokens[at] as number;
      // Of those close only the others count; for a candidate further behind this is one too few, for all of its terms alike.
      const weight = this.#weights[Math.max(0, (this.#counts[term] as number) - 1)] as number;
      const rare = weight * (corpus.idf[term] as number);
      whole += weight;
      rareWhole += rare;
      if ((query.slots[term] as number) >= 0) {
        part += weight;
        rarePart += rare;
      } else if (rare > missed) missed = rare;
    }
    this.#missed = missed;
    const sums = this.#sums;
    sums[0] = part;
    sums[1] = whole;
    sums[2] = rarePart;
    sums[3] = rareWhole;
  }
}
