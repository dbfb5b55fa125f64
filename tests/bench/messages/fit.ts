/** Fits the model to messages: of each claim the part of the message that the model so far thinks likeliest. */
import { FEATURES } from "../../../src/core/search/evidence-features.ts";
import { type Model, probability, type Sample, trained } from "../logistic.ts";
import type { Message, MessageSet, Row } from "./message-sets.ts";

/** Claims of a message that are learnt from, best first. */
const CLAIMS = 6;
/** After three the choice of rows hardly changes. */
const ROUNDS = 4;

const names = Object.keys(FEATURES);
const [overlap, relevance] = [names.indexOf("overlap"), names.indexOf("relevance")];

/** A model of all messages that are accepted. */
export function fitted(sets: readonly MessageSet[], accepts: (message: Message) => boolean = () => true): Model {
  let score = ({ features }: Row) => (features[overlap] as number) + (features[relevance] as number);
  let model: Model = { weights: [], bias: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const scoreOf = score;
    const samples = sets.flatMap(({ weight, messages }) =>
      messages.filter(accepts).flatMap((message) => samplesOf(message, weight, scoreOf)),
    );
    model = trained(samples);
    const current = model;
    score = ({ features }) => probability(current, features);
  }
  return model;
}

function samplesOf({ rows, right }: Message, weight: number, scoreOf: (row: Row) => number): Sample[] {
  return bestRows(rows, scoreOf)
    .slice(0, CLAIMS)
    .map(({ claim, features }) => ({ features, label: claim === right ? 1 : 0, weight }));
}

/** The best row of each claim, best first. */
export function bestRows(rows: readonly Row[], scoreOf: (row: Row) => number): Row[] {
  const best = new Map<string, { row: Row; score: number }>();
  for (const row of rows) {
    const score = scoreOf(row);
    if (score > (best.get(row.claim)?.score ?? Number.NEGATIVE_INFINITY)) best.set(row.claim, { row, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ row }) => row);
}
