/**
 * The evidence lock: which quote was found where in which snapshot, and when; and the dates as they were then. `receipts
 * verify` writes it, `receipts check` works from it alone. JSON Lines, one line a quote and one a dated record, in a stable
 * order, so that a change of one quote or date is a change of one line.
 */
import { hash } from "node:crypto";
import { z } from "zod";
import type { Citation } from "../core/dossier.ts";

const HEADER =
  "# Written by `receipts verify`; never by hand. One line a quote: the source, the hash of the quote (with its prefix and\n" +
  "# suffix), the hash of the snapshot it was found in, where (in Unicode characters), the records that hold the quote, and\n" +
  "# the day (UTC) it was verified. Then one line a source, event or rebuttal: its date as it was then.\n";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const entrySchema = z.strictObject({
  source: z.string(),
  quote: sha256,
  snapshot: sha256,
  /** Code points of the snapshot: the first of the quote, and the one after its last. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** The records that hold the quote, one for each time: claims/inbox-api-access. */
  in: z.array(z.string()).min(1),
  verified: z.iso.date(),
});
export type LockEntry = z.output<typeof entrySchema>;

const dateSchema = z.strictObject({
  /** The record that is dated, named as in the entries of quotes: events/landing-1969. */
  record: z.string(),
  date: z.string(),
  datedAs: z.string().nullable(),
});
export type LockedDate = z.output<typeof dateSchema>;

/** What stands for a quote in the lock: any change of its words, its context or its source changes it. */
export function quoteHash({ source, exact, prefix = "", suffix = "" }: Citation): string {
  return hash("sha256", JSON.stringify([source, exact, prefix, suffix]));
}

export interface LockLine {
  /** From 1. */
  readonly line: number;
  /** Undefined where the line is not that of a quote. */
  readonly entry: LockEntry | undefined;
  /** Undefined where the line is not that of a date. */
  readonly date: LockedDate | undefined;
}

/** The lines of a lock that should be entries. */
export function readLock(text: string): LockLine[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== "" && !content.startsWith("#"))
    .map(({ content, line }) => ({ line, ...lineOf(parsed(content)) }));
}

/** No line is tried with both schemas: a failure takes far longer than a success. */
function lineOf(value: unknown): Omit<LockLine, "line"> {
  const isDate = typeof value === "object" && value !== null && "record" in value;
  return isDate
    ? { entry: undefined, date: dateSchema.safeParse(value).data }
    : { entry: entrySchema.safeParse(value).data, date: undefined };
}

/** The text of a lock with these entries, by source, then by place, and these dates, by record. */
export function formatLock(entries: Iterable<LockEntry>, dates: Iterable<LockedDate>): string {
  const ordered = [...entries].sort(
    (a, b) => compare(a.source, b.source) || a.start - b.start || a.end - b.end || compare(a.quote, b.quote),
  );
  const lines = [
    ...ordered.map((entry) => entrySchema.parse({ ...entry, in: entry.in.toSorted() })),
    ...[...dates].sort((a, b) => compare(a.record, b.record)).map((date) => dateSchema.parse(date)),
  ];
  return HEADER + lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
