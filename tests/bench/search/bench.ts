/**
 * Ours beside MiniSearch, SQLite FTS5 and fuse.js on the posts of CheckThat! 2022 (train and dev), at the corpus's own size
 * and at 200,000 claims: `npm run bench -- FOLDER [SIZE ...]`. One process for each engine, one after the other.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ENGINES, type Engine } from "./engines.ts";

interface Result {
  readonly queries: number;
  readonly map5: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly buildSeconds: number;
  readonly memoryMb: number;
}

const DEFAULT_FOLDER = join(import.meta.dirname, "../../../../shared/bench/checkthat-2022");
/** An engine that takes a second for 14,000 claims is not asked more. */
const SLOW_LIMIT = 50_000;

const [folder = DEFAULT_FOLDER, ...given] = process.argv.slice(2);
const sizes = given.length > 0 ? given.map(Number) : [14_231, 200_000];
if (!existsSync(join(folder, "claims.jsonl"))) {
  process.stderr.write(`${folder} has no claims.jsonl. Name the folder of CheckThat! 2022: npm run bench -- FOLDER\n`);
  process.exit(2);
}
for (const size of sizes) await table(size);

async function table(size: number): Promise<void> {
  process.stdout.write(
    `\n${size} claims\n${row(["", "MAP@5", "median ms", "p99 ms", "× ours", "build s", "MB", "n"])}\n`,
  );
  let ours: number | undefined;
  for (const engine of ENGINES) {
    if (engine.isSlow && size > SLOW_LIMIT) continue;
    const result = await measure(engine, size);
    ours ??= result.medianMs;
    process.stdout.write(`${row(cells(engine, result, ours))}\n`);
  }
}

async function measure({ name }: Engine, size: number): Promise<Result> {
  process.stderr.write(`${name} over ${size} claims\n`);
  const script = join(import.meta.dirname, "run-engine.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, name, folder, String(size)]);
  return JSON.parse(stdout) as Result;
}

function cells({ name }: Engine, result: Result, ours: number): string[] {
  const { map5, medianMs, p99Ms, buildSeconds, memoryMb, queries } = result;
  const ratio = (medianMs / ours).toFixed(1);
  return [
    name,
    map5.toFixed(3),
    medianMs.toFixed(3),
    p99Ms.toFixed(2),
    ratio,
    buildSeconds.toFixed(1),
    memoryMb.toFixed(0),
    String(queries),
  ];
}

function row([name = "", ...numbers]: readonly string[]): string {
  return name.padEnd(30) + numbers.map((cell) => cell.padStart(11)).join("");
}
