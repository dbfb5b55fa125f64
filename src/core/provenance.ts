/** The provenance graph: which outlet derives from which origin. Repetition is not corroboration. */
import type { Claim } from "./dossier.ts";
import type { HeldDossier } from "./library.ts";
import { putsForward } from "./stance.ts";

export interface Origins {
  /** Ids of the held sources that carry the claim. */
  readonly outlets: readonly string[];
  /** Ids of the sources where it originates, as far as the dossier knows. */
  readonly origins: readonly string[];
}

/**
 * The outlets that put a claim forward and the origins they draw on. A position names its origin, or else the origins are
 * the roots that the cited sources derive from.
 */
export function originsOf(held: HeldDossier, claim: Claim): Origins {
  const outlets = new Set<string>();
  const origins = new Set<string>();
  for (const { stance, origin, citations } of claim.positions) {
    if (!putsForward(stance)) continue;
    for (const { source } of citations) {
      outlets.add(source);
      for (const root of origin ? [origin] : rootsOf(held, source)) origins.add(root);
    }
  }
  return { outlets: [...outlets], origins: [...origins] };
}

/** The sources at the end of every path of `basedOn` from a source; itself where it derives from none. Cycles are cut. */
export function rootsOf(held: HeldDossier, source: string): string[] {
  return sourcesBehind(held, source).filter((id) => held.source(id).basedOn.length === 0);
}

/** A source and all that it derives from, directly or not. */
export function sourcesBehind(held: HeldDossier, source: string): string[] {
  const found = new Set([source]);
  for (const id of found) for (const { source: next } of held.source(id).basedOn) found.add(next);
  return [...found];
}
