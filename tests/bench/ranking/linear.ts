/** A linear ranker: the softmax over a query's candidates is to fall on the right one (ListNet, Cao et al. 2007). */

import { seededRandom, shuffled } from "../../../src/core/random.ts";
import { linearScores } from "../../../src/core/search/ranking/ranking-score.ts";
import { Adam } from "./adam.ts";
import type { Example } from "./examples.ts";

export interface LinearSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Penalty on squared weights of standardised features, a query. */
  readonly decay: number;
  readonly seed: number;
}

/** Weights over raw features. Adam, one query a step in batches of 16. */
export function trainLinear(examples: readonly Example[], width: number, settings: LinearSettings): Float32Array {
  const scales = scalesOf(examples, width);
  const useful = examples.filter(({ docs, gold }) => docs.some((doc) => gold.includes(doc)));
  const weights = new Float64Array(width);
  const adam = new Adam(width);
  const random = seededRandom(settings.seed);
  const batch = 16;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order = shuffled(useful, random);
    const rate = settings.rate * (1 - epoch / settings.epochs);
    for (let from = 0; from < order.length; from += batch) {
      const gradient = Float64Array.from(weights, (weight) => settings.decay * weight);
      const part = order.slice(from, from + batch);
      for (const example of part) addGradient(example, weights, scales, gradient, 1 / part.length);
      adam.step(weights, gradient, rate);
    }
  }
  return Float32Array.from(weights, (weight, f) => weight * (scales[f] as number));
}

/** Softmax of scores. */
export function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}

function addGradient(
  example: Example,
  weights: Float64Array,
  scales: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const width = weights.length;
  const { rows, docs, gold } = example;
  const scaled = Float32Array.from(weights, (weight, f) => weight * (scales[f] as number));
  const chances = softmax(linearScores(scaled, { rows, width }));
  const right = docs.filter((doc) => gold.includes(doc)).length;
  for (const [row, doc] of docs.entries()) {
    const error = ((chances[row] as number) - (gold.includes(doc) ? 1 / right : 0)) * share;
    if (Math.abs(error) < 1e-7) continue;
    for (let f = 0, at = row * width; f < width; f++, at++)
      gradient[f] = (gradient[f] as number) + error * (rows[at] as number) * (scales[f] as number);
  }
}

/** One over each feature's standard deviation within its query's candidates. */
function scalesOf(examples: readonly Example[], width: number): Float64Array {
  const variance = new Float64Array(width);
  let count = 0;
  for (const { rows, docs } of examples) {
    const sums = new Float64Array(width);
    const squares = new Float64Array(width);
    for (let at = 0; at < rows.length; at++) {
      const f = at % width;
      const value = rows[at] as number;
      sums[f] = (sums[f] as number) + value;
      squares[f] = (squares[f] as number) + value * value;
    }
    const n = docs.length || 1;
    for (let f = 0; f < width; f++)
      variance[f] = (variance[f] as number) + (squares[f] as number) / n - ((sums[f] as number) / n) ** 2;
    count++;
  }
  return variance.map((sum) => (sum / count > 1e-9 ? 1 / Math.sqrt(sum / count) : 0));
}
