/** What stands on a picture of a timeline: events of dossiers, and the replies to the claims that they belong to. */
import { byDate } from "../date.ts";
import type { DossierEvent, Rebuttal } from "../dossier.ts";
import type { HeldDossier } from "../library.ts";
import { type Period, within } from "../period.ts";
import type { Timeline } from "../query.ts";

/** An event or a reply, with its dossier. `timelineOf(…).events` are entries as they are. */
export type TimelineEntry =
  | { readonly held: HeldDossier; readonly event: DossierEvent; readonly rebuttal?: undefined }
  | { readonly held: HeldDossier; readonly rebuttal: Rebuttal; readonly event?: undefined };

/** The record that an entry shows. */
export function recordOf(entry: TimelineEntry): DossierEvent | Rebuttal {
  return entry.event ?? entry.rebuttal;
}

/**
 * The events with the replies to their claims, in the order of the numbers on the picture: by date, undated ones last.
 * @param claim only replies to this claim of the first event's dossier
 * @param period only replies that may fall into it
 */
export function withReplies(events: Timeline["events"], claim?: string, period: Period = {}): TimelineEntry[] {
  const isInside = within(period);
  const byDossier = Map.groupBy(events, ({ held }) => held);
  const replies = [...byDossier].flatMap(([held, own]) => {
    const claims = new Set(claim === undefined ? own.flatMap(({ event }) => event.claims) : [claim]);
    return held.dossier.rebuttals
      .filter(({ addresses, date }) => addresses.some((one) => claims.has(one.claim)) && isInside(date))
      .map((rebuttal) => ({ held, rebuttal }));
  });
  return inOrder([...events, ...replies]);
}

/** Entries in the order of their numbers. */
export function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted((a, b) => byDate(recordOf(a), recordOf(b)));
}
