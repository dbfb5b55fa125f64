/** A text to the documents that have its words: analysis, correction of unknown words, BM25F. */
import { corpusTermOf, isTelling, termOf, wordsOf } from "./analysis.ts";
import { Vocabulary } from "./correction.ts";
import { type Candidate, CORPUS_FIELDS, FieldIndex, type Postings, type SearchDocument } from "./field-index.ts";

/**
 * Known words that an unknown one may stand for; the other words of the query tell which. Best on titles with a typo in
 * the longest word (CheckThat! 2022: MAP@5 0.908 with one, 0.914 with three or five).
 */
const CORRECTIONS = 3;

/** What a search needs, as plain data. */
export interface Indexed {
  readonly postings: Postings;
  /** How often each word stands in the documents. */
  readonly words: ReadonlyMap<string, number>;
}

/** Reads the documents. */
export function indexed(documents: readonly SearchDocument[]): Indexed {
  const vocabulary = new Vocabulary();
  const { postings } = new FieldIndex(documents, CORPUS_FIELDS, vocabulary);
  return { postings, words: vocabulary.counts };
}

/** Terms that unknown words of a text may have been meant to be: noted for as long as that one text is searched for. */
export type Meant = Map<string, readonly string[]>;

export class CandidateSearch {
  readonly #index: FieldIndex;
  readonly #vocabulary: Vocabulary;

  constructor({ postings, words }: Indexed) {
    this.#index = new FieldIndex(postings);
    this.#vocabulary = new Vocabulary(words);
    this.#vocabulary.build();
    for (const word of words.keys()) corpusTermOf(word);
  }

  /** The best documents, best first, but for those that are not accepted. */
  search(text: string, limit: number, accepts?: (doc: number) => boolean, meant?: Meant): Candidate[] {
    return this.#index.search(this.termsOf(text, meant), limit, accepts);
  }

  /** What a text is searched for: its terms, and for unknown words what they may have been meant to be. */
  termsOf(text: string, meant: Meant = new Map()): string[] {
    const words = wordsOf(text).filter(isTelling);
    return words.flatMap((word) => {
      const term = termOf(word);
      return this.#index.has(term) ? [term] : [term, ...this.#termsMeantBy(word, meant)];
    });
  }

  /** How many documents have a term. */
  frequency(term: string): number {
    return this.#index.frequency(term);
  }

  #termsMeantBy(word: string, meant: Meant): readonly string[] {
    const terms = meant.get(word) ?? this.#meantBy(word).map(termOf);
    meant.set(word, terms);
    return terms;
  }

  #meantBy(word: string): readonly string[] {
    const corrections = this.#vocabulary.corrections(word, CORRECTIONS);
    return corrections.length > 0 ? corrections.map((correction) => correction.word) : this.#vocabulary.parts(word);
  }
}
