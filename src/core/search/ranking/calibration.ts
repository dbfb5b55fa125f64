/** How likely the best match is what is meant: logistic regression over its summary (Platt 1999), with a floor. */
import { summaryNames } from "./summary.ts";

export interface Calibration {
  /** What each value of a summary is reduced by and multiplied with before it is weighted. */
  readonly mean: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
  /** Below this BM25F score (in tenths of the rarest term's idf) nothing is an answer: a word or two prove nothing. */
  readonly floor: number;
}

/** From 0 to 1; 0 below the floor. */
export function probabilityOf({ mean, weights, bias, floor }: Calibration, summary: Float32Array, raw: number): number {
  if (!(raw >= floor)) return 0;
  let sum = bias;
  for (let f = 0; f < weights.length; f++)
    sum += (weights[f] as number) * ((summary[f] as number) - (mean[f] as number));
  return 1 / (1 + Math.exp(-sum));
}

/** The place of the raw score in a summary. */
export function rawPlace(features: readonly string[]): number {
  return summaryNames(features).indexOf("bm25.raw");
}
