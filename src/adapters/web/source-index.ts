/** What points at each source of a dossier: quotes, pointers, sources that derive from it. Made once a dossier. */
import type { Citation, Place, Reference, Source } from "../../core/dossier.ts";
import type { RecordEvidence } from "../../core/evidence.ts";
import { memoized } from "../../core/kept.ts";
import type { HeldDossier } from "../../core/library.ts";
import { mapEntry } from "../../core/map-entry.ts";
import { linkOf, type RecordLink } from "./record-links.ts";

/** A quote of a source: its words once, with every record that shows them. */
export interface SourceQuote {
  readonly citation: Citation;
  readonly place: Place | undefined;
  readonly usedIn: readonly RecordLink[];
}

/** What is said to stand in a source, and the record that says so. */
export interface SourcePointer {
  readonly reference: Reference;
  readonly usedIn: RecordLink;
}

class SourceIndex {
  readonly #quotes: ReadonlyMap<string, readonly SourceQuote[]>;
  readonly #pointers: ReadonlyMap<string, readonly SourcePointer[]>;
  readonly #derived: ReadonlyMap<string, readonly Source[]>;

  constructor(held: HeldDossier) {
    const evidence = evidenceOf(held);
    this.#quotes = quotesBySource(held, evidence);
    this.#pointers = pointersBySource(evidence);
    this.#derived = derivedBySource(held);
  }

  /** The quotes of a source in the order of its text; those without a known place last. */
  quotesOf(source: string): readonly SourceQuote[] {
    return this.#quotes.get(source) ?? [];
  }

  /** What is said to stand in it, in our words. */
  pointersTo(source: string): readonly SourcePointer[] {
    return this.#pointers.get(source) ?? [];
  }

  /** The sources that derive from one. */
  derivedFrom(source: string): readonly Source[] {
    return this.#derived.get(source) ?? [];
  }
}

/** The index of a dossier. */
export const sourceIndexOf = memoized((held: HeldDossier) => new SourceIndex(held));

/** All evidence with the record that it stands in. */
function evidenceOf({ dossier }: HeldDossier): { readonly evidence: RecordEvidence; readonly link: RecordLink }[] {
  const { id, claims, events, rebuttals, disagreements } = dossier;
  return [
    ...claims.flatMap((claim) => claim.positions.map((evidence) => ({ evidence, link: linkOf.claim(id, claim) }))),
    ...rebuttals.map((record) => ({ evidence: record, link: linkOf.rebuttal(id, record) })),
    ...events.map((record) => ({ evidence: record, link: linkOf.event(id, record) })),
    ...disagreements.flatMap((record) =>
      record.sides.map((evidence) => ({ evidence, link: linkOf.disagreement(id, record) })),
    ),
  ];
}

function quotesBySource(held: HeldDossier, all: ReturnType<typeof evidenceOf>): Map<string, SourceQuote[]> {
  const quotes = new Map<string, { citation: Citation; place: Place | undefined; usedIn: RecordLink[] }>();
  for (const { evidence, link } of all)
    for (const citation of evidence.citations) {
      const place = held.dossier.places?.get(citation);
      const key = `${citation.source}\n${place?.start ?? ""}\n${citation.exact}`;
      const { usedIn } = mapEntry(quotes, key, () => ({ citation, place, usedIn: [] }));
      if (!usedIn.some(({ path }) => path === link.path)) usedIn.push(link);
    }
  const at = ({ place }: SourceQuote) => place?.start ?? Number.MAX_SAFE_INTEGER;
  const end = ({ place }: SourceQuote) => place?.end ?? 0;
  return Map.groupBy(
    [...quotes.values()].toSorted((a, b) => at(a) - at(b) || end(b) - end(a)),
    ({ citation }) => citation.source,
  );
}

function pointersBySource(all: ReturnType<typeof evidenceOf>): Map<string, SourcePointer[]> {
  const pointers = all.flatMap(({ evidence, link }) =>
    evidence.references.map((reference) => ({ reference, usedIn: link })),
  );
  return Map.groupBy(pointers, ({ reference }) => reference.source);
}

function derivedBySource({ dossier }: HeldDossier): Map<string, Source[]> {
  const derived = new Map<string, Source[]>();
  for (const source of dossier.sources)
    for (const { source: base } of source.basedOn) mapEntry(derived, base, () => []).push(source);
  return derived;
}
