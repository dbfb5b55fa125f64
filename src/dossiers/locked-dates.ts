/**
 * Dates are evidence too: those of sources, events and rebuttals stand in the lock as they were when the dossier was
 * verified. No snapshot can be searched for a date that is worded otherwise, so it is the editor who vouches for them.
 */
import type { Dossier } from "../core/dossier.ts";
import type { Located } from "./citations.ts";
import { LOCK_FILE, type WellFormed } from "./draft.ts";
import type { LockedDate, LockLine } from "./lock.ts";
import type { Finding } from "./rules/rule.ts";
import { verifyCommand, verifyMend } from "./verify-command.ts";

type Fault = Pick<Finding, "message" | "mend">;

const LISTS = ["sources", "events", "rebuttals"] as const;

/** The dates of a dossier, with the places of their records. */
export function datesOf(dossier: Dossier): Located<LockedDate>[] {
  return LISTS.flatMap((list) =>
    dossier[list].map(({ id, date, datedAs = null }, index) => ({
      file: `${list}.yaml` as const,
      path: [index],
      item: { record: `${list}/${id}`, date, datedAs },
    })),
  );
}

/** Dates that differ from the lock, that it does not know, or that are gone. */
export function* dateFindings({ dossier, lock = [], folder }: WellFormed): Iterable<Finding> {
  const dates = datesOf(dossier);
  const locked = byRecord(lock);
  for (const { file, path, item } of dates) {
    const was = before(item, locked);
    if (was === "new") yield { file, path: [...path, "date"], ...unseen(item, folder) };
    else if (was !== "same") yield* differences({ file, path, item }, was, folder);
  }
  yield* badLines(lock, new Set(dates.map(({ item }) => item.record)), folder);
}

/** Dates of records that are gone, and second dates of one record, as a merge may leave them. */
function* badLines(lock: readonly LockLine[], records: ReadonlySet<string>, folder: string): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { line, date } of lock) {
    if (!date) continue;
    const known = records.has(date.record);
    const fault = seen.has(date.record) ? twice(date, folder) : known ? undefined : gone(date, folder);
    if (fault) yield { file: LOCK_FILE, path: [line], ...fault };
    seen.add(date.record);
  }
}

/** What an editor vouches for by writing this lock over the last one; nothing is listed where there is none. */
export function dateNotes(dossier: Dossier, lock: readonly LockLine[] | undefined): string[] {
  const locked = byRecord(lock ?? []);
  const notes = (lock ? datesOf(dossier) : []).flatMap(({ item }) => {
    const was = before(item, locked);
    if (was === "same") return [];
    return [`${item.record} is dated ${shown(item)}; ${was === "new" ? "it is new" : `it was ${shown(was)}`}`];
  });
  if (notes.length === 0) return [];
  const these = notes.length === 1 ? "1 date is" : `${notes.length} dates are`;
  return [`${these} new or changed; verify cannot look a date up, so compare each with its source:`, ...notes];
}

function byRecord(lock: readonly LockLine[]): ReadonlyMap<string, readonly LockedDate[]> {
  return Map.groupBy(
    lock.flatMap(({ date }) => date ?? []),
    ({ record }) => record,
  );
}

/** What the lock has instead of a date. After a merge it may have two, of which one differs. */
function before(item: LockedDate, locked: ReturnType<typeof byRecord>): LockedDate | "new" | "same" {
  const known = locked.get(item.record);
  if (!known) return "new";
  return known.find(({ date, datedAs }) => date !== item.date || datedAs !== item.datedAs) ?? "same";
}

function unseen({ record, date }: LockedDate, folder: string): Fault {
  return {
    message: `the date of ${record}, ${date}, is not in the lock: verify has not seen it`,
    mend: `Mend it if it is wrong, and ${vouching(folder)}.`,
  };
}

function* differences({ file, path, item }: Located<LockedDate>, was: LockedDate, folder: string): Iterable<Finding> {
  for (const key of ["date", "datedAs"] as const)
    if (item[key] !== was[key])
      yield {
        file,
        path: [...path, item[key] === null ? "date" : key],
        message: `${key} of ${item.record} is ${item[key] ?? "absent"}, and the lock has ${was[key] ?? "none"}`,
        mend: `${was[key] === null ? "Take it out" : `Put back ${was[key]}`}, or ${vouching(folder)}.`,
      };
}

function gone({ record, date }: LockedDate, folder: string): Fault {
  return {
    message: `the lock has the date of ${record}, ${date}, and the dossier has no such record`,
    mend: `Put the record back, or let the lock know. ${verifyMend(folder)}`,
  };
}

function twice({ record }: LockedDate, folder: string): Fault {
  return {
    message: `the date of ${record} stands in the lock twice`,
    mend: `Mend the record, then ${vouching(folder)}.`,
  };
}

function vouching(folder: string): string {
  return `run \`${verifyCommand(folder)}\` once you have compared it with the source`;
}

function shown({ date, datedAs }: LockedDate): string {
  return datedAs === null ? date : `${date} ("${datedAs}")`;
}
