/** A text to the documents of a corpus that it may mean: analysis, correction, candidates (BM25F), ranking. */
import { isTelling, termOf, wordsOf } from "./analysis.ts";
import { Vocabulary } from "./correction.ts";
import { type Candidate, CORPUS_FIELDS, FieldIndex, type Postings, type SearchDocument } from "./field-index.ts";
import { keptOr } from "./kept-index.ts";
import { Corpus } from "./ranking/corpus.ts";
import { ENCODER_SETTINGS } from "./ranking/encoder-training.ts";
import { LEAST_DOCUMENTS, type Learned, learnFrom, type Report } from "./ranking/learned.ts";
import { Ranker } from "./ranking/ranker.ts";
import { TRANSLATION_SETTINGS } from "./ranking/translation.ts";

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Candidate[];
  /** How likely the best hit is what is meant, from 0 to 1; comparable between queries. */
  readonly confidence: number;
}

/** Candidates that are ranked anew: the right one is among 100 for 0.98 of the posts of CheckThat! 2022 train + dev. */
export const CANDIDATES = 100;
/**
 * Known words that an unknown one may stand for; the other words of the query tell which. Best on titles with a typo in
 * the longest word (CheckThat! 2022: MAP@5 0.908 with one, 0.914 with three or five).
 */
const CORRECTIONS = 3;

export interface SearchEngineOptions {
  /** A folder where what is computed from a large corpus is kept, so that the next start need not. */
  readonly kept?: string | undefined;
  /** Progress while it is learnt from. */
  readonly report?: Report | undefined;
}

/** Plain data: see kept-index.ts. */
interface Prepared {
  readonly postings: Postings;
  readonly words: ReadonlyMap<string, number>;
  readonly learned: Learned | undefined;
}

const SETTINGS = JSON.stringify([CORPUS_FIELDS, ENCODER_SETTINGS, TRANSLATION_SETTINGS]);

export class SearchEngine {
  readonly index: FieldIndex;
  readonly vocabulary: Vocabulary;
  readonly #ranker: Ranker;

  /** Learns from the documents where there are many, which takes some seconds. */
  constructor(documents: readonly SearchDocument[], { kept, report }: SearchEngineOptions = {}) {
    const corpus = new Corpus(documents);
    const prepare = () => preparedFrom(documents, corpus, report);
    const isKept = kept !== undefined && corpus.size >= LEAST_DOCUMENTS;
    const { postings, words, learned } = isKept ? keptOr(kept, [SETTINGS, ...corpus.parts], prepare) : prepare();
    this.index = new FieldIndex(postings);
    this.vocabulary = new Vocabulary(words);
    this.vocabulary.build();
    this.#ranker = new Ranker(documents, { corpus, learned, termsOf: (text) => this.termsOf(text) });
  }

  /** The documents that a text may mean, best first, but for those that are not accepted. */
  search(text: string, limit = CANDIDATES, accepts?: (doc: number) => boolean): SearchResult {
    const ranked = this.#ranker.rank(text, this.candidates(text, CANDIDATES, accepts));
    return { hits: ranked.slice(0, limit), confidence: ranked[0]?.probability ?? 0 };
  }

  /** The best of BM25F alone. */
  candidates(text: string, limit = CANDIDATES, accepts?: (doc: number) => boolean): Candidate[] {
    return this.index.search(this.termsOf(text), limit, accepts);
  }

  /** What a text is searched for: its terms, and for unknown words what they may have been meant to be. */
  termsOf(text: string): string[] {
    const words = wordsOf(text).filter(isTelling);
    return words.flatMap((word) => {
      const term = termOf(word);
      return this.index.has(term) ? [term] : [term, ...this.#meantBy(word).map(termOf)];
    });
  }

  #meantBy(word: string): readonly string[] {
    const corrections = this.vocabulary.corrections(word, CORRECTIONS);
    return corrections.length > 0 ? corrections.map((correction) => correction.word) : this.vocabulary.parts(word);
  }
}

function preparedFrom(documents: readonly SearchDocument[], corpus: Corpus, report: Report | undefined): Prepared {
  const vocabulary = new Vocabulary();
  const { postings } = new FieldIndex(documents, CORPUS_FIELDS, vocabulary);
  return { postings, words: vocabulary.counts, learned: learnFrom(corpus, report) };
}
