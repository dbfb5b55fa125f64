/** Where the quotes of a dossier stand in their sources, from its evidence lock. */
import type { Citation, Place } from "../core/dossier.ts";
import { citationsOf } from "./citations.ts";
import type { WellFormed } from "./draft.ts";
import { quoteHash } from "./lock.ts";

/**
 * The place of every verified citation: the lock holds this very quote, in the snapshot that its source has now. All others
 * have none.
 */
export function placesOf({ dossier, lock = [] }: WellFormed): ReadonlyMap<Citation, Place> {
  const known = new Map(lock.flatMap(({ entry }) => (entry ? [[entry.quote, entry] as const] : [])));
  const snapshots = new Map(dossier.sources.map(({ id, snapshot }) => [id, snapshot?.sha256]));
  return new Map(
    citationsOf(dossier).flatMap(({ item }) => {
      const entry = known.get(quoteHash(item));
      if (!entry || entry.snapshot !== snapshots.get(item.source)) return [];
      return [[item, { start: entry.start, end: entry.end, verified: entry.verified }] as const];
    }),
  );
}
