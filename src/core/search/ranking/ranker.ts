/**
 * Ranks the candidates of a query anew, and says how likely the best one is what is meant.
 *
 * Features that carry over from one corpus to another, weighted by a model trained on labelled posts; see model.ts.
 */
import type { Candidate, SearchDocument } from "../field-index.ts";
import { probabilityOf, rawPlace } from "./calibration.ts";
import { Corpus } from "./corpus.ts";
import { Features } from "./features.ts";
import { familiesOf, type Learned } from "./learned.ts";
import { MODELS, type RankModel } from "./model.ts";
import { Quotations } from "./phrases.ts";
import { SHORTLIST, scored } from "./ranking-score.ts";
import { summaryOf } from "./summary.ts";

export interface Ranked {
  readonly doc: number;
  /** Comparable within a query only. */
  readonly score: number;
  /** How likely this is what is meant; comparable between queries. */
  readonly probability: number;
}

export interface RankerOptions {
  /** The documents as the features read them. */
  readonly corpus?: Corpus;
  /** What the corpus teaches; undefined where it is too small. */
  readonly learned?: Learned | undefined;
}

export class Ranker {
  readonly features: Features;
  readonly #model: RankModel;

  constructor(documents: readonly SearchDocument[], { corpus = new Corpus(documents), learned }: RankerOptions = {}) {
    this.#model = learned ? MODELS.learned : MODELS.plain;
    this.features = new Features(corpus, [new Quotations(documents), ...familiesOf(corpus, learned)]);
  }

  /**
   * The candidates, best first. Never throws; their order does not matter. `termsOf` gives the terms of a part of the query
   * where unknown words are corrected; by default those of the text analysis.
   */
  rank(text: string, found: readonly Candidate[], termsOf?: (part: string) => readonly string[]): Ranked[] {
    const candidates = found.toSorted((a, b) => b.score - a.score || a.doc - b.doc);
    const matrix = this.features.of(text, candidates, termsOf);
    const { order, scores } = scored(this.#model.linear, matrix);
    const summary = summaryOf(matrix, order.slice(0, SHORTLIST), scores.slice(0, SHORTLIST));
    const raw = summary[rawPlace(this.#model.features)] ?? 0;
    const best = candidates.length > 0 ? probabilityOf(this.#model.calibration, summary, raw) : 0;
    const top = scores[0] ?? 0;
    return order.map((row, place) => {
      const score = scores[place] as number;
      const probability = best * Math.exp(score - top);
      return { doc: (candidates[row] as Candidate).doc, score, probability };
    });
  }
}
