/** What the second stage looks at: the best candidate's features, and its lead over those behind it. */
import type { Matrix } from "./features.ts";

/** Leads are taken over the candidates at these places behind the best. */
const PLACES = [1, 2, 4, 9];

export function summaryNames(features: readonly string[]): string[] {
  return ["score", "chance", ...PLACES.map((place) => `lead.${place}`), ...features];
}

/** One row, see `summaryNames`; `order` are rows of the matrix, best first, and `scores` theirs. Zero without candidates. */
export function summaryOf({ rows, width }: Matrix, order: readonly number[], scores: readonly number[]): Float32Array {
  const summary = new Float32Array(2 + PLACES.length + width);
  const [best] = order;
  const top = scores[0];
  if (best === undefined || top === undefined) return summary;
  summary[0] = top;
  summary[1] = 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  for (const [index, place] of PLACES.entries()) {
    summary[2 + index] = top - (scores[Math.min(place, scores.length - 1)] as number);
  }
  summary.set(rows.subarray(best * width, (best + 1) * width), 2 + PLACES.length);
  return summary;
}
