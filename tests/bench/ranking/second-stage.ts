/** Trains the second stage: is there a right claim at all, given the summary of the best match. */
import type { Calibration } from "../../../src/core/search/ranking/calibration.ts";
import { boost } from "./boosting.ts";
import { trainLogistic } from "./logistic-stage.ts";

export interface Case {
  readonly summary: Float32Array;
  /** Whether the right claim was among the candidates' corpus. */
  readonly present: boolean;
}

/** In grouped cross-validation on train + dev depths of 2 to 4, with as many leaves in all, are alike. */
const TREES = { trees: 400, depth: 2, rate: 0.04, penalty: 20, least: 10, features: 0.3, cases: 0.6, seed: 1 };

/** `raw` is the place of the raw score in a summary. */
export function trainCalibration(cases: readonly Case[], raw: number): Calibration {
  return { ...trainLogistic(cases), trees: boost(cases, TREES), floor: floorOf(cases, raw) };
}

/** One in two hundred posts whose claim is held scores lower. */
function floorOf(cases: readonly Case[], raw: number): number {
  const values = cases.filter(({ present }) => present).map(({ summary }) => summary[raw] as number);
  return values.sort((a, b) => a - b)[Math.floor(values.length / 200)] ?? 0;
}
