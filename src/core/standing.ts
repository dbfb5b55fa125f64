/** A claim's standing: computed from who says what in which capacity, never typed by hand. */
import type { Capacity, Claim, Rebuttal } from "./dossier.ts";
import { memoized } from "./kept.ts";
import type { HeldDossier } from "./library.ts";
import { originsOf, sourcesBehind } from "./provenance.ts";

export type StandingId =
  | "alleged-in-filing"
  | "stated"
  | "posted"
  | "reported"
  | "denied"
  | "denied-in-part"
  | "contradicted"
  | "reworded"
  | "confirmed-by-primary"
  | "opinion";

const PRIMARY: readonly Capacity[] = ["court-filing", "court", "official", "company-statement"];
const ON_THE_RECORD: readonly Capacity[] = ["spokesperson", "company-statement", "official", "court"];

/** Whether a rebuttal is a reply of those concerned; an outlet's or a commentator's is no side's. */
export function isReply({ capacity }: Rebuttal): boolean {
  return ON_THE_RECORD.includes(capacity);
}

/** The standings of a claim: first how it is put forward, then what stands against it, then what confirms it. */
export function standingOf(held: HeldDossier, claim: Claim): readonly StandingId[] {
  return standingsIn(held)(claim);
}

const standingsIn = memoized((held: HeldDossier) => memoized((claim: Claim) => standingAnew(held, claim)));

function standingAnew(held: HeldDossier, claim: Claim): StandingId[] {
  const standings: StandingId[] = [claim.kind === "opinion" ? "opinion" : putForward(claim)];
  const denials = held.rebuttalsTo(claim.id).filter(isReply);
  const extents = denials.flatMap(({ addresses }) => addresses).filter((address) => address.claim === claim.id);
  const denies = claim.positions.some(({ stance }) => stance === "denies");
  if (denies || extents.some(({ extent }) => extent === "full")) standings.push("denied");
  else if (extents.length > 0) standings.push("denied-in-part");
  standings.push(...contradictions(held, claim));
  if (claim.positions.some(({ stance, capacity }) => stance === "confirms" && PRIMARY.includes(capacity)))
    standings.push("confirmed-by-primary");
  return standings;
}

/**
 * An outlet that says otherwise than the very origin it draws on has reworded it: that is no source against the claim. Where
 * the position names an origin of its own, the outlet draws on that.
 */
function contradictions(held: HeldDossier, claim: Claim): StandingId[] {
  const { origins } = originsOf(held, claim);
  const others = claim.positions.filter(({ stance }) => stance === "contradicts");
  const reworded = others.filter(({ citations, origin }) => {
    if (origin) return origins.includes(origin);
    const behind = citations.flatMap(({ source }) => sourcesBehind(held, source).filter((id) => id !== source));
    return behind.some((source) => origins.includes(source));
  });
  if (others.length > reworded.length) return ["contradicted"];
  return others.length > 0 ? ["reworded"] : [];
}

function putForward(claim: Claim): StandingId {
  const capacities = claim.positions.filter(({ stance }) => stance === "asserts").map(({ capacity }) => capacity);
  if (capacities.includes("court-filing")) return "alleged-in-filing";
  if (capacities.some((capacity) => ON_THE_RECORD.includes(capacity))) return "stated";
  return capacities.includes("social-post") ? "posted" : "reported";
}
