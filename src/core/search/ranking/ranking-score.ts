/** The scores of a query's candidates: a linear model over all, corrected by trees among the best. */
import type { Matrix } from "./features.ts";
import type { RankModel } from "./model.ts";
import { sumsOfTrees } from "./trees.ts";

/** Candidates that the trees look at: the right one is nearly never behind them. */
export const SHORTLIST = 30;
/** What the trees count beside the linear model; 0.3 to 1 are alike in cross-validation. */
const TREES_SHARE = 0.6;

export interface Scored {
  /** Rows of the matrix, best first: the shortlist anew, the others as the linear model has them. */
  readonly order: readonly number[];
  /** The scores in that order, never rising. */
  readonly scores: readonly number[];
}

export function scored(model: Pick<RankModel, "linear" | "trees">, matrix: Matrix): Scored {
  const linear = linearScores(model.linear, matrix);
  const byLinear = descending(linear);
  const best = byLinear.slice(0, SHORTLIST);
  const sums = sumsOfTrees(
    model.trees,
    matrix.rows,
    best.map((row) => row * matrix.width),
  );
  const final = new Map(
    best.map((row, index) => [row, (linear[row] as number) + TREES_SHARE * (sums[index] as number)]),
  );
  const short = [...final.keys()].sort((a, b) => (final.get(b) as number) - (final.get(a) as number) || a - b);
  const rest = byLinear.slice(SHORTLIST);
  const lowest = final.get(short.at(-1) ?? -1) ?? 0;
  const shift = lowest - (linear[rest[0] ?? -1] ?? lowest);
  const scores = [
    ...short.map((row) => final.get(row) as number),
    ...rest.map((row) => (linear[row] as number) + shift),
  ];
  return { order: [...short, ...rest], scores };
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
export function descending(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}
