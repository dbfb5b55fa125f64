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
  readonly #next: number[] = [];
  readonly #slot: number[] = [];
  readonly #value: number[] = [];
  #entries = 0;
  #touched: number[] = [];
  /** The root of p(term | query), by document term. */
  readonly #explained: Float32Array;
  #explainedTerms: number[] = [];
  /** Query terms that the corpus knows, and the sum of idf over all, over those outside the signature. */
  #known = 0;
  #mass = 0;
  #bodyMass = 0;
  /** By query term: the sum of p(term | word) over a candidate's words, and the best of each field. */
  #sums = new Float32Array(0);
  #bests = new Float32Array(0);
  /** By field: the idf that the query explains. */
  readonly #parts = new Float64Array(FIELD_COUNT);

  constructor(corpus: Corpus, table: Translations) {
    this.#table = table;
    const counts = new Float32Array(corpus.terms.length);
    for (const term of corpus.tokens) counts[term] = (counts[term] as number) + 1;
    this.#chance = counts.map((count) => count / corpus.tokens.length);
    this.#heads = new Int32Array(corpus.terms.length).fill(-1);
    this.#explained = new Float32Array(corpus.terms.length);
  }

  prepare({ query }: Scene): void {
    this.#clear(query.terms.length);
    for (const [slot, term] of query.terms.entries()) {
      const idf = query.idf[slot] as number;
      this.#mass += idf;
      if (!((query.written[slot] as number) & WRITTEN.signature)) this.#bodyMass += idf;
      if (term < 0) continue;
      this.#known++;
      this.#list(slot, term);
      this.#explain(term);
    }
    for (const term of this.#explainedTerms) this.#explained[term] = Math.sqrt(this.#explained[term] as number);
  }

  #clear(width: number): void {
    this.#sums = new Float32Array(width);
    this.#bests = new Float32Array(width * FIELD_COUNT);
    for (const term of this.#touched) this.#heads[term] = -1;
    for (const term of this.#explainedTerms) this.#explained[term] = 0;
    this.#entries = 0;
    this.#touched = [];
    this.#explainedTerms = [];
    this.#known = 0;
    this.#mass = 0;
    this.#bodyMass = 0;
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
    this.#next[this.#entries] = this.#heads[source] as number;
    this.#slot[this.#entries] = slot;
    this.#value[this.#entries] = value;
    this.#heads[source] = this.#entries++;
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
    const { corpus, query } = scene;
    this.#sums.fill(0);
    this.#bests.fill(0);
    for (let field = 0; field < FIELD_COUNT; field++) this.#read(scene, doc, field);
    const likelihood = this.#likelihood(scene, corpus.start(doc, FIELD_COUNT) - corpus.start(doc, 0));
    row[at] = likelihood;
    this.#cover(scene, row, at + 1);
    const place = doc * FIELD_COUNT;
    const { 0: claim = 0, 1: title = 0, 2: rest = 0 } = this.#parts;
    const claimMass = corpus.mass[place] as number;
    const titleMass = corpus.mass[place + 1] as number;
    row[at + 6] = share(claim + title + rest, claimMass + titleMass + (corpus.mass[place + 2] as number));
    row[at + 7] = share(title, titleMass);
    row[at + 8] = share(claim, claimMass);
    row[at + 9] = (likelihood * Math.sqrt(query.terms.length)) / 5;
  }

  /** What the words of a field explain of the query, and the query of them. */
  #read({ corpus, query }: Scene, doc: number, field: number): void {
    const heads = this.#heads;
    const next = this.#next;
    const explained = this.#explained;
    const first = field * query.terms.length;
    const end = corpus.start(doc, field + 1);
    let part = 0;
    for (let at = corpus.start(doc, field); at < end; at++) {
      const term = corpus.tokens[at] as number;
      const chance = explained[term] as number;
      if (chance > 0) part += (corpus.idf[term] as number) * chance;
      for (let entry = heads[term] as number; entry >= 0; entry = next[entry] as number)
        this.#add(this.#slot[entry] as number, this.#value[entry] as number, first);
    }
    this.#parts[field] = part;
  }

  #add(slot: number, value: number, first: number): void {
    const sums = this.#sums;
    const bests = this.#bests;
    sums[slot] = (sums[slot] as number) + value;
    if ((bests[first + slot] as number) < value) bests[first + slot] = value;
  }

  /** Log of how much likelier the document makes the query's words than the corpus does, a word. */
  #likelihood({ query }: Scene, length: number): number {
    let sum = 0;
    for (let slot = 0; slot < this.#sums.length; slot++) {
      const explained = this.#sums[slot] as number;
      if (explained === 0) continue;
      const background = BACKGROUND * (this.#chance[query.terms[slot] as number] as number);
      sum += Math.log(1 + ((1 - BACKGROUND) * explained) / (length + 10) / background);
    }
    return share(sum, this.#known * 5);
  }

  /**
   * Shares of the query's idf where a word explained counts by the root of its probability, one that stands there in full:
   * of the body, of all, of all by the claim, by the title, and of the words that stand nowhere.
   */
  #cover({ query, overlap }: Scene, row: Float32Array, at: number): void {
    const width = query.terms.length;
    let body = 0;
    let all = 0;
    let byClaim = 0;
    let byTitle = 0;
    let missing = 0;
    let missingMass = this.#mass;
    for (let slot = 0; slot < width; slot++) {
      const bits = overlap.fields[slot] as number;
      const idf = query.idf[slot] as number;
      if (bits) missingMass -= idf;
      else if (this.#sums[slot] === 0) continue;
      const claim = bits & 1 ? 1 : (this.#bests[slot] as number);
      const title = bits & 2 ? 1 : (this.#bests[width + slot] as number);
      const best = bits ? 1 : Math.max(claim, title, this.#bests[2 * width + slot] as number);
      const explained = idf * Math.sqrt(best);
      if (!((query.written[slot] as number) & WRITTEN.signature)) body += explained;
      all += explained;
      byClaim += idf * Math.sqrt(claim);
      byTitle += idf * Math.sqrt(title);
      if (!bits) missing += explained;
    }
    row[at] = share(body, this.#bodyMass);
    row[at + 1] = share(all, this.#mass);
    row[at + 2] = share(byClaim, this.#mass);
    row[at + 3] = share(byTitle, this.#mass);
    row[at + 4] = share(missing, missingMass);
  }
}
