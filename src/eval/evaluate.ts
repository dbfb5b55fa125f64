/** Measures the engine on a corpus of claims and posts whose right claims are known. */
import type { Candidate, SearchDocument } from "../core/search/field-index.ts";
import type { Report } from "../core/search/ranking/learned.ts";
import { SearchEngine } from "../core/search/search-engine.ts";
import type { EvalClaim, EvalData, EvalQuery } from "./files.ts";
import { usedMemory } from "./memory.ts";
import {
  type Abstention,
  abstentionOf,
  averagePrecision,
  type Measured,
  measured,
  quantile,
  recall,
  reciprocalRank,
  type Trial,
} from "./metrics.ts";

export interface Quality {
  readonly map5: Measured;
  readonly mrr: Measured;
  readonly recall5: Measured;
  readonly recall50: Measured;
  readonly precision1: Measured;
}
export interface Evaluation extends Quality {
  readonly claims: number;
  readonly queries: number;
  /** The same for the candidates (BM25F) before they are ranked anew. */
  readonly candidates: Quality;
  readonly abstention: Abstention;
  /** Milliseconds of one query, from text to ranked claims, and of the candidates alone. */
  readonly latency: Latency;
  readonly candidateLatency: Latency;
  readonly buildSeconds: number;
  /** Megabytes that the engine takes beside the claims' own texts. */
  readonly memoryMb: number;
}
export interface Latency {
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** Deepest place that is measured. */
const DEPTH = 50;
/** Queries run before the clock counts, so that the compiled code is timed as in a running bot. */
const WARM_UP = 200;
const PROGRESS_EVERY = 500;

/** Builds the engine over the claims and asks it every query; `progress` gets lines for a person who waits. */
export function evaluate({ claims, queries }: EvalData, progress: (line: string) => void): Evaluation {
  progress(`building the index over ${claims.length} claims`);
  const before = usedMemory();
  const started = performance.now();
  const engine = new SearchEngine(claims.map(documentOf), { report: partsTo(progress) });
  const buildSeconds = (performance.now() - started) / 1000;
  const memoryMb = usedMemory() - before;
  progress(`built in ${buildSeconds.toFixed(1)} s; asking ${queries.length} queries`);
  for (const { text } of queries.slice(0, WARM_UP)) engine.search(text, DEPTH);
  const runs = queries.map((query, index) => {
    if (index > 0 && index % PROGRESS_EVERY === 0) progress(`${index} of ${queries.length} queries`);
    return run(engine, claims, query);
  });
  return {
    claims: claims.length,
    queries: queries.length,
    ...qualityOf(
      queries,
      runs.map(({ ranked }) => ranked),
    ),
    candidates: qualityOf(
      queries,
      runs.map(({ candidates }) => candidates),
    ),
    abstention: abstentionOf(runs.map(({ trial }) => trial)),
    latency: latencyOf(runs.map(({ ms }) => ms)),
    candidateLatency: latencyOf(runs.map(({ candidateMs }) => candidateMs)),
    buildSeconds,
    memoryMb,
  };
}

/** One line for each part of what is learnt from the corpus. */
function partsTo(progress: (line: string) => void): Report {
  let last: string | undefined;
  return (part) => {
    if (part !== last) progress(`learning from the corpus: its ${part}`);
    last = part;
  };
}

/** A claim as the engine indexes it. */
export function documentOf({ claim, title, subtitle }: EvalClaim): SearchDocument {
  return { fields: [claim, title, subtitle] };
}

interface Run {
  readonly ranked: readonly string[];
  readonly candidates: readonly string[];
  readonly trial: Trial;
  readonly ms: number;
  readonly candidateMs: number;
}

function run(engine: SearchEngine, claims: readonly EvalClaim[], { text, relevant }: EvalQuery): Run {
  const idsOf = (hits: readonly Candidate[]) => hits.map(({ doc }) => (claims[doc] as EvalClaim).id);
  const start = performance.now();
  const found = engine.search(text, DEPTH);
  const middle = performance.now();
  const candidates = idsOf(engine.candidates(text, DEPTH));
  const end = performance.now();
  const ranked = idsOf(found.hits);
  const without = engine.search(text, 1, (doc) => !relevant.has((claims[doc] as EvalClaim).id));
  const isRight = ranked[0] !== undefined && relevant.has(ranked[0]);
  const trial = { present: found.confidence, isRight, absent: without.confidence };
  return { ranked, candidates, trial, ms: middle - start, candidateMs: end - middle };
}

function qualityOf(queries: readonly EvalQuery[], rankings: readonly (readonly string[])[]): Quality {
  const over = (measure: (ranked: readonly string[], relevant: ReadonlySet<string>) => number) =>
    measured(queries.map(({ relevant }, index) => measure(rankings[index] ?? [], relevant)));
  return {
    map5: over((ranked, relevant) => averagePrecision(ranked, relevant, 5)),
    mrr: over(reciprocalRank),
    recall5: over((ranked, relevant) => recall(ranked, relevant, 5)),
    recall50: over((ranked, relevant) => recall(ranked, relevant, 50)),
    precision1: over((ranked, relevant) => (relevant.has(ranked[0] ?? "") ? 1 : 0)),
  };
}

/** Median and 99th percentile of times in milliseconds. */
export function latencyOf(times: readonly number[]): Latency {
  return { medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}
