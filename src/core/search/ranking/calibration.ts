/**
 * How likely the best match is what is meant: logistic regression over its summary (Platt 1999) and boosted trees, their
 * log odds averaged, with a floor. Together they answer more at few false answers than either alone.
 */
import { summaryNames } from "./summary.ts";
import { type Forest, sumOfTrees } from "./trees.ts";

export interface Calibration {
  /** What each value of a summary is reduced by and multiplied with before it is weighted. */
  readonly mean: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
  /** Log odds by the values of a summary as they are. */
  readonly trees: Forest;
  /** Below this BM25F score (in tenths of the rarest term's idf) nothing is an answer: a word or two prove nothing. */
  readonly floor: number;
}

/** From 0 to 1; 0 below the floor. */
export function probabilityOf(calibration: Calibration, summary: Float32Array, raw: number): number {
  if (!(raw >= calibration.floor)) return 0;
  const odds = (linearOdds(calibration, summary) + sumOfTrees(calibration.trees, summary)) / 2;
  return 1 / (1 + Math.exp(-odds));
}

function linearOdds({ mean, weights, bias }: Calibration, summary: Float32Array): number {
  let sum = bias;
  for (let f = 0; f < weights.length; f++)
    sum += (weights[f] as number) * ((summary[f] as number) - (mean[f] as number));
  return sum;
}

/** The place of the raw score in a summary. */
export function rawPlace(features: readonly string[]): number {
  return summaryNames(features).indexOf("bm25.raw");
}
