import type { Citation } from "../../core/dossier.ts";
import { citationsOf, type Located, recordOf, recordPlaces } from "../citations.ts";
import { LOCK_FILE, type WellFormed } from "../draft.ts";
import { type LockEntry, type LockLine, quoteHash } from "../lock.ts";
import { dateFindings, datesOf } from "../locked-dates.ts";
import { verifyMend } from "../verify-command.ts";
import type { Finding, Rule } from "./rule.ts";

/** A quote of the dossier as the lock should know it. */
interface Quote extends Located<Citation> {
  readonly hash: string;
  readonly record: string;
}

export const rule: Rule = {
  name: "lock",
  description:
    "evidence.lock has every quote as it was verified, in the snapshot that its source has, and every date; none is gone.",
  *check(draft): Iterable<Finding> {
    const quotes = heldQuotes(draft);
    if (!draft.lock?.some(({ entry, date }) => entry ?? date)) {
      if (quotes.length > 0 || datesOf(draft.dossier).length > 0) yield missing(draft);
      return;
    }
    const verified = new Set(draft.lock.map(({ entry }) => entry?.quote));
    const unknown = quotes.filter(({ hash }) => !verified.has(hash));
    for (const quote of unknown) yield unverified(quote, draft.folder);
    yield* badLines(draft, quotes);
    yield* goneQuotes(draft, quotes, unknown);
    yield* otherSnapshots(draft);
    yield* dateFindings(draft);
  },
};

/** The quotes that can be verified; that the others cannot is said by the rule on quotes. */
function heldQuotes({ dossier }: WellFormed): Quote[] {
  const held = new Set(dossier.sources.filter(({ snapshot }) => snapshot).map(({ id }) => id));
  return citationsOf(dossier)
    .filter(({ item }) => held.has(item.source))
    .map((quote) => ({ ...quote, hash: quoteHash(quote.item), record: recordOf(dossier, quote) }));
}

function missing({ unreadable, lock, folder }: WellFormed): Finding {
  const reason = lock ? "no line of it is one of a lock" : unreadable.get(LOCK_FILE)?.message;
  const message = reason
    ? `the lock cannot be used: ${reason}`
    : "no quote and no date was verified: the dossier has no evidence.lock";
  return { file: LOCK_FILE, path: [], message, mend: verifyMend(folder) };
}

function unverified({ file, path, item }: Quote, folder: string): Finding {
  return {
    file,
    path: [...path, "exact"],
    message: `the quote of "${item.source}" was not verified, or was edited since`,
    mend: verifyMend(folder),
  };
}

/** Lines that nobody but an editor's hand or a merge can have written. */
function* badLines({ lock, dossier, folder }: WellFormed, quotes: readonly Quote[]): Iterable<Finding> {
  const lengths = new Map(dossier.sources.map(({ id, snapshot }) => [id, snapshot?.length ?? 0]));
  const sourceOf = new Map(quotes.map(({ hash, item }) => [hash, item.source]));
  const seen = new Set<string>();
  for (const { line, entry } of lock ?? []) {
    if (!entry) continue;
    const message = wrongWith(entry, sourceOf, seen, lengths);
    if (message) yield { file: LOCK_FILE, path: [line], message, mend: verifyMend(folder) };
    seen.add(entry.quote);
  }
  yield* strayLines(lock ?? [], folder);
}

/** One finding for all: what leaves one such line, such as a merge, leaves several. */
function* strayLines(lock: readonly LockLine[], folder: string): Iterable<Finding> {
  const lines = lock.filter(({ entry, date }) => !entry && !date).map(({ line }) => line);
  const [first, ...more] = lines;
  if (first === undefined) return;
  const also = more.length === 0 ? "" : `, and so are ${more.length} more`;
  yield { file: LOCK_FILE, path: [first], message: `not a line of an evidence lock${also}`, mend: verifyMend(folder) };
}

function wrongWith(
  { source, quote, start, end }: LockEntry,
  sourceOf: ReadonlyMap<string, string>,
  seen: ReadonlySet<string>,
  lengths: ReadonlyMap<string, number>,
): string | undefined {
  if (seen.has(quote)) return "the quote stands in the lock twice";
  if ((sourceOf.get(quote) ?? source) !== source) return `the quote is of "${sourceOf.get(quote)}", not of "${source}"`;
  const fits = start < end && end <= (lengths.get(source) ?? Infinity);
  return fits ? undefined : `characters ${start} to ${end} are outside the snapshot`;
}

/** Verified quotes that a record has lost. One that was edited is told at its own line, and not again here. */
function* goneQuotes(draft: WellFormed, quotes: readonly Quote[], unknown: readonly Quote[]): Iterable<Finding> {
  const places = recordPlaces(draft.dossier);
  const held = countsOf(quotes.map(({ hash, record }) => `${hash} ${record}`));
  const seen = new Set<string>();
  const edited = countsOf(unknown.map(({ item, record }) => `${item.source} ${record}`));
  for (const { line, entry } of draft.lock ?? []) {
    // That a line stands twice is told as such.
    if (!entry || seen.has(entry.quote)) continue;
    seen.add(entry.quote);
    for (const record of entry.in) {
      if (takeOne(held, `${entry.quote} ${record}`) || takeOne(edited, `${entry.source} ${record}`)) continue;
      yield {
        ...(places.get(record) ?? { file: LOCK_FILE, path: [line] }),
        message: `a quote of "${entry.source}" that was verified for ${record} (evidence.lock, line ${line}) is gone`,
        mend: `Put the citation back, or let the lock know. ${verifyMend(draft.folder)}`,
      };
    }
  }
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Whether one was left to take. */
function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

/** Once a source: its snapshot is not the one that its quotes were found in. */
function* otherSnapshots({ dossier, lock, folder }: WellFormed): Iterable<Finding> {
  const entries = (lock ?? []).flatMap(({ entry }) => entry ?? []);
  const verified = Map.groupBy(entries, ({ source }) => source);
  for (const [index, { id, snapshot }] of dossier.sources.entries())
    if (snapshot && verified.get(id)?.some((entry) => entry.snapshot !== snapshot.sha256))
      yield {
        file: "sources.yaml",
        path: [index, "snapshot", "sha256"],
        message: `the quotes of "${id}" were verified against another snapshot`,
        mend: verifyMend(folder),
      };
}
