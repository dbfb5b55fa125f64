/** A claim's standing: computed from who says what in which capacity, never typed by hand. */
import type { Capacity, Claim, Rebuttal } from "./dossier.ts";

export type StandingId =
  | "alleged-in-filing"
  | "stated"
  | "posted"
  | "reported"
  | "denied"
  | "denied-in-part"
  | "contradicted"
  | "confirmed-by-primary"
  | "opinion";

const PRIMARY: readonly Capacity[] = ["court-filing", "court", "official", "company-statement"];
const ON_THE_RECORD: readonly Capacity[] = ["spokesperson", "company-statement", "official", "court"];

/**
 * The standings of a claim: first how it is put forward, then what stands against it, then what confirms it.
 * @param rebuttals those that address the claim
 */
export function standingOf(claim: Claim, rebuttals: readonly Rebuttal[]): StandingId[] {
  const standings: StandingId[] = [claim.kind === "opinion" ? "opinion" : putForward(claim)];
  const denials = rebuttals.filter(({ capacity }) => ON_THE_RECORD.includes(capacity));
  const extents = denials.flatMap(({ addresses }) => addresses).filter((address) => address.claim === claim.id);
  const denies = claim.positions.some(({ stance }) => stance === "denies");
  if (denies || extents.some(({ extent }) => extent === "full")) standings.push("denied");
  else if (extents.length > 0) standings.push("denied-in-part");
  if (claim.positions.some(({ stance }) => stance === "contradicts")) standings.push("contradicted");
  if (claim.positions.some(({ stance, capacity }) => stance === "confirms" && PRIMARY.includes(capacity)))
    standings.push("confirmed-by-primary");
  return standings;
}

function putForward(claim: Claim): StandingId {
  const capacities = claim.positions.filter(({ stance }) => stance === "asserts").map(({ capacity }) => capacity);
  if (capacities.includes("court-filing")) return "alleged-in-filing";
  if (capacities.some((capacity) => ON_THE_RECORD.includes(capacity))) return "stated";
  return capacities.includes("social-post") && !capacities.includes("reporting") ? "posted" : "reported";
}
