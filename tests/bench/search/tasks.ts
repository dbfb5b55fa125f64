/** What engines are measured at: posts about checked claims, titles with a slip, posts whose claim is not there. */
import { latencyOf } from "../../../src/eval/evaluate.ts";
import type { EvalClaim, EvalQuery } from "../../../src/eval/files.ts";
import { usedMemory } from "../../../src/eval/memory.ts";
import { abstentionOf, averagePrecision, meanOf, thresholdOf } from "../../../src/eval/metrics.ts";
import { UNRELATED } from "../ranking/unrelated.ts";
import type { Engine, Search } from "./engines.ts";
import { slipped } from "./slips.ts";

export interface Posts {
  readonly queries: number;
  readonly map5: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly buildSeconds: number;
  readonly memoryMb: number;
}
export interface Slips {
  readonly queries: number;
  /** MAP@5 of titles as they are, and with a slip in the longest word. */
  readonly clean: number;
  readonly slipped: number;
}
export interface Abstention {
  readonly auc: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  /** Share of unrelated chat that is answered where 1% of the posts without a claim are. */
  readonly unrelated: number;
}

/** Queries for an engine that takes a second or more for each. */
const FEW = 30;
/** Queries where there are many claims: some engines take a tenth of a second for each. */
const SOME = 150;
const MANY_CLAIMS = 50_000;
const WARM_UP = 50;
/** Times that each query is timed; the least counts, as others use the machine too. */
const ROUNDS = 3;
/** Of so many claims, one is asked for by its title. */
const TITLE_EVERY = 14;

export function posts(engine: Engine, claims: readonly EvalClaim[], queries: readonly EvalQuery[]): Posts {
  const most = engine.isSlow ? FEW : claims.length > MANY_CLAIMS ? SOME : queries.length;
  const asked = queries.filter((_, index) => index % Math.ceil(queries.length / most) === 0);
  const before = residentMb();
  const start = performance.now();
  const search = engine.build(claims);
  const buildSeconds = (performance.now() - start) / 1000;
  const memoryMb = residentMb() - before;
  for (const { text } of asked.slice(0, engine.isSlow ? 1 : WARM_UP)) search(text, 5);
  const rounds = engine.isSlow ? 1 : ROUNDS;
  const timed = asked.map(({ text, relevant }) => {
    const runs = Array.from({ length: rounds }, () => run(search, text));
    return {
      ms: Math.min(...runs.map(({ ms }) => ms)),
      precision: precisionOf(runs[0]?.docs ?? [], claims, relevant),
    };
  });
  const map5 = meanOf(timed.map(({ precision }) => precision));
  return { queries: asked.length, map5, ...latencyOf(timed.map(({ ms }) => ms)), buildSeconds, memoryMb };
}

/** Titles are queries here, so they are not searched in. */
export function slips(engine: Engine, claims: readonly EvalClaim[]): Slips {
  const search = engine.build(claims.map((claim) => ({ ...claim, title: "" })));
  const titled = claims.filter((_, place) => place % TITLE_EVERY === 0).filter(({ title }) => slipped(title) !== title);
  const askedBy = (textOf: (title: string) => string) =>
    titled.map(({ id, title }) => ({ id, text: textOf(title), relevant: new Set([id]) }));
  return {
    queries: titled.length,
    clean: quality(
      search,
      claims,
      askedBy((title) => title),
    ),
    slipped: quality(search, claims, askedBy(slipped)),
  };
}

/** Each post once as it is, and once with its claims taken out of the corpus. */
export function abstention(engine: Engine, claims: readonly EvalClaim[], queries: readonly EvalQuery[]): Abstention {
  const search = engine.build(claims);
  const trials = queries.map(({ text, relevant }) => {
    const { docs, confidence } = search(text, 1);
    const right = (doc: number | undefined) => doc !== undefined && relevant.has(claims[doc]?.id ?? "");
    const { confidence: absent } = search(text, 1, (doc) => !right(doc));
    return { present: confidence, isRight: right(docs[0]), absent };
  });
  const { auc, recallAt1, recallAt5 } = abstentionOf(trials);
  const sorted = trials.map(({ absent }) => absent).toSorted((a, b) => a - b);
  const threshold = thresholdOf(sorted, 0.01);
  const unrelated = meanOf(UNRELATED.map((text) => (search(text, 1).confidence > threshold ? 1 : 0)));
  return { auc, recallAt1: recallAt1.mean, recallAt5: recallAt5.mean, unrelated };
}

function run(search: Search, text: string): { ms: number; docs: readonly number[] } {
  const from = performance.now();
  const { docs } = search(text, 5);
  return { ms: performance.now() - from, docs };
}

function quality(search: Search, claims: readonly EvalClaim[], queries: readonly EvalQuery[]): number {
  return meanOf(queries.map(({ text, relevant }) => precisionOf(search(text, 5).docs, claims, relevant)));
}

function precisionOf(docs: readonly number[], claims: readonly EvalClaim[], relevant: ReadonlySet<string>): number {
  return averagePrecision(
    docs.map((place) => claims[place]?.id ?? ""),
    relevant,
    5,
  );
}

/** Megabytes of the process once garbage is collected: SQLite's memory is not on the heap. */
function residentMb(): number {
  usedMemory();
  return process.memoryUsage.rss() / 1e6;
}
