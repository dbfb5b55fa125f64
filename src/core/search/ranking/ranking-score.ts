/** The scores of a query's candidates: a linear model over their features. */
import type { Matrix } from "./features.ts";

/** The best, over which the second stage looks: the right one is nearly never behind them. */
export const SHORTLIST = 30;

export interface Scored {
  /** Rows of the matrix, best first. */
  readonly order: readonly number[];
  /** The scores in that order, never rising. */
  readonly scores: readonly number[];
}

export function scored(weights: ArrayLike<number>, matrix: Matrix): Scored {
  const scores = linearScores(weights, matrix);
  const order = descending(scores);
  return { order, scores: order.map((row) => scores[row] as number) };
}

export function linearScores(weights: ArrayLike<number>, { rows, width }: Matrix): Float64Array {
  const scores = new Float64Array(rows.length / width);
  for (let row = 0, at = 0; row < scores.length; row++) {
    let sum = 0;
    for (let f = 0; f < width; f++, at++) sum += (rows[at] as number) * (weights[f] as number);
    scores[row] = sum;
  }
  return scores;
}

/** Rows by score, the earlier one first where two score alike. */
function descending(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}
