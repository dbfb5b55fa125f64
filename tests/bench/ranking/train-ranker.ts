/** Trains a ranker on examples, and looks at others with it. */
import { descending, linearScores, SHORTLIST, scored } from "../../../src/core/search/ranking/ranking-score.ts";
import { summaryOf } from "../../../src/core/search/ranking/summary.ts";
import type { Forest } from "../../../src/core/search/ranking/trees.ts";
import { boost } from "./boosting.ts";
import type { Example } from "./examples.ts";
import { trainLinear } from "./linear.ts";

/** Best of those tried in grouped cross-validation on train + dev; weaker penalties overfit. */
const LINEAR = { epochs: 10, rate: 0.03, decay: 0.03 };
const TREES = { trees: 300, depth: 3, rate: 0.035, penalty: 20, least: 4, features: 0.15, queries: 0.5 };

export interface Stage {
  readonly linear: Float32Array;
  readonly trees: Forest;
}

export function trainStage(examples: readonly Example[], width: number, seed: number): Stage {
  const linear = trainLinear(examples, width, { ...LINEAR, seed });
  const short = examples.map((example) => shortlist(example, linear, width));
  const useful = short.filter(({ docs, gold }) => docs.some((doc) => gold.includes(doc)));
  return { linear, trees: boost(useful, width, { ...TREES, seed }) };
}

/** The documents in order, and the summary for the second stage. */
export function look({ linear, trees }: Stage, { rows, docs }: Example, width: number) {
  const matrix = { rows, width };
  const { order, scores } = scored({ linear: [...linear], trees }, matrix);
  const summary = summaryOf(matrix, order.slice(0, SHORTLIST), scores.slice(0, SHORTLIST));
  return { docs: order.map((row) => docs[row] as number), summary };
}

function shortlist({ rows, docs, gold }: Example, linear: Float32Array, width: number): Example {
  const kept = descending(linearScores(linear, { rows, width })).slice(0, SHORTLIST);
  const part = new Float32Array(kept.length * width);
  for (const [index, row] of kept.entries()) part.set(rows.subarray(row * width, (row + 1) * width), index * width);
  return { rows: part, docs: kept.map((row) => docs[row] as number), gold };
}
