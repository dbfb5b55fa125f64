/** The shipped weights: `tests/bench/train.ts` writes model.json and says in it how. */
import type { Calibration } from "./calibration.ts";
import shipped from "./model.json" with { type: "json" };

export interface RankModel {
  /** Names of the features, in the order of the weights. */
  readonly features: readonly string[];
  readonly linear: readonly number[];
  readonly calibration: Calibration;
}

export interface Models {
  readonly about: string;
  /** For a corpus that was large enough to learn from. */
  readonly learned: RankModel;
  /** For any other. */
  readonly plain: RankModel;
}

export const MODELS: Models = shipped;
