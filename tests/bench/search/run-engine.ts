/** Measures one engine in a process of its own, so that memory and compiled code are its own: engine, folder, size. */
import { join } from "node:path";
import { latencyOf } from "../../../src/eval/evaluate.ts";
import { readEvalData } from "../../../src/eval/files.ts";
import { usedMemory } from "../../../src/eval/memory.ts";
import { averagePrecision, meanOf } from "../../../src/eval/metrics.ts";
import { ENGINES } from "./engines.ts";
import { enlarged } from "./perturbed.ts";

/** Queries for an engine that takes a second or more for each. */
const FEW = 30;
const WARM_UP = 100;

const [name, folder = "", size = "0"] = process.argv.slice(2);
const engine = ENGINES.find((one) => one.name === name);
if (!engine) throw new Error(`no engine "${name}"`);
const sets = await Promise.all(
  ["train", "dev"].map((set) =>
    readEvalData({
      claims: join(folder, "claims.jsonl"),
      queries: join(folder, `${set}.queries.tsv`),
      qrels: join(folder, `${set}.qrels.tsv`),
    }),
  ),
);
const claims = enlarged(sets[0]?.claims ?? [], Number(size));
const queries = sets.flatMap((set) => set.queries);
const asked = engine.isSlow ? queries.filter((_, index) => index % Math.ceil(queries.length / FEW) === 0) : queries;

const rssBefore = rss();
const start = performance.now();
const search = engine.build(claims);
const buildSeconds = (performance.now() - start) / 1000;
const memoryMb = rss() - rssBefore;
for (const { text } of asked.slice(0, engine.isSlow ? 1 : WARM_UP)) search(text, 5);
const times: number[] = [];
const precisions = asked.map(({ text, relevant }) => {
  const from = performance.now();
  const found = search(text, 5);
  times.push(performance.now() - from);
  return averagePrecision(
    found.map((place) => claims[place]?.id ?? ""),
    relevant,
    5,
  );
});
const result = { queries: asked.length, map5: meanOf(precisions), ...latencyOf(times), buildSeconds, memoryMb };
process.stdout.write(`${JSON.stringify(result)}\n`);

/** Megabytes of the process once garbage is collected: SQLite's memory is not on the heap. */
function rss(): number {
  usedMemory();
  return process.memoryUsage.rss() / 1e6;
}
