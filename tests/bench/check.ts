/**
 * How long a large dossier takes to check and to verify: `node tests/bench/check.ts [claims]` (10,000 without a number).
 * Times are printed beside the time that parsing the same YAML takes alone, as a ratio that holds on other machines.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { checkDraft } from "../../src/dossiers/check.ts";
import { readDraft } from "../../src/dossiers/draft.ts";
import { checkForm } from "../../src/dossiers/form.ts";
import { loadRules } from "../../src/dossiers/rule-registry.ts";
import { SnapshotFolder } from "../../src/dossiers/snapshots.ts";
import { verifyFolder } from "../../src/dossiers/verify.ts";
import { generateDossier } from "./large-dossier.ts";

const claims = Number(process.argv[2] ?? 10_000);
const root = await mkdtemp(join(tmpdir(), "receipts-bench-"));
const times = new Map<string, number>();

async function timed<Result>(phase: string, run: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await run();
  times.set(phase, performance.now() - start);
  return result;
}

try {
  const folder = join(root, "large");
  const snapshots = join(root, "snapshots");
  for (const path of [folder, snapshots]) await mkdir(path);
  const { files, texts } = generateDossier(claims);
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  for (const [name, text] of texts) await writeFile(join(snapshots, name), text);

  const contents = await Promise.all([...files.keys()].map((name) => readFile(join(folder, name), "utf8")));
  const bytes = contents.reduce((total, text) => total + text.length, 0);
  await timed("yaml alone", () => contents.map((text) => parse(text)));
  const options = { snapshots: await SnapshotFolder.open(snapshots), today: "2026-11-21" };
  const [verified] = await timed("verify, with reading", () => verifyFolder(folder, options));
  const draft = await timed("read and parse, with places", () => readDraft(folder));
  const formed = await timed("schema", () => checkForm(draft));
  if (!("dossier" in formed)) throw new Error(JSON.stringify(formed.slice(0, 3)));
  const rules = await loadRules();
  for (const rule of rules) await timed(`rule ${rule.name}`, () => [...rule.check(formed)]);
  const { problems, counts } = await timed("check, without reading", () => checkDraft(draft, rules));
  report(bytes, counts.quotes, [...(verified?.problems ?? []), ...problems].length);
} finally {
  await rm(root, { recursive: true, force: true });
}

function report(bytes: number, quotes: number, problems: number): void {
  const alone = times.get("yaml alone") ?? 1;
  const whole = (times.get("read and parse, with places") ?? 0) + (times.get("check, without reading") ?? 0);
  const line = (phase: string, time: number) =>
    `${phase.padEnd(28)} ${time.toFixed(0).padStart(7)} ms  ${(time / alone).toFixed(2).padStart(6)} x yaml alone\n`;
  for (const [phase, time] of times) process.stdout.write(line(phase, time));
  process.stdout.write(line("check as a whole", whole));
  process.stdout.write(
    `${claims} claims, ${quotes} quotes, ${(bytes / 1e6).toFixed(1)} MB, ${problems} problems: ` +
      `${Math.round((claims / whole) * 1000)} claims a second\n`,
  );
}
