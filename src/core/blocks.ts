/** One record of a dossier to one block of an answer. */
import type { DisagreementBlock, EventBlock, OriginsBlock, Quote, RebuttalBlock, StandingBlock } from "./answer.ts";
import { type Claim, type Disagreement, type DossierEvent, type Position, type Rebuttal, UNKNOWN } from "./dossier.ts";
import { datedInWords, pointersOf, quotesOfCitations, voiceOf } from "./evidence.ts";
import type { HeldDossier } from "./library.ts";
import { originsOf } from "./provenance.ts";
import { standingOf } from "./standing.ts";
import type { Words } from "./words.ts";

/** Where a claim stands, in words; see standing.ts. */
export function standingBlock(held: HeldDossier, claim: Claim, words: Words): StandingBlock {
  const ids = standingOf(held, claim);
  return { type: "standing", standings: ids.map((id) => ({ id, label: words.standings[id] })) };
}

/** The quotes of a position, each in the voice of whoever takes it. */
export function positionQuotes(held: HeldDossier, position: Position, words: Words): Quote[] {
  return quotesOfCitations(held, position.citations, position, words);
}

/** An event with all its evidence. */
export function eventBlock(held: HeldDossier, event: DossierEvent, words: Words): EventBlock {
  return {
    type: "event",
    date: datedInWords(event, words),
    text: event.statement,
    standing: { id: event.standing, label: words.eventStandings[event.standing] },
    note: event.note ?? null,
    quotes: quotesOfCitations(held, event.citations, undefined, words),
    pointers: pointersOf(held, event.references, words),
  };
}

/** A rebuttal as it bears on one claim; on none, its scope names the claims it answers. */
export function rebuttalBlock(held: HeldDossier, rebuttal: Rebuttal, words: Words, claim?: Claim): RebuttalBlock {
  return {
    type: "rebuttal",
    voice: voiceOf(held, rebuttal, words),
    date: datedInWords(rebuttal, words),
    text: rebuttal.statement,
    scope: scopeOf(held, rebuttal, words, claim),
    unaddressed: rebuttal.unaddressed.map(({ says }) => says),
    note: rebuttal.note ?? null,
    quotes: quotesOfCitations(held, rebuttal.citations, rebuttal, words),
    pointers: pointersOf(held, rebuttal.references, words),
  };
}

function scopeOf(held: HeldDossier, rebuttal: Rebuttal, words: Words, claim: Claim | undefined): string {
  const address = rebuttal.addresses.find((candidate) => candidate.claim === claim?.id);
  if (address) return [words.rebuttal[address.extent], address.note].filter(Boolean).join(" ");
  const titles = rebuttal.addresses.map(({ claim: id }) => held.claim(id)?.title ?? id);
  return words.rebuttal.addresses(titles.join("; "));
}

/** Where sources disagree: each side with its evidence, and what can be said of them. */
export function disagreementBlock(held: HeldDossier, disagreement: Disagreement, words: Words): DisagreementBlock {
  return {
    type: "disagreement",
    title: disagreement.title,
    label: words.disagreementKinds[disagreement.kind],
    sides: disagreement.sides.map(({ says, citations, references }) => ({
      says,
      quotes: quotesOfCitations(held, citations, undefined, words),
      pointers: pointersOf(held, references, words),
    })),
    assessment: disagreement.assessment,
  };
}

/** Who carries a claim and how many origins they draw on; see provenance.ts. */
export function originsBlock(held: HeldDossier, claim: Claim, words: Words): OriginsBlock {
  const { outlets, origins } = originsOf(held, claim);
  return {
    type: "origins",
    text: words.origins(outlets.length, origins.length),
    outlets: outlets.map((id) => held.source(id).publisher),
    origins: origins.map((id) => sourceName(held, id, words)),
  };
}

/** "The Verge: Facebook says … (19 December 2018)"; the id of a source that nobody has named. */
export function sourceName(held: HeldDossier, id: string, words: Words): string {
  const source = held.source(id);
  const name = [source.publisher, source.title].filter((part) => part !== UNKNOWN).join(": ");
  return `${name || id} (${datedInWords(source, words)})`;
}
