/** Looks every quote up in the snapshot of its source, and writes the evidence lock, with the dates, where all are there. */
import { join } from "node:path";
import { citationsOf, recordOf } from "./citations.ts";
import { type Draft, dossierFolders, LOCK_FILE, readDraft, type WellFormed } from "./draft.ts";
import { checkForm } from "./form.ts";
import { NEEDED } from "./load.ts";
import { formatLock, type LockEntry } from "./lock.ts";
import { dateNotes, datesOf } from "./locked-dates.ts";
import { inOrder, type Problem, type Told } from "./problem.ts";
import type { QuoteHelp } from "./quote-finding.ts";
import { rule as quotes } from "./rules/quotes.ts";
import { problemsBy, toProblem } from "./rules/rule.ts";
import type { SnapshotFolder } from "./snapshots.ts";
import { readText } from "./text-file.ts";
import { type HeldSource, type SourceVerdict, verifySource } from "./verify-source.ts";
import { writeWhole } from "./write-file.ts";

const RULE = "verify";
/** What must hold before a quote can be looked up at all. */
const FIRST = [...NEEDED, quotes];
/** Nearest passages are looked for with this many quotes of a dossier. */
const HELPED = 50;

export interface Verification {
  readonly folder: string;
  readonly problems: readonly Problem[];
  /** Distinct quotes that were found, and the sources they are of. */
  readonly quotes: number;
  readonly sources: number;
  /** What an editor should know and need not mend. */
  readonly notes: readonly string[];
  /** Nothing is written where there is a problem. */
  readonly lock: "written" | "unchanged" | "left";
}

export interface VerifyOptions {
  readonly snapshots: SnapshotFolder;
  /** The day (UTC) that new entries of the lock carry: 2026-11-21. */
  readonly today: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Verifies all dossiers of a data folder, or the one that the folder is.
 * @throws DataFolderError if the folder cannot be read or holds no dossier
 */
export async function verifyFolder(data: string, options: VerifyOptions): Promise<Verification[]> {
  const verified: Verification[] = [];
  for (const folder of await dossierFolders(data)) verified.push(await verifyDraft(await readDraft(folder), options));
  return verified;
}

async function verifyDraft(draft: Draft, options: VerifyOptions): Promise<Verification> {
  const formed = checkForm(draft);
  if (!("dossier" in formed)) return failed(draft, formed);
  const unfit = problemsBy(FIRST, formed);
  if (unfit.length > 0) return failed(draft, unfit);
  const held = heldSources(formed);
  const verdicts = await verifySources(held, options);
  const problems = verdicts.flatMap(({ findings }) => findings.map((finding) => toProblem(draft, RULE, finding)));
  if (problems.length > 0) return failed(draft, problems);
  const entries = verdicts.flatMap((verdict) => verdict.entries);
  const lock = await writeLock(formed, entries, options.today);
  if (typeof lock !== "string") return failed(draft, [toProblem(draft, RULE, { file: LOCK_FILE, path: [], ...lock })]);
  return {
    folder: draft.folder,
    problems: [],
    quotes: entries.length,
    sources: held.length,
    notes: [
      ...held.flatMap(({ source }, index) => noteOn(source.id, verdicts[index]?.repeated ?? 0)),
      ...dateNotes(formed.dossier, draft.lock),
    ],
    lock,
  };
}

function failed({ folder }: Draft, problems: readonly Problem[]): Verification {
  return { folder, problems: inOrder(problems), quotes: 0, sources: 0, notes: [], lock: "left" };
}

function heldSources({ dossier }: WellFormed): HeldSource[] {
  const all = citationsOf(dossier).map((quote) => ({ ...quote, record: recordOf(dossier, quote) }));
  const quotes = Map.groupBy(all, ({ item }) => item.source);
  return dossier.sources.flatMap((source, index) =>
    source.snapshot ? [{ source, snapshot: source.snapshot, index, quotes: quotes.get(source.id) ?? [] }] : [],
  );
}

async function verifySources(held: readonly HeldSource[], options: VerifyOptions): Promise<SourceVerdict[]> {
  const total = held.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const help: QuoteHelp = { left: HELPED };
  let done = 0;
  const onQuote = () => options.onProgress?.(++done, total);
  const verdicts: SourceVerdict[] = [];
  // One after the other: a snapshot may be large.
  for (const source of held) verdicts.push(await verifySource(source, options.snapshots, help, onQuote));
  return verdicts;
}

function noteOn(source: string, repeated: number): string[] {
  if (repeated === 0) return [];
  const quotes = repeated === 1 ? "1 quote stands" : `${repeated} quotes stand`;
  return [`${quotes} in "${source}" more than once with the same words around; the first place is in the lock`];
}

async function writeLock(
  { folder, lock, dossier }: WellFormed,
  found: readonly Omit<LockEntry, "verified">[],
  today: string,
): Promise<"written" | "unchanged" | Told> {
  const before = new Map((lock ?? []).flatMap(({ entry }) => (entry ? [[entry.quote, entry] as const] : [])));
  const text = formatLock(
    found.map((entry) => ({ ...entry, verified: dayOf(entry, before.get(entry.quote)) ?? today })),
    datesOf(dossier).map(({ item }) => item),
  );
  const path = join(folder, LOCK_FILE);
  if ((await readText(path)) === text) return "unchanged";
  return (await writeWhole(path, text)) ?? "written";
}

/** An entry that says what it said before keeps its day. */
function dayOf(entry: Omit<LockEntry, "verified">, known: LockEntry | undefined): string | undefined {
  const same = known?.snapshot === entry.snapshot && known.start === entry.start && known.end === entry.end;
  return same && known.source === entry.source ? known.verified : undefined;
}
