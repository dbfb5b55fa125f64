/**
 * An index over weighted fields, ranked by BM25F: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework",
 * section 3.6, with length normalisation for each field.
 *
 * What a term adds to a document's score does not depend on the query, so it is computed once, when the index is built:
 * a query only adds up postings.
 */
import { corpusTermOf, isTelling, wordsOf } from "./analysis.ts";
import type { Vocabulary } from "./correction.ts";
import { TopDocuments } from "./top-documents.ts";

export interface FieldSpec {
  readonly name: string;
  /** What an occurrence counts, against the other fields. */
  readonly weight: number;
  /** How far a longer text is discounted: 0 not at all, 1 in full. */
  readonly b: number;
}
export interface SearchDocument {
  /** The texts, in the order of the index's fields. */
  readonly fields: readonly string[];
}
export interface Candidate {
  readonly doc: number;
  readonly score: number;
}

/** Saturation of a term's count. Best on train + dev of CheckThat! 2022 (0.9 to 2 tried). */
const K1 = 1.2;

/** Fields of a corpus of fact-checks (claim, title, subtitle): best of MATCHING.md on CheckThat! 2022. */
export const CORPUS_FIELDS: readonly FieldSpec[] = [
  { name: "claim", weight: 1, b: 0.25 },
  { name: "title", weight: 1, b: 0.35 },
  { name: "subtitle", weight: 0.6, b: 0.5 },
];

/** Postings of all terms in two arrays; the postings of term t are those from starts[t] up to starts[t + 1]. */
export interface Postings {
  readonly size: number;
  readonly terms: readonly string[];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly docs: Uint32Array<ArrayBuffer>;
  readonly impacts: Float32Array<ArrayBuffer>;
}

export class FieldIndex {
  /** How many documents it holds. */
  readonly size: number;
  readonly postings: Postings;
  readonly #ids = new Map<string, number>();
  /** Scores of the documents that the query's terms have been found in so far, 0 for all others. */
  readonly #scores: Float32Array;
  /** Those documents. */
  readonly #touched: Uint32Array;

  /** An index of documents, or of postings that were read from a file. */
  constructor(
    documents: readonly SearchDocument[] | Postings,
    fields: readonly FieldSpec[] = CORPUS_FIELDS,
    vocabulary?: Vocabulary,
  ) {
    this.postings = "starts" in documents ? documents : postingsOf(documents, fields, vocabulary);
    this.size = this.postings.size;
    for (const [id, term] of this.postings.terms.entries()) this.#ids.set(term, id);
    this.#scores = new Float32Array(this.size);
    this.#touched = new Uint32Array(this.size);
  }

  /** The best documents for a set of terms, best first; the earlier document first where two score alike. */
  search(terms: Iterable<string>, limit: number, accepts?: (doc: number) => boolean): Candidate[] {
    const count = this.#score(this.#idsOf(terms));
    const best = new TopDocuments(limit);
    for (let at = 0; at < count; at++) {
      const doc = this.#touched[at] as number;
      const score = this.#scores[doc] as number;
      this.#scores[doc] = 0;
      if (score >= best.bar && (accepts === undefined || accepts(doc))) best.offer(doc, score);
    }
    return best.sorted();
  }

  /** Adds up the postings of terms; returns how many documents were touched. */
  #score(ids: readonly number[]): number {
    const { starts, docs, impacts } = this.postings;
    const scores = this.#scores;
    const touched = this.#touched;
    let count = 0;
    for (const id of ids) {
      const end = starts[id + 1] as number;
      for (let at = starts[id] as number; at < end; at++) {
        const doc = docs[at] as number;
        const score = scores[doc] as number;
        if (score === 0) touched[count++] = doc;
        scores[doc] = score + (impacts[at] as number);
      }
    }
    return count;
  }

  has(term: string): boolean {
    return this.#ids.has(term);
  }

  /** How many documents have a term in any field. */
  frequency(term: string): number {
    const id = this.#ids.get(term);
    return id === undefined ? 0 : (this.postings.starts[id + 1] as number) - (this.postings.starts[id] as number);
  }

  /** How rare a term is: ln(1 + (N - df + 0.5) / (df + 0.5)). Greatest for a term that no document has. */
  idf(term: string): number {
    return idfOf(this.size, this.frequency(term));
  }

  /** What a term adds to the score of a document. */
  impact(term: string, doc: number): number {
    const id = this.#ids.get(term);
    if (id === undefined) return 0;
    const { starts, docs, impacts } = this.postings;
    let low = starts[id] as number;
    let high = (starts[id + 1] as number) - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((docs[middle] as number) < doc) low = middle + 1;
      else high = middle;
    }
    return docs[low] === doc ? (impacts[low] as number) : 0;
  }

  /**
   * Each known term once, the rarest first: the best documents are then touched early, and few that come later are better.
   * The order does not depend on the text, so that sums of floats come out alike.
   */
  #idsOf(terms: Iterable<string>): number[] {
    const ids = new Set<number>();
    for (const term of terms) {
      const id = this.#ids.get(term);
      if (id !== undefined) ids.add(id);
    }
    const { starts } = this.postings;
    const frequency = (id: number) => (starts[id + 1] as number) - (starts[id] as number);
    return [...ids].sort((a, b) => frequency(a) - frequency(b) || a - b);
  }
}

function idfOf(size: number, frequency: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** Term frequencies over fields, weighted and discounted by length, before saturation. */
function postingsOf(
  documents: readonly SearchDocument[],
  fields: readonly FieldSpec[],
  vocabulary: Vocabulary | undefined,
): Postings {
  const analysed = documents.map(({ fields: texts }) =>
    fields.map((_, field) => {
      const words = wordsOf(texts[field] ?? "").filter(isTelling);
      for (const word of words) vocabulary?.add(word);
      return words.map(corpusTermOf);
    }),
  );
  vocabulary?.build();
  const averages = fields.map((_, field) => {
    const total = analysed.reduce((sum, texts) => sum + (texts[field] as string[]).length, 0);
    return total / Math.max(1, documents.length) || 1;
  });
  const byTerm = new Map<string, { docs: number[]; counts: number[] }>();
  for (const [doc, texts] of analysed.entries()) {
    for (const [field, terms] of texts.entries()) {
      const { weight, b } = fields[field] as FieldSpec;
      const count = weight / (1 - b + (b * terms.length) / (averages[field] as number));
      for (const term of terms) addCount(byTerm, term, doc, count);
    }
  }
  return packed(byTerm, documents.length);
}

function addCount(byTerm: Map<string, { docs: number[]; counts: number[] }>, term: string, doc: number, count: number) {
  let entry = byTerm.get(term);
  if (entry === undefined) {
    entry = { docs: [], counts: [] };
    byTerm.set(term, entry);
  }
  const last = entry.docs.length - 1;
  if (entry.docs[last] === doc) entry.counts[last] = (entry.counts[last] as number) + count;
  else {
    entry.docs.push(doc);
    entry.counts.push(count);
  }
}

/** Terms in alphabetical order, so that the same documents give the same index whatever their order. */
function packed(byTerm: ReadonlyMap<string, { docs: number[]; counts: number[] }>, size: number): Postings {
  const terms = [...byTerm.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  for (const [id, term] of terms.entries()) {
    starts[id + 1] = (starts[id] as number) + (byTerm.get(term)?.docs.length ?? 0);
  }
  const docs = new Uint32Array(starts[terms.length] as number);
  const impacts = new Float32Array(docs.length);
  for (const [id, term] of terms.entries()) {
    const entry = byTerm.get(term) ?? { docs: [], counts: [] };
    const idf = idfOf(size, entry.docs.length);
    docs.set(entry.docs, starts[id]);
    const gains = entry.counts.map((count) => (idf * count * (K1 + 1)) / (count + K1));
    impacts.set(gains, starts[id]);
  }
  return { size, terms, starts, docs, impacts };
}
