/**
 * Ours beside MiniSearch, SQLite FTS5 and fuse.js on the posts of CheckThat! 2022 (train and dev), at the corpus's own size
 * and at 200,000 claims: `npm run bench -- FOLDER [SIZE ...]`; a size below the corpus's own stands for all of it. One process
 * for each engine, one after the other.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ENGINES, type Engine } from "./engines.ts";
import type { Abstention, Posts, Slips } from "./tasks.ts";

const DEFAULT_FOLDER = join(import.meta.dirname, "../../../../shared/bench/checkthat-2022");
/** An engine that takes a second for 14,000 claims is not asked more. */
const SLOW_LIMIT = 50_000;
const FAST = ENGINES.filter(({ isSlow }) => !isSlow);

const [folder = DEFAULT_FOLDER, ...given] = process.argv.slice(2);
const sizes = given.length > 0 ? given.map(Number) : [14_231, 200_000];
if (!existsSync(join(folder, "claims.jsonl"))) {
  process.stderr.write(`${folder} has no claims.jsonl. Name the folder of CheckThat! 2022: npm run bench -- FOLDER\n`);
  process.exit(2);
}
if (sizes.some((size) => !(size > 0))) {
  process.stderr.write(`A size is a number of claims: npm run bench -- FOLDER 14231 200000\n`);
  process.exit(2);
}
for (const size of sizes) await postsTable(size);
await slipsTable();
await abstentionTable();
print(
  "\nThe ranking of “ours” was trained on these posts, so that its quality and abstention are what it remembers;\n" +
    "on posts never seen, see what tests/bench/train.ts prints. Nothing else here saw them.",
);

async function postsTable(size: number): Promise<void> {
  print(`\n${size} claims`);
  print(row(["", "MAP@5", "median ms", "p99 ms", "× candid.", "× ours", "build s", "MB", "n"]));
  const medians: number[] = [];
  for (const engine of ENGINES) {
    if (engine.isSlow && size > SLOW_LIMIT) continue;
    const result = await measure<Posts>("posts", engine, size);
    medians.push(result.medianMs);
    const { map5, medianMs, p99Ms, buildSeconds, memoryMb, queries } = result;
    const ratios = medians.slice(0, 2).map((ours) => (medianMs / ours).toFixed(1));
    const [candidates = "", ours = ""] = ratios;
    const numbers = [candidates, ours, buildSeconds.toFixed(1), memoryMb.toFixed(0), String(queries)];
    print(row([engine.name, map5.toFixed(3), medianMs.toFixed(3), p99Ms.toFixed(2), ...numbers]));
  }
}

async function slipsTable(): Promise<void> {
  print("\nTitles as queries, titles not indexed: MAP@5 as they are, and with one slip in the longest word");
  print(row(["", "no slip", "one slip", "n"]));
  for (const engine of FAST) {
    const { clean, slipped, queries } = await measure<Slips>("slips", engine);
    print(row([engine.name, clean.toFixed(3), slipped.toFixed(3), String(queries)]));
  }
}

async function abstentionTable(): Promise<void> {
  print(
    "\nPosts whose claim is there against the same posts with it taken out: the share answered where 1% and 5% of the",
  );
  print("others are answered too; unrelated chat answered at the first of these thresholds");
  print(row(["", "AUC", "at 1%", "at 5%", "unrelated"]));
  for (const engine of FAST) {
    const { auc, recallAt1, recallAt5, unrelated } = await measure<Abstention>("abstention", engine);
    print(row([engine.name, auc.toFixed(3), recallAt1.toFixed(3), recallAt5.toFixed(3), unrelated.toFixed(3)]));
  }
}

/** Without a size the corpus is taken as it is. */
async function measure<Result>(task: string, { name }: Engine, size = 0): Promise<Result> {
  process.stderr.write(`${task}: ${name}${size > 0 ? ` over ${size} claims` : ""}\n`);
  const script = join(import.meta.dirname, "run-engine.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, task, name, folder, String(size)]);
  return JSON.parse(stdout) as Result;
}

function row([name = "", ...numbers]: readonly string[]): string {
  return name.padEnd(30) + numbers.map((cell) => cell.padStart(11)).join("");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
