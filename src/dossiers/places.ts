/** Where the quotes of a dossier stand in their sources, from its evidence lock. */
import type { Citation, Place } from "../core/dossier.ts";
import { citationsOf } from "./citations.ts";
import type { WellFormed } from "./draft.ts";
import { quoteHash } from "./lock.ts";

/** The place of every citation that the lock knows; an unverified one has none. */
export function placesOf({ dossier, lock = [] }: WellFormed): ReadonlyMap<Citation, Place> {
  const known = new Map(lock.flatMap(({ entry }) => (entry ? [[entry.quote, entry] as const] : [])));
  return new Map(
    citationsOf(dossier).flatMap(({ item }) => {
      const entry = known.get(quoteHash(item));
      return entry ? [[item, { start: entry.start, end: entry.end, verified: entry.verified }] as const] : [];
    }),
  );
}
