/** A dossier's records by what points at them, for pages that link to one another; made once a dossier. */
import type {
  Citation,
  Claim,
  Disagreement,
  DossierEvent,
  Place,
  Rebuttal,
  Reference,
  Source,
} from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { mapEntry } from "../../../core/map-entry.ts";
import { pagePath } from "../../../core/page-address.ts";

/** A record as a link shows it. */
export interface RecordLink {
  readonly title: string;
  readonly path: string;
}

/** A quote of a source: its words once, with every record that shows them. */
export interface SourceQuote {
  readonly citation: Citation;
  readonly place: Place | undefined;
  readonly usedIn: readonly RecordLink[];
}
export interface SourcePointer {
  readonly reference: Reference;
  readonly usedIn: RecordLink;
}

interface Evidence {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
}

export class Records {
  readonly #quotes: ReadonlyMap<string, readonly SourceQuote[]>;
  readonly #pointers: ReadonlyMap<string, readonly SourcePointer[]>;
  readonly #derived: ReadonlyMap<string, readonly Source[]>;
  readonly #disagreements: ReadonlyMap<string, Disagreement>;

  constructor(held: HeldDossier) {
    const evidence = evidenceOf(held);
    this.#quotes = quotesBySource(held, evidence);
    this.#pointers = pointersBySource(evidence);
    const derived = new Map<string, Source[]>();
    for (const source of held.dossier.sources)
      for (const { source: base } of source.basedOn) mapEntry(derived, base, () => []).push(source);
    this.#derived = derived;
    this.#disagreements = new Map(held.dossier.disagreements.map((record) => [record.id, record]));
  }

  /** The quotes of a source in the order of its text; those without a known place last. */
  quotesOf(source: string): readonly SourceQuote[] {
    return this.#quotes.get(source) ?? [];
  }

  pointersTo(source: string): readonly SourcePointer[] {
    return this.#pointers.get(source) ?? [];
  }

  /** The sources that derive from one. */
  derivedFrom(source: string): readonly Source[] {
    return this.#derived.get(source) ?? [];
  }

  disagreement(id: string): Disagreement | undefined {
    return this.#disagreements.get(id);
  }
}

const made = new WeakMap<HeldDossier, Records>();

export function recordsOf(held: HeldDossier): Records {
  const found = made.get(held) ?? new Records(held);
  made.set(held, found);
  return found;
}

export const claimLink = (dossier: string, { id, title }: Claim): RecordLink => ({
  title,
  path: pagePath.record(dossier, "claims", id),
});
export const eventLink = (dossier: string, { id, statement }: DossierEvent): RecordLink => ({
  title: statement,
  path: pagePath.event(dossier, id),
});
export const rebuttalLink = (dossier: string, { id, title }: Rebuttal): RecordLink => ({
  title,
  path: pagePath.rebuttal(dossier, id),
});
export const disagreementLink = (dossier: string, { id, title }: Disagreement): RecordLink => ({
  title,
  path: pagePath.record(dossier, "disagreements", id),
});

/** All evidence with the record that it stands in. */
function evidenceOf({ dossier }: HeldDossier): { readonly evidence: Evidence; readonly link: RecordLink }[] {
  const { id, claims, events, rebuttals, disagreements } = dossier;
  return [
    ...claims.flatMap((claim) => claim.positions.map((evidence) => ({ evidence, link: claimLink(id, claim) }))),
    ...rebuttals.map((record) => ({ evidence: record, link: rebuttalLink(id, record) })),
    ...events.map((record) => ({ evidence: record, link: eventLink(id, record) })),
    ...disagreements.flatMap((record) =>
      record.sides.map((evidence) => ({ evidence, link: disagreementLink(id, record) })),
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
