/** Adam (Kingma & Ba 2015): steps down a gradient, each weight's by the running mean and spread of its own slope. */

/** How much a step keeps of the running mean and of the running square, and takes of the new one, as the paper has it. */
const MEAN = { keeps: 0.9, takes: 0.1 };
const SQUARE = { keeps: 0.999, takes: 0.001 };
/** Keeps a flat slope from a division by zero. */
const LEAST_SPREAD = 1e-8;

/** The steps of one training. */
export class Adam {
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  #steps = 0;

  /** @param width how many weights there are */
  constructor(width: number) {
    this.#means = new Float64Array(width);
    this.#squares = new Float64Array(width);
  }

  /** Moves the weights by one step of this rate. */
  step(weights: Float64Array, gradient: Float64Array, rate: number): void {
    this.#steps++;
    for (let f = 0; f < weights.length; f++) {
      const slope = gradient[f] as number;
      const mean = MEAN.keeps * (this.#means[f] as number) + MEAN.takes * slope;
      const square = SQUARE.keeps * (this.#squares[f] as number) + SQUARE.takes * slope * slope;
      this.#means[f] = mean;
      this.#squares[f] = square;
      const spread = Math.sqrt(square / (1 - SQUARE.keeps ** this.#steps)) + LEAST_SPREAD;
      weights[f] = (weights[f] as number) - (rate * (mean / (1 - MEAN.keeps ** this.#steps))) / spread;
    }
  }
}
