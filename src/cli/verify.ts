/** `receipts verify`: is every quote in the snapshot of its source? Writes the evidence lock. */
import type { Command } from "commander";
import { processEnvironment, readConfig } from "../config.ts";
import { SnapshotFolder } from "../dossiers/snapshots.ts";
import { type Verification, verifyFolder } from "../dossiers/verify.ts";
import { counted, formatProblems, shownPath, verdictOn } from "./report.ts";
import { orBadUsage } from "./usage.ts";

interface VerifyCommandOptions {
  readonly snapshots: string;
  readonly json?: boolean;
}

/** A run that takes longer says every so often how far it is. */
const PROGRESS_EVERY_MS = 2_000;

const LOCK_WORDS: Record<Verification["lock"], string> = {
  written: "evidence.lock is written",
  unchanged: "evidence.lock says so already",
  left: "evidence.lock is left as it was",
};

/** Adds the command. Exit 0: every quote was found; 1: problems; 2: bad usage. */
export function addVerify(program: Command): void {
  program
    .command("verify")
    .description("look every quote up in the snapshots of the sources, and write evidence.lock where all are there")
    .argument("[folder]", "a folder of dossiers, or one dossier (default: RECEIPTS_DATA, else the shipped data/)")
    .requiredOption("--snapshots <folder>", "folder of the sources' texts as they were captured")
    .option("--json", "print JSON: {problems, dossiers}")
    .action((folder, options) => orBadUsage(() => runVerify(folder, options)));
}

async function runVerify(given: string | undefined, options: VerifyCommandOptions): Promise<void> {
  const folder = given ?? readConfig(processEnvironment(), []).RECEIPTS_DATA;
  const verifications = await verifyFolder(shownPath(folder), {
    snapshots: await SnapshotFolder.open(options.snapshots),
    today: new Date().toISOString().slice(0, 10),
    onProgress: progress(),
  });
  process.stdout.write(options.json ? asJson(verifications) : verifications.map(asText).join(""));
  process.exitCode = verifications.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

function progress(): (done: number, total: number) => void {
  let next = performance.now() + PROGRESS_EVERY_MS;
  return (done, total) => {
    if (performance.now() < next) return;
    process.stderr.write(`${done} of ${total} quotes …\n`);
    next = performance.now() + PROGRESS_EVERY_MS;
  };
}

function asText({ folder, problems, quotes, sources, notes, lock }: Verification): string {
  const found = `${counted(quotes, "quote")} found in ${counted(sources, "snapshot")}`;
  const verdict = problems.length > 0 ? verdictOn(problems) : found;
  const noted = notes.map((note) => `  note: ${note}\n`).join("");
  return `${formatProblems(problems)}${folder}: ${verdict}; ${LOCK_WORDS[lock]}\n${noted}`;
}

function asJson(verifications: readonly Verification[]): string {
  const problems = verifications.flatMap((verification) => verification.problems);
  const dossiers = verifications.map(({ problems: found, ...rest }) => ({ ...rest, problems: found.length }));
  return `${JSON.stringify({ problems, dossiers }, null, 2)}\n`;
}
