import type { Citation } from "../../core/dossier.ts";
import { citationsOf, type Located } from "../citations.ts";
import { LOCK_FILE, type WellFormed } from "../draft.ts";
import { type LockEntry, quoteHash } from "../lock.ts";
import type { Finding, Rule } from "./rule.ts";

const VERIFY = "Run `receipts verify --snapshots <folder>`, which looks every quote up and writes the lock.";

export const rule: Rule = {
  name: "lock",
  description:
    "Every quote stands in evidence.lock as it was verified, against the snapshot of its source, and nothing else does.",
  *check(draft): Iterable<Finding> {
    const quotes = heldQuotes(draft);
    if (!draft.lock) {
      if (quotes.length > 0) yield missing(draft);
      return;
    }
    const verified = new Set(draft.lock.map(({ entry }) => entry?.quote));
    const sourceOf = new Map<string, string>();
    for (const quote of quotes) {
      const hash = quoteHash(quote.item);
      sourceOf.set(hash, quote.item.source);
      if (!verified.has(hash)) yield unverified(quote);
    }
    yield* badLines(draft, sourceOf);
    yield* otherSnapshots(draft);
  },
};

/** The quotes that can be verified; that the others cannot is said by the rule on quotes. */
function heldQuotes({ dossier }: WellFormed): Located<Citation>[] {
  const held = new Set(dossier.sources.filter(({ snapshot }) => snapshot).map(({ id }) => id));
  return citationsOf(dossier).filter(({ item }) => held.has(item.source));
}

function missing({ unreadable }: WellFormed): Finding {
  const reason = unreadable.get(LOCK_FILE)?.message;
  const message = reason
    ? `the lock cannot be used: ${reason}`
    : "no quote was verified: the dossier has no evidence.lock";
  return { file: LOCK_FILE, path: [], message, mend: VERIFY };
}

function unverified({ file, path, item }: Located<Citation>): Finding {
  return {
    file,
    path: [...path, "exact"],
    message: `the quote of "${item.source}" was not verified, or was edited since`,
    mend: VERIFY,
  };
}

/** Lines that no quote of the dossier needs, or that nobody but an editor's hand can have written. */
function* badLines({ lock, dossier }: WellFormed, sourceOf: ReadonlyMap<string, string>): Iterable<Finding> {
  const lengths = new Map(dossier.sources.map(({ id, snapshot }) => [id, snapshot?.length ?? 0]));
  const seen = new Set<string>();
  for (const { line, entry } of lock ?? []) {
    const message = entry ? wrongWith(entry, sourceOf, seen, lengths) : "not a line of an evidence lock";
    if (message) yield { file: LOCK_FILE, path: [line], message, mend: VERIFY };
    if (entry) seen.add(entry.quote);
  }
}

function wrongWith(
  { source, quote, start, end }: LockEntry,
  sourceOf: ReadonlyMap<string, string>,
  seen: ReadonlySet<string>,
  lengths: ReadonlyMap<string, number>,
): string | undefined {
  if (sourceOf.get(quote) !== source)
    return `no quote of "${source}" is like the one verified here: it was edited or taken out`;
  if (seen.has(quote)) return "the quote stands in the lock twice";
  const fits = start < end && end <= (lengths.get(source) ?? 0);
  return fits ? undefined : `characters ${start} to ${end} are outside the snapshot`;
}

/** Once a source: its snapshot is not the one that its quotes were found in. */
function* otherSnapshots({ dossier, lock }: WellFormed): Iterable<Finding> {
  const entries = (lock ?? []).flatMap(({ entry }) => entry ?? []);
  const verified = Map.groupBy(entries, ({ source }) => source);
  for (const [index, { id, snapshot }] of dossier.sources.entries())
    if (snapshot && verified.get(id)?.some((entry) => entry.snapshot !== snapshot.sha256))
      yield {
        file: "sources.yaml",
        path: [index, "snapshot", "sha256"],
        message: `the quotes of "${id}" were verified against another snapshot`,
        mend: VERIFY,
      };
}
