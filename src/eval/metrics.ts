/** Measures of a ranking against the right answers, and how sure they are. */
import { seededRandom } from "../core/random.ts";

export interface Measured {
  readonly mean: number;
  /** 95% confidence interval by bootstrap over the queries. */
  readonly low: number;
  readonly high: number;
}

/** Average precision at a cut-off: the official measure of CheckThat! task 2 is its mean at 5. */
export function averagePrecision(ranked: readonly string[], relevant: ReadonlySet<string>, cut: number): number {
  let found = 0;
  let sum = 0;
  for (const [place, id] of ranked.slice(0, cut).entries()) {
    if (relevant.has(id)) sum += ++found / (place + 1);
  }
  return sum / Math.min(relevant.size, cut);
}

/** One over the place of the first right answer; 0 if there is none. */
export function reciprocalRank(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const place = ranked.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Share of the right answers among the first few. */
export function recall(ranked: readonly string[], relevant: ReadonlySet<string>, cut: number): number {
  return ranked.slice(0, cut).filter((id) => relevant.has(id)).length / relevant.size;
}

const RESAMPLES = 2000;
const SEED = 20220905;

/** The mean with a percentile bootstrap interval (Efron 1979): 2,000 resamples, always the same ones. */
export function measured(values: readonly number[]): Measured {
  const random = seededRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)] as number;
    return sum / values.length;
  });
  return { mean: meanOf(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/** The arithmetic mean; 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value below which a share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export interface Abstention {
  /** Chance that a post whose claim is there gets more confidence than one whose claim was taken out. */
  readonly auc: number;
  /** Share of the posts that are answered where 1% (5%) of those whose claim was taken out are answered too. */
  readonly recallAt1: Measured;
  readonly recallAt5: Measured;
  /** The same, where only a right best match counts as answered. */
  readonly rightAt1: Measured;
  readonly rightAt5: Measured;
}
/** Confidence in the best match of one query, with its claim in the corpus and without. */
export interface Trial {
  readonly present: number;
  readonly isRight: boolean;
  readonly absent: number;
}

/** How well confidence tells posts whose claim is held from those whose claim is not. */
export function abstentionOf(trials: readonly Trial[]): Abstention {
  const absent = trials.map((trial) => trial.absent).sort((a, b) => a - b);
  const share = (falseAnswers: number, counts: (trial: Trial) => boolean) => {
    const threshold = thresholdOf(absent, falseAnswers);
    return measured(trials.map((trial) => (trial.present > threshold && counts(trial) ? 1 : 0)));
  };
  return {
    auc: aucOf(trials, absent),
    recallAt1: share(0.01, () => true),
    recallAt5: share(0.05, () => true),
    rightAt1: share(0.01, ({ isRight }) => isRight),
    rightAt5: share(0.05, ({ isRight }) => isRight),
  };
}

/** The confidence that at most a share of the posts without a claim exceeds. */
export function thresholdOf(absent: readonly number[], share: number): number {
  return absent[absent.length - 1 - Math.floor(share * absent.length)] ?? 0;
}

function aucOf(trials: readonly Trial[], absent: readonly number[]): number {
  const wins = trials.map(
    ({ present }) => (countBelow(absent, present, false) + countBelow(absent, present, true)) / 2,
  );
  return meanOf(wins) / Math.max(1, absent.length);
}

/** How many of the sorted values are less than a value, or equal to it as well. */
function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const held = sorted[middle] as number;
    if (held < value || (orEqual && held === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
