/** The linear half of the second stage: is there a right claim at all, given the summary of the best match (Adam). */

import { seededRandom, shuffled } from "../../../src/core/random.ts";
import type { Calibration } from "../../../src/core/search/ranking/calibration.ts";
import { Adam } from "./adam.ts";
import type { Case } from "./second-stage.ts";

const EPOCHS = 15;
const BATCH = 32;
const RATE = 0.01;
const DECAY = 0.02;
const SEED = 1;

export function trainLogistic(cases: readonly Case[]): Pick<Calibration, "mean" | "weights" | "bias"> {
  const width = cases[0]?.summary.length ?? 0;
  const { mean, scale } = moments(cases, width);
  const weights = new Float64Array(width + 1);
  const adam = new Adam(width + 1);
  const random = seededRandom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(cases, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const gradient = gradientOf(order.slice(from, from + BATCH), weights, mean, scale);
      adam.step(weights, gradient, RATE * (1 - epoch / EPOCHS));
    }
  }
  const scaled = Array.from(scale, (by, f) => by * (weights[f] as number));
  return { mean: [...mean], weights: scaled, bias: weights[width] as number };
}

function gradientOf(
  batch: readonly Case[],
  weights: Float64Array,
  mean: Float64Array,
  scale: Float64Array,
): Float64Array {
  const width = mean.length;
  const gradient = Float64Array.from(weights, (weight, f) => (f < width ? DECAY * weight : 0));
  for (const { summary, present } of batch) {
    const values = Float64Array.from(mean, (middle, f) => ((summary[f] as number) - middle) * (scale[f] as number));
    const sum = values.reduce((total, value, f) => total + value * (weights[f] as number), weights[width] as number);
    const error = (1 / (1 + Math.exp(-sum)) - (present ? 1 : 0)) / batch.length;
    for (let f = 0; f < width; f++) gradient[f] = (gradient[f] as number) + error * (values[f] as number);
    gradient[width] = (gradient[width] as number) + error;
  }
  return gradient;
}

function moments(cases: readonly Case[], width: number) {
  const mean = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { summary } of cases) {
    for (let f = 0; f < width; f++) {
      const value = summary[f] as number;
      mean[f] = (mean[f] as number) + value / cases.length;
      squares[f] = (squares[f] as number) + (value * value) / cases.length;
    }
  }
  const scale = squares.map((square, f) => {
    const variance = square - (mean[f] as number) ** 2;
    return variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
  });
  return { mean, scale };
}
