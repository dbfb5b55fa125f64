/**
 * Which words stand for which: IBM model 1 (Brown et al. 1993) over the corpus's own pairs of title, claim and subtitle.
 *
 * A table of p(target | source), trained by expectation maximisation; as a retrieval model after Berger & Lafferty 1999.
 */
import { type Corpus, FIELD_COUNT } from "./corpus.ts";

const ROUNDS = 5;
/** Documents that the table is trained on at most: time and memory must stay bounded. */
const MOST_DOCUMENTS = 20_000;
/** Probabilities below it are dropped from the table. */
const LEAST = 0.003;
/** Taken off each count, and added to each source's sum: words seen once or twice explain too much otherwise. */
const DISCOUNT = 0.5;
const PRIOR = 2;
/** Tokens of a field that are read. */
const MOST_TOKENS = 40;
/** All that decides what a corpus teaches: another setting makes another table. */
export const TRANSLATION_SETTINGS = [ROUNDS, MOST_DOCUMENTS, LEAST, DISCOUNT, PRIOR, MOST_TOKENS] as const;
/** Fields whose words explain one another, both ways. */
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** p(target | source) as lists: for each source its targets, and for each target its sources. */
export interface Translations {
  readonly bySource: SparseRows;
  readonly byTarget: SparseRows;
}

export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Co-occurring terms numbered by an open-addressing hash. */
class PairTable {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;
  size = 0;

  constructor(occurrences: number) {
    const capacity = 2 ** Math.ceil(Math.log2(occurrences * 1.5 + 16));
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#mask = capacity - 1;
    this.sources = new Int32Array(occurrences);
    this.targets = new Int32Array(occurrences);
  }

  number(source: number, target: number): number {
    let at = (Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & this.#mask;
    for (;;) {
      const found = this.#slots[at] as number;
      if (found < 0) break;
      if (this.sources[found] === source && this.targets[found] === target) return found;
      at = (at + 1) & this.#mask;
    }
    this.#slots[at] = this.size;
    this.sources[this.size] = source;
    this.targets[this.size] = target;
    return this.size++;
  }
}

export function trainTranslations(corpus: Corpus, report: (done: number) => void = () => undefined): Translations {
  const sentences = sentencePairs(corpus);
  const occurrences = sentences.reduce((sum, [source, target]) => sum + source.length * target.length, 0);
  const table = new PairTable(occurrences);
  const numbers = new Int32Array(occurrences);
  let at = 0;
  for (const [source, target] of sentences)
    for (const to of target) for (const from of source) numbers[at++] = table.number(from, to);
  let chances: Float64Array<ArrayBufferLike> = new Float64Array(table.size).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    report(round / ROUNDS);
    chances = maximised(expected(sentences, numbers, chances), table, corpus.terms.length);
  }
  return listed(
    table,
    smoothed(expected(sentences, numbers, chances), table, corpus.terms.length),
    corpus.terms.length,
  );
}

function sentencePairs(corpus: Corpus): (readonly [Int32Array, Int32Array])[] {
  const step = Math.max(1, Math.ceil(corpus.size / MOST_DOCUMENTS));
  const pairs: (readonly [Int32Array, Int32Array])[] = [];
  for (let doc = 0; doc < corpus.size; doc += step) {
    const fields = Array.from({ length: FIELD_COUNT }, (_, field) => {
      const start = corpus.start(doc, field);
      return corpus.tokens.subarray(start, Math.min(corpus.start(doc, field + 1), start + MOST_TOKENS));
    });
    for (const [a, b] of PAIRS) {
      const one = fields[a] as Int32Array;
      const other = fields[b] as Int32Array;
      if (one.length && other.length) pairs.push([one, other], [other, one]);
    }
  }
  return pairs;
}

/** Expectation: how often each target is explained by each source. */
function expected(
  sentences: readonly (readonly [Int32Array, Int32Array])[],
  numbers: Int32Array,
  chances: Float64Array,
) {
  const counts = new Float64Array(chances.length);
  let at = 0;
  for (const [source, target] of sentences) {
    for (let t = 0; t < target.length; t++) {
      let sum = 0;
      for (let s = 0; s < source.length; s++) sum += chances[numbers[at + s] as number] as number;
      for (let s = 0; s < source.length; s++, at++) {
        const number = numbers[at] as number;
        counts[number] = (counts[number] as number) + (chances[number] as number) / sum;
      }
    }
  }
  return counts;
}

/** Maximisation: counts to probabilities, source by source. */
function maximised(counts: Float64Array, table: PairTable, terms: number): Float64Array {
  const totals = new Float64Array(terms);
  for (let n = 0; n < table.size; n++) {
    const source = table.sources[n] as number;
    totals[source] = (totals[source] as number) + (counts[n] as number);
  }
  return counts.map((count, n) => count / (totals[table.sources[n] as number] as number));
}

/** Counts to probabilities that mistrust what was seen once: a discount on each count, a prior on each source. */
function smoothed(counts: Float64Array, table: PairTable, terms: number): Float64Array {
  const totals = new Float64Array(terms).fill(PRIOR);
  for (let n = 0; n < table.size; n++) {
    const source = table.sources[n] as number;
    totals[source] = (totals[source] as number) + (counts[n] as number);
  }
  return counts.map((count, n) => Math.max(0, count - DISCOUNT) / (totals[table.sources[n] as number] as number));
}

function listed(table: PairTable, chances: Float64Array, terms: number): Translations {
  const kept: number[] = [];
  for (let n = 0; n < table.size; n++) if ((chances[n] as number) >= LEAST) kept.push(n);
  const chanceOf = (n: number) => chances[n] as number;
  return {
    bySource: sparse(
      kept,
      terms,
      (n) => table.sources[n] as number,
      (n) => table.targets[n] as number,
      chanceOf,
    ),
    byTarget: sparse(
      kept,
      terms,
      (n) => table.targets[n] as number,
      (n) => table.sources[n] as number,
      chanceOf,
    ),
  };
}

function sparse(
  kept: readonly number[],
  rows: number,
  rowOf: (n: number) => number,
  columnOf: (n: number) => number,
  chanceOf: (n: number) => number,
): SparseRows {
  const starts = new Int32Array(rows + 1);
  for (const n of kept) starts[rowOf(n) + 1] = (starts[rowOf(n) + 1] as number) + 1;
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const next = starts.slice();
  const columns = new Int32Array(kept.length);
  const values = new Float32Array(kept.length);
  for (const n of kept) {
    const at = next[rowOf(n)] as number;
    next[rowOf(n)] = at + 1;
    columns[at] = columnOf(n);
    values[at] = chanceOf(n);
  }
  return { starts, columns, values };
}
