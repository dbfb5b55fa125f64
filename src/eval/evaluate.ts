/** Measures the engine on a corpus of claims and posts whose right claims are known. */
import type { Candidate, SearchDocument } from "../core/search/field-index.ts";
import type { Report } from "../core/search/ranking/learned.ts";
import { SearchEngine, type SearchResult } from "../core/search/search-engine.ts";
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
const WARM_UP = 1_000;
const PROGRESS_EVERY = 500;

/** Builds the engine over the claims and asks it every query; `progress` gets lines for a person who waits. */
export function evaluate(data: EvalData, progress: (line: string) => void): Evaluation {
  const { engine, ...built } = build(data.claims, progress);
  progress(`built in ${built.buildSeconds.toFixed(1)} s; asking ${data.queries.length} queries`);
  return {
    claims: data.claims.length,
    queries: data.queries.length,
    ...measurementsOf(engine, data, progress),
    ...built,
  };
}

interface Built {
  readonly engine: SearchEngine;
  readonly buildSeconds: number;
  readonly memoryMb: number;
}

function build(claims: readonly EvalClaim[], progress: (line: string) => void): Built {
  progress(`building the index over ${claims.length} claims`);
  const before = usedMemory();
  const { value: engine, ms } = timed(() => new SearchEngine(claims.map(documentOf), { report: partsTo(progress) }));
  return { engine, buildSeconds: ms / 1000, memoryMb: usedMemory() - before };
}

type Measurements = Omit<Evaluation, "claims" | "queries" | "buildSeconds" | "memoryMb">;

/** Candidates and ranking in passes of their own: what ranking reads would push the index out of the processor's caches. */
function measurementsOf(
  engine: SearchEngine,
  { claims, queries }: EvalData,
  progress: (line: string) => void,
): Measurements {
  for (let run = 0; run < WARM_UP; run++) engine.search(queries[run % queries.length]?.text ?? "", DEPTH);
  const candidates = queries.map(({ text }) => timed(() => engine.candidates(text, DEPTH)));
  const searches = queries.map(({ text }, index) => {
    if (index > 0 && index % PROGRESS_EVERY === 0) progress(`${index} of ${queries.length} queries`);
    return timed(() => engine.search(text, DEPTH));
  });
  const idsOf = (hits: readonly Candidate[]) => hits.map(({ doc }) => (claims[doc] as EvalClaim).id);
  const ranked = searches.map(({ value }) => idsOf(value.hits));
  const trials = searches.map(({ value }, index) => trialOf(engine, claims, queries[index] as EvalQuery, value));
  const found = candidates.map(({ value }) => idsOf(value));
  return {
    ...qualityOf(queries, ranked),
    candidates: qualityOf(queries, found),
    abstention: abstentionOf(trials),
    latency: latencyOf(searches.map(({ ms }) => ms)),
    candidateLatency: latencyOf(candidates.map(({ ms }) => ms)),
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

interface Timed<Value> {
  readonly value: Value;
  readonly ms: number;
}

function timed<Value>(act: () => Value): Timed<Value> {
  const start = performance.now();
  const value = act();
  return { value, ms: performance.now() - start };
}

/** What was found, against what is found once the right claims are taken out. */
function trialOf(
  engine: SearchEngine,
  claims: readonly EvalClaim[],
  { text, relevant }: EvalQuery,
  { hits, confidence }: SearchResult,
): Trial {
  const isRelevant = (doc: number) => relevant.has((claims[doc] as EvalClaim).id);
  const without = engine.search(text, 1, (doc) => !isRelevant(doc));
  return { present: confidence, isRight: hits[0] !== undefined && isRelevant(hits[0].doc), absent: without.confidence };
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
