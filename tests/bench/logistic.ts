/** Logistic regression by gradient descent with a little ridge: few features, so nothing finer is needed. */

export interface Sample {
  readonly features: readonly number[];
  readonly label: number;
  readonly weight: number;
}
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
}

const STEPS = 3000;
const RATE = 4;
const RIDGE = 3e-4;

/** The weights that make the samples likely. */
export function trained(samples: readonly Sample[]): Model {
  const size = samples[0]?.features.length ?? 0;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  let model: Model = { weights: new Array<number>(size).fill(0), bias: 0 };
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(size);
    let biasSlope = 0;
    for (const { features, label, weight } of samples) {
      const error = ((probability(model, features) - label) * weight) / total;
      biasSlope += error;
      for (let at = 0; at < size; at++) slope[at] = (slope[at] as number) + error * (features[at] as number);
    }
    model = {
      weights: model.weights.map((held, at) => held - RATE * ((slope[at] as number) + RIDGE * held)),
      bias: model.bias - RATE * biasSlope,
    };
  }
  return model;
}

export function probability({ weights, bias }: Model, features: readonly number[]): number {
  let sum = bias;
  for (const [at, value] of features.entries()) sum += (weights[at] as number) * value;
  return 1 / (1 + Math.exp(-sum));
}
