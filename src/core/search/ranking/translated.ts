/** Features from the translation table: how well a candidate's words explain the query's, and the query's the candidate's. */
import type { Candidate } from "../field-index.ts";
import { type Corpus, FIELD_COUNT } from "./corpus.ts";
import { type Family, type Scene, share } from "./scene.ts";
import { WRITTEN } from "./tokens.ts";
import type { Translations } from "./translation.ts";

/** Weight of the corpus as a whole in p(term | document) (Berger & Lafferty 1999; Jelinek-Mercer smoothing). */
const BACKGROUND = 0.3;
/** A word that stands in the document itself counts as if translated with this probability. */
const SELF = 0.4;

export class Translated implements Family {
  readonly names = [
    "translation.loglik",
    "translation.body",
    "translation.all",
    "translation.claim",
    "translation.title",
    "translation.unmatched",
    "translation.reverse",
    "translation.reverse.title",
    "translation.reverse.claim",
    "translation.sum",
  ];
  readonly #table: Translations;
  readonly #chance: Float32Array;
  /** Lists of (query term, probability) by document term: `#heads[term]`, -1 where there is none. */
  readonly #heads: Int32Array;
  #next: number[] = [];
  #slot: number[] = [];
  #value: number[] = [];
  #touched: number[] = [];
  /** p(term | query), by document term. */
  readonly #explained: Float32Array;
  #explainedTerms: number[] = [];
  /** By query term: the sum of p(term | word) over a candidate's words, and the best of each field. */
  #sums = new Float32Array(0);
  #bests = new Float32Array(0);

  constructor(corpus: Corpus, table: Translations) {
    this.#table = table;
    const counts = new Float32Array(corpus.terms.length);
    for (const term of corpus.tokens) counts[term] = (counts[term] as number) + 1;
    this.#chance = counts.map((count) => count / corpus.tokens.length);
    this.#heads = new Int32Array(corpus.terms.length).fill(-1);
    this.#explained = new Float32Array(corpus.terms.length);
  }

  prepare({ query }: Scene): void {
    this.#sums = new Float32Array(query.terms.length);
    this.#bests = new Float32Array(query.terms.length * FIELD_COUNT);
    for (const term of this.#touched) this.#heads[term] = -1;
    for (const term of this.#explainedTerms) this.#explained[term] = 0;
    this.#next = [];
    this.#slot = [];
    this.#value = [];
    this.#touched = [];
    this.#explainedTerms = [];
    for (const [slot, term] of query.terms.entries()) {
      if (term < 0) continue;
      this.#list(slot, term);
      this.#explain(term);
    }
  }

  #list(slot: number, term: number): void {
    const { starts, columns, values } = this.#table.byTarget;
    let own = false;
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at++) {
      const source = columns[at] as number;
      if (source === term) own = true;
      this.#push(source, slot, source === term ? Math.max(SELF, values[at] as number) : (values[at] as number));
    }
    if (!own) this.#push(term, slot, SELF);
  }

  #push(source: number, slot: number, value: number): void {
    if ((this.#heads[source] as number) < 0) this.#touched.push(source);
    this.#next.push(this.#heads[source] as number);
    this.#slot.push(slot);
    this.#heads[source] = this.#value.push(value) - 1;
  }

  #explain(term: number): void {
    const { starts, columns, values } = this.#table.bySource;
    this.#raise(term, 1);
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at++)
      this.#raise(columns[at] as number, values[at] as number);
  }

  #raise(term: number, value: number): void {
    if (this.#explained[term] === 0) this.#explainedTerms.push(term);
    this.#explained[term] = Math.min(1, (this.#explained[term] as number) + value);
  }

  write(scene: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    this.#sums.fill(0);
    this.#bests.fill(0);
    for (let field = 0; field < FIELD_COUNT; field++) this.#sum(scene, doc, field);
    const length = scene.corpus.start(doc, FIELD_COUNT) - scene.corpus.start(doc, 0);
    row[at] = this.#likelihood(scene, length);
    this.#cover(scene, row, at + 1);
    row[at + 6] = this.#reverse(scene, doc, 0, FIELD_COUNT);
    row[at + 7] = this.#reverse(scene, doc, 1, 2);
    row[at + 8] = this.#reverse(scene, doc, 0, 1);
    row[at + 9] = ((row[at] as number) * Math.sqrt(scene.query.terms.length)) / 5;
  }

  #sum({ corpus, query }: Scene, doc: number, field: number): void {
    const width = query.terms.length;
    const sums = this.#sums;
    const bests = this.#bests;
    const end = corpus.start(doc, field + 1);
    for (let token = corpus.start(doc, field); token < end; token++) {
      for (
        let entry = this.#heads[corpus.tokens[token] as number] as number;
        entry >= 0;
        entry = this.#next[entry] as number
      ) {
        const slot = this.#slot[entry] as number;
        const value = this.#value[entry] as number;
        sums[slot] = (sums[slot] as number) + value;
        const best = field * width + slot;
        if ((bests[best] as number) < value) bests[best] = value;
      }
    }
  }

  /** Log of how much likelier the document makes the query's words than the corpus does, a word. */
  #likelihood({ query }: Scene, length: number): number {
    const sums = this.#sums;
    let sum = 0;
    let known = 0;
    for (let slot = 0; slot < sums.length; slot++) {
      const term = query.terms[slot] as number;
      if (term < 0) continue;
      known++;
      const background = BACKGROUND * (this.#chance[term] as number);
      sum += Math.log(1 + ((1 - BACKGROUND) * (sums[slot] as number)) / (length + 10) / background);
    }
    return share(sum, known * 5);
  }

  #reverse({ corpus }: Scene, doc: number, from: number, to: number): number {
    let part = 0;
    let whole = 0;
    const end = corpus.start(doc, to);
    for (let at = corpus.start(doc, from); at < end; at++) {
      const term = corpus.tokens[at] as number;
      whole += corpus.idf[term] as number;
      part += (corpus.idf[term] as number) * Math.sqrt(this.#explained[term] as number);
    }
    return share(part, whole);
  }

  /**
   * Shares of the query's idf where a word explained counts by the root of its probability, one that stands there in full:
   * of the body, of all, of all by the claim, by the title, and of the words that stand nowhere.
   */
  #cover({ query, overlap }: Scene, row: Float32Array, at: number): void {
    const width = query.terms.length;
    const parts = PARTS.fill(0);
    const wholes = WHOLES.fill(0);
    for (let slot = 0; slot < width; slot++) {
      const idf = query.idf[slot] as number;
      const bits = overlap.fields[slot] as number;
      const claim = bits & 1 ? 1 : (this.#bests[slot] as number);
      const title = bits & 2 ? 1 : (this.#bests[width + slot] as number);
      const best = bits ? 1 : Math.max(claim, title, this.#bests[2 * width + slot] as number);
      const any = idf * Math.sqrt(best);
      if (!((query.written[slot] as number) & WRITTEN.signature)) tally(0, any, idf);
      tally(1, any, idf);
      tally(2, idf * Math.sqrt(claim), idf);
      tally(3, idf * Math.sqrt(title), idf);
      if (!bits) tally(4, any, idf);
    }
    for (let kind = 0; kind < parts.length; kind++)
      row[at + kind] = share(parts[kind] as number, wholes[kind] as number);
  }
}

/** Written anew for each candidate: no garbage. */
const PARTS = new Float64Array(5);
const WHOLES = new Float64Array(5);

function tally(kind: number, part: number, whole: number): void {
  PARTS[kind] = (PARTS[kind] as number) + part;
  WHOLES[kind] = (WHOLES[kind] as number) + whole;
}
