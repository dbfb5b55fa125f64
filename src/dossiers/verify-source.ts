/** One source: is its snapshot the one that was captured, and are its quotes in it? */
import type { Citation, Source } from "../core/dossier.ts";
import type { Located } from "./citations.ts";
import { findQuote } from "./find-quote.ts";
import { type LockEntry, quoteHash } from "./lock.ts";
import { lengthOf, normalise } from "./normalise.ts";
import { type QuoteHelp, quoteFinding } from "./quote-finding.ts";
import type { Finding } from "./rules/rule.ts";
import type { Snapshot, SnapshotFolder, SnapshotText } from "./snapshots.ts";

export interface HeldQuote extends Located<Citation> {
  /** The record it stands in, as the lock names it. */
  readonly record: string;
}

export interface HeldSource {
  readonly source: Source;
  readonly snapshot: Snapshot;
  /** Its index in sources.yaml. */
  readonly index: number;
  readonly quotes: readonly HeldQuote[];
}

export interface SourceVerdict {
  readonly findings: readonly Finding[];
  readonly entries: readonly Omit<LockEntry, "verified">[];
  /** How many quotes stand in the snapshot more than once with the same words around them. */
  readonly repeated: number;
}

/** Looks up every quote of a source. A changed snapshot is a finding, and so is each quote that the change broke. */
export async function verifySource(
  held: HeldSource,
  snapshots: SnapshotFolder,
  help: QuoteHelp,
  onQuote: () => void,
): Promise<SourceVerdict> {
  const found = await snapshots.read(held.snapshot);
  if (!found) return { findings: [absent(held)], entries: [], repeated: 0 };
  const findings = [...snapshotFindings(held, found)];
  if (typeof found.text !== "string") return { findings, entries: [], repeated: 0 };
  const verdict = verifyQuotes(held, found.text, help, onQuote);
  return { ...verdict, findings: [...findings, ...verdict.findings] };
}

function verifyQuotes(held: HeldSource, text: string, help: QuoteHelp, onQuote: () => void): SourceVerdict {
  const normalised = normalise(text);
  const findings: Finding[] = [];
  const entries = new Map<string, Omit<LockEntry, "verified">>();
  let repeated = 0;
  for (const quote of held.quotes) {
    onQuote();
    const hash = quoteHash(quote.item);
    const known = entries.get(hash);
    if (known) {
      known.in.push(quote.record);
      continue;
    }
    const search = findQuote(normalised, quote.item);
    if (search.result !== "found") {
      findings.push(quoteFinding(quote, search, { original: text, normalised, file: held.snapshot.file }, help));
      continue;
    }
    const { from, to } = search.spot;
    const [start, end] = [normalised.starts[from] ?? 0, normalised.ends[to - 1] ?? 0];
    const { id, sha256 } = { ...held.source, ...held.snapshot };
    entries.set(hash, { source: id, quote: hash, snapshot: sha256, start, end, in: [quote.record] });
    if (search.places > 1) repeated++;
  }
  return { findings, entries: [...entries.values()], repeated };
}

function* snapshotFindings(held: HeldSource, { path, sha256, text }: SnapshotText): Iterable<Finding> {
  const finding = (key: keyof Snapshot, message: string, mend: string): Finding => ({
    file: "sources.yaml",
    path: [held.index, "snapshot", key],
    message: `the snapshot of "${held.source.id}" (${path}) ${message}`,
    mend,
  });
  const length = typeof text === "string" ? lengthOf(text) : undefined;
  if (sha256 !== undefined && sha256 !== held.snapshot.sha256)
    yield finding(
      "sha256",
      `is not the text that was captured: its sha256 is ${sha256}`,
      "Restore the file. If it is right, because the source is new or was captured anew, copy this hash.",
    );
  if (typeof text !== "string") yield finding("file", `cannot be used: ${text.message}`, text.mend);
  else if (length !== held.snapshot.length)
    yield finding("length", `has ${length} characters`, `If the file is right, write ${length}.`);
}

function absent({ source, snapshot, index }: HeldSource): Finding {
  return {
    file: "sources.yaml",
    path: [index, "snapshot", "file"],
    message: `the snapshot of "${source.id}", ${snapshot.file}, is not in the folder, and no file there has its hash`,
    mend: "Put the file into the folder that --snapshots names, or name the folder that holds it.",
  };
}
