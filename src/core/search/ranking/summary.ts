/** What the second stage looks at: the best candidate's features, its lead, and how much there was to go by. */
import type { Matrix } from "./features.ts";

/** Leads over the candidates at these places. */
const PLACES = [1, 2, 4, 9];

export interface Placed {
  /** Rows of the matrix, best first, with their scores. */
  readonly order: readonly number[];
  readonly scores: Float64Array;
}

export function summaryNames(features: readonly string[]): string[] {
  return ["score", "chance", ...PLACES.map((place) => `lead.${place}`), ...features, ...features.map((name) => `lead.${name}`)];
}

/** One row: see `summaryNames`. All zero where there is no candidate. */
export function summaryOf({ rows, width }: Matrix, { order, scores }: Placed): Float32Array {
  const summary = new Float32Array(2 + PLACES.length + 2 * width);
  const [best, second] = order;
  if (best === undefined) return summary;
  const top = scores[best] as number;
  summary[0] = top;
  summary[1] = 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  for (const [index, place] of PLACES.entries()) {
    const other = order[Math.min(place, order.length - 1)] as number;
    summary[2 + index] = top - (scores[other] as number);
  }
  const from = 2 + PLACES.length;
  for (let f = 0; f < width; f++) {
    const value = rows[best * width + f] as number;
    summary[from + f] = value;
    summary[from + width + f] = second === undefined ? value : value - (rows[second * width + f] as number);
  }
  return summary;
}
