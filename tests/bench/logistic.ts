/** Logistic regression with a little ridge, by Newton's method (iteratively reweighted least squares). */

export interface Sample {
  readonly features: readonly number[];
  readonly label: number;
  readonly weight: number;
}
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Newton's method is there after five or six. */
const STEPS = 10;
const RIDGE = 3e-4;

/** The weights that make the samples likely. */
export function trained(samples: readonly Sample[]): Model {
  const width = (samples[0]?.features.length ?? 0) + 1;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  let weights = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const { slope, curve } = derivatives(samples, weights, total);
    const change = solved(curve, slope);
    weights = weights.map((held, at) => held - (change[at] as number));
  }
  const [bias = 0, ...rest] = weights;
  return { weights: rest, bias };
}

export function probability({ weights, bias }: Model, features: readonly number[]): number {
  let sum = bias;
  for (const [at, value] of features.entries()) sum += (weights[at] as number) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** First and second derivatives of the mean loss; the bias comes first and bears no ridge. */
function derivatives(samples: readonly Sample[], weights: Float64Array, total: number) {
  const width = weights.length;
  const slope = weights.map((held, at) => (at === 0 ? 0 : RIDGE * held));
  const curve = Array.from({ length: width }, (_, row) =>
    Float64Array.from({ length: width }, (__, column) => (row === column ? RIDGE : 0)),
  );
  const [bias = 0, ...rest] = weights;
  for (const { features, label, weight } of samples) {
    const chance = probability({ weights: rest, bias }, features);
    const share = weight / total;
    const values = [1, ...features];
    for (const [row, value] of values.entries()) {
      slope[row] = (slope[row] as number) + (chance - label) * share * value;
      const line = curve[row] as Float64Array;
      const bend = chance * (1 - chance) * share * value;
      for (let column = 0; column < width; column++)
        line[column] = (line[column] as number) + bend * (values[column] as number);
    }
  }
  return { slope, curve };
}

/** Solves `matrix * x = right` by elimination (Gauss-Jordan); the matrix is symmetric and positive definite. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (const [pivot, row] of rows.entries()) {
    const scale = row[pivot] as number;
    for (let column = 0; column < row.length; column++) row[column] = (row[column] as number) / scale;
    for (const other of rows) {
      const factor = other === row ? 0 : (other[pivot] as number);
      if (factor === 0) continue;
      for (let column = pivot; column < other.length; column++)
        other[column] = (other[column] as number) - factor * (row[column] as number);
    }
  }
  return Float64Array.from(rows, (row) => row.at(-1) as number);
}
