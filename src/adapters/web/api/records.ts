/** Records of a dossier as the API answers them. */
import type { z } from "zod";
import { standingBlock } from "../../../core/blocks.ts";
import type { Claim, Disagreement, DossierEvent, Rebuttal, Source } from "../../../core/dossier.ts";
import { UNKNOWN } from "../../../core/dossier.ts";
import {
  datedInWords,
  pointersOf,
  quotesOfCitations,
  type RecordEvidence,
  type Speaker,
  voiceOf,
} from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { originsOf } from "../../../core/provenance.ts";
import { sourceIndexOf } from "../source-index.ts";
import type { View } from "../view.ts";
import { annotationAlone } from "./annotations.ts";
import type * as schemas from "./schemas.ts";

type Answered<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends z.ZodType
  ? z.output<(typeof schemas)[Name]>
  : never;

function evidenceOf(held: HeldDossier, { citations, references }: RecordEvidence, view: View, speaker?: Speaker) {
  const { id } = held.dossier;
  const quotes = quotesOfCitations(held, citations, speaker, view.words).map((quote) => ({
    ...quote,
    page: view.absolute(pagePath.quote(id, quote.cited.source, quote.text)),
  }));
  return { quotes, pointers: pointersOf(held, references, view.words) };
}

/** A claim in a list: what is claimed and how it stands. */
export function claimBrief(held: HeldDossier, claim: Claim, view: View): Answered<"claimBriefSchema"> {
  const { id, title, statement, kind } = claim;
  const { id: dossier } = held.dossier;
  const standing = [...standingBlock(held, claim, view.words).standings];
  return { id, dossier, title, statement, kind, standing, page: view.absolute(pagePath.record(dossier, "claims", id)) };
}

/** A claim with all that bears on it. */
export function claimRecord(held: HeldDossier, claim: Claim, view: View): Answered<"claimSchema"> {
  const { outlets, origins } = originsOf(held, claim);
  return {
    ...claimBrief(held, claim, view),
    positions: claim.positions.map((position) => ({
      stance: position.stance,
      by: position.by,
      voice: voiceOf(held, position, view.words),
      capacity: position.capacity,
      note: position.note ?? null,
      ...evidenceOf(held, position, view, position),
    })),
    rebuttals: held.rebuttalsTo(claim.id).map((rebuttal) => rebuttalRecord(held, rebuttal, view)),
    disagreements: held.disagreementsOn(claim.id).map((record) => disagreementRecord(held, record, view)),
    origins: { outlets: [...outlets], origins: [...origins] },
    openQuestions: [...claim.openQuestions],
    related: [...claim.related],
  };
}

/** A reply: what it answers, how far, and what it leaves open. */
export function rebuttalRecord(held: HeldDossier, rebuttal: Rebuttal, view: View): Answered<"rebuttalSchema"> {
  const { id: dossier } = held.dossier;
  const { id, title, date, statement, addresses, unaddressed, note } = rebuttal;
  return {
    id,
    dossier,
    title,
    voice: voiceOf(held, rebuttal, view.words),
    date,
    dateInWords: datedInWords(rebuttal, view.words),
    statement,
    addresses: addresses.map(({ claim, extent, note }) => ({ claim, extent, note: note ?? null })),
    unaddressed: unaddressed.map(({ says }) => says),
    note: note ?? null,
    ...evidenceOf(held, rebuttal, view, rebuttal),
    page: view.absolute(pagePath.rebuttal(dossier, id)),
  };
}

/** An event with its standing and its evidence. */
export function eventRecord(held: HeldDossier, event: DossierEvent, view: View): Answered<"eventSchema"> {
  const { id: dossier } = held.dossier;
  const { id, date, statement, standing, claims, people, note } = event;
  return {
    id,
    dossier,
    date,
    dateInWords: datedInWords(event, view.words),
    statement,
    standing: { id: standing, label: view.words.eventStandings[standing] },
    claims: [...claims],
    people: [...people],
    note: note ?? null,
    ...evidenceOf(held, event, view),
    page: view.absolute(pagePath.event(dossier, id)),
  };
}

function disagreementRecord(held: HeldDossier, record: Disagreement, view: View): Answered<"disagreementSchema"> {
  const { id, title, kind, sides, assessment } = record;
  return {
    id,
    title,
    kind: { id: kind, label: view.words.disagreementKinds[kind] },
    sides: sides.map((side) => ({ says: side.says, ...evidenceOf(held, side, view) })),
    assessment,
    page: view.absolute(pagePath.record(held.dossier.id, "disagreements", id)),
  };
}

/** A source in a list. */
export function sourceBrief(held: HeldDossier, source: Source, view: View): Answered<"sourceBriefSchema"> {
  const { id, kind, publisher, title, date } = source;
  const { id: dossier } = held.dossier;
  const page = view.absolute(pagePath.record(dossier, "sources", id));
  return { id, dossier, kind, publisher, title, date, dateInWords: datedInWords(source, view.words), page };
}

/** A source with its quotes and its place among the others. */
export function sourceRecord(held: HeldDossier, source: Source, view: View): Answered<"sourceSchema"> {
  const index = sourceIndexOf(held);
  const citations = index.quotesOf(source.id).map(({ citation }) => citation);
  return {
    ...sourceBrief(held, source, view),
    authors: [...source.authors],
    language: source.language,
    url: source.url === UNKNOWN ? null : source.url,
    archivedUrl: source.archivedUrl ?? null,
    isHeld: source.snapshot !== undefined,
    note: source.note ?? null,
    basedOn: source.basedOn.map(({ source, how, note }) => ({ source, how, note: note ?? null })),
    derived: index.derivedFrom(source.id).map(({ id }) => id),
    quotes: evidenceOf(held, { citations, references: [] }, view).quotes,
    annotations: citations.map((citation) => annotationAlone(held, citation, view)),
  };
}
