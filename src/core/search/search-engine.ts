/** A text to the documents of a corpus that it may mean: candidates by their words, ranked by all that tells them apart. */
import { CandidateSearch, type Indexed, indexed, type Meant } from "./candidate-search.ts";
import { type Candidate, CORPUS_FIELDS, type SearchDocument } from "./field-index.ts";
import { keptOr } from "./kept-index.ts";
import { Corpus } from "./ranking/corpus.ts";
import { ENCODER_SETTINGS } from "./ranking/encoder-training.ts";
import { LEAST_DOCUMENTS, type Learned, learnFrom, type Report } from "./ranking/learned.ts";
import { type Ranked, Ranker } from "./ranking/ranker.ts";
import { TRANSLATION_SETTINGS } from "./ranking/translation.ts";

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Ranked[];
  /** How likely the best hit is what is meant, from 0 to 1; comparable between queries. */
  readonly confidence: number;
}

export interface SearchEngineOptions {
  /** A folder where what is computed from a large corpus is kept, so that the next start need not. */
  readonly kept?: string | undefined;
  /** Progress while it is learnt from. */
  readonly report?: Report | undefined;
}

/** Plain data: see kept-index.ts. */
interface Prepared extends Indexed {
  readonly learned: Learned | undefined;
}

/** Candidates that are ranked anew: the right one is among 100 for 0.98 of the posts of CheckThat! 2022 train + dev. */
export const CANDIDATES = 100;
const SETTINGS = JSON.stringify([CORPUS_FIELDS, ENCODER_SETTINGS, TRANSLATION_SETTINGS]);

export class SearchEngine {
  readonly #first: CandidateSearch;
  readonly #ranker: Ranker;

  /** Learns from the documents where there are many, which takes some seconds. */
  constructor(documents: readonly SearchDocument[], { kept, report }: SearchEngineOptions = {}) {
    const corpus = new Corpus(documents);
    const prepare = (): Prepared => ({ ...indexed(documents), learned: learnFrom(corpus, report) });
    const isKept = kept !== undefined && corpus.size >= LEAST_DOCUMENTS;
    const prepared = isKept ? keptOr(kept, [SETTINGS, ...corpus.parts], prepare) : prepare();
    this.#first = new CandidateSearch(prepared);
    this.#ranker = new Ranker(documents, { corpus, learned: prepared.learned });
  }

  /** The documents that a text may mean, best first, but for those that are not accepted. */
  search(text: string, limit = CANDIDATES, accepts?: (doc: number) => boolean): SearchResult {
    const meant: Meant = new Map();
    const found = this.#first.search(text, CANDIDATES, accepts, meant);
    const ranked = this.#ranker.rank(text, found, (part) => this.#first.termsOf(part, meant));
    return { hits: ranked.slice(0, limit), confidence: ranked[0]?.probability ?? 0 };
  }

  /** The best of BM25F alone. */
  candidates(text: string, limit = CANDIDATES, accepts?: (doc: number) => boolean): Candidate[] {
    return this.#first.search(text, limit, accepts);
  }

  /** What a text is searched for: its terms, and for unknown words what they may have been meant to be. */
  termsOf(text: string): string[] {
    return this.#first.termsOf(text);
  }

  /** How many documents have a term. */
  frequency(term: string): number {
    return this.#first.frequency(term);
  }
}
