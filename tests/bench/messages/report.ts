/** What a model answers to messages that it has not learnt from: at each threshold, and how often its probabilities come true. */
import { type Model, probability } from "../logistic.ts";
import { bestRows } from "./fit.ts";
import type { MessageSet } from "./message-sets.ts";

const THRESHOLDS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6];
const BINS = 10;

/** The best match of a message. */
export interface Outcome {
  readonly set: string;
  readonly weight: number;
  readonly probability: number;
  readonly isRight: boolean;
  /** Whether the message has a right answer at all. */
  readonly hasAnswer: boolean;
}

/** Every message's best match by the model of its fold. */
export function outcomesOf(sets: readonly MessageSet[], models: readonly Model[]): Outcome[] {
  return sets.flatMap(({ name, weight, messages }) =>
    messages.map(({ rows, right, fold }) => {
      const model = models[fold] as Model;
      const [best] = bestRows(rows, ({ features }) => probability(model, features));
      return {
        set: name,
        weight,
        probability: best ? probability(model, best.features) : 0,
        isRight: best !== undefined && best.claim === right,
        hasAnswer: right !== undefined,
      };
    }),
  );
}

/** Per threshold one line: of each set how many messages are answered, and how many rightly where there is a right answer. */
export function atThresholds(outcomes: readonly Outcome[]): Record<string, string> {
  const sets = Map.groupBy(outcomes, ({ set }) => set);
  return Object.fromEntries(
    THRESHOLDS.map((threshold) => {
      const parts = [...sets].map(([name, all]) => {
        const answered = all.filter((outcome) => outcome.probability >= threshold);
        const right = answered.filter(({ isRight }) => isRight).length;
        return `${name} ${all[0]?.hasAnswer ? `right ${right}, wrong ${answered.length - right}` : answered.length} of ${all.length}`;
      });
      return [threshold, parts.join("; ")];
    }),
  );
}

/** Ten ranges of probability: how many best matches fall in, the mean probability, and the share that is right. */
export function reliabilityOf(outcomes: readonly Outcome[]) {
  const binOf = (outcome: Outcome) => Math.min(BINS - 1, Math.floor(outcome.probability * BINS));
  return [...Map.groupBy(outcomes, binOf)]
    .sort(([a], [b]) => a - b)
    .map(([, within]) => ({
      messages: within.length,
      predicted: mean(within.map((outcome) => outcome.probability)),
      observed: mean(within.map(({ isRight }) => Number(isRight))),
    }));
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
}
