/** The result of an evaluation as a table for the terminal. */
import type { Evaluation, Latency, Quality } from "./evaluate.ts";
import type { Measured } from "./metrics.ts";

const QUALITY_NAMES: Readonly<Record<keyof Quality, string>> = {
  map5: "MAP@5",
  mrr: "MRR",
  recall5: "recall@5",
  recall50: "recall@50",
  precision1: "precision@1",
};

/** Lines for a person; the numbers in brackets are 95% confidence intervals. */
export function formatEvaluation(result: Evaluation): string {
  const { abstention } = result;
  const rows: readonly (readonly [string, string])[] = [
    ["claims, queries", `${result.claims}, ${result.queries}`],
    ...qualityRows(result, ""),
    ...qualityRows(result.candidates, "candidates "),
    ["abstention AUC", abstention.auc.toFixed(3)],
    ["answered at 1% false answers", interval(abstention.recallAt1)],
    ["  and right", interval(abstention.rightAt1)],
    ["answered at 5% false answers", interval(abstention.recallAt5)],
    ["  and right", interval(abstention.rightAt5)],
    ["a query", latency(result.latency)],
    ["  candidates alone", latency(result.candidateLatency)],
    ["build", `${result.buildSeconds.toFixed(1)} s`],
    ["memory", `${result.memoryMb.toFixed(0)} MB`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n")}\n`;
}

function qualityRows(quality: Quality, prefix: string): (readonly [string, string])[] {
  const names = Object.entries(QUALITY_NAMES) as [keyof Quality, string][];
  return names.map(([key, name]) => [prefix + name, interval(quality[key])]);
}

function interval({ mean, low, high }: Measured): string {
  return `${mean.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`;
}

function latency({ medianMs, p99Ms }: Latency): string {
  return `median ${medianMs.toFixed(3)} ms, p99 ${p99Ms.toFixed(3)} ms`;
}

type Interval = readonly [low: number, high: number];

/** The result as `eval --json` prints it: plain numbers, their 95% intervals beside them under the same names. */
export function jsonOf(result: Evaluation): Record<string, unknown> {
  const { auc, ...shares } = result.abstention;
  return {
    claims: result.claims,
    queries: result.queries,
    ...means(qualityIn(result)),
    intervals: { ...intervals(qualityIn(result)), ...intervals(shares) },
    candidates: { ...means(result.candidates), intervals: intervals(result.candidates) },
    abstention: { auc: rounded(auc), ...means(shares) },
    medianMs: rounded(result.latency.medianMs),
    p99Ms: rounded(result.latency.p99Ms),
    candidatesMedianMs: rounded(result.candidateLatency.medianMs),
    candidatesP99Ms: rounded(result.candidateLatency.p99Ms),
    buildSeconds: rounded(result.buildSeconds),
    memoryMb: rounded(result.memoryMb),
  };
}

function qualityIn({ map5, mrr, recall5, recall50, precision1 }: Evaluation): Quality {
  return { map5, mrr, recall5, recall50, precision1 };
}

function means(values: object): Record<string, number> {
  return mapped(values, ({ mean }) => rounded(mean));
}

function intervals(values: object): Record<string, Interval> {
  return mapped(values, ({ low, high }) => [rounded(low), rounded(high)]);
}

function mapped<Value>(values: object, to: (value: Measured) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value as Measured)]));
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
