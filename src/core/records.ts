/** The records that an answer rests on, as the JSON of an answer lists them. */
import type { RecordRef } from "./answer.ts";
import type { Claim } from "./dossier.ts";
import type { HeldDossier } from "./library.ts";
import { rebuttalsTo } from "./query.ts";

/** The events, rebuttals and disagreements on a claim's card, with the score of the claim that brings them. */
export function linkedRecords(held: HeldDossier, claim: Claim, score: number): RecordRef[] {
  return [
    ...held.eventsOf(claim.id).map(({ id }) => ({ type: "event", id, score }) as const),
    ...rebuttalsTo(held, claim).map(({ id }) => ({ type: "rebuttal", id, score }) as const),
    ...held.disagreementsOn(claim.id).map(({ id }) => ({ type: "disagreement", id, score }) as const),
  ];
}
