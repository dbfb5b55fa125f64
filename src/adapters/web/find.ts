/** What a text finds: records and quotes that have its words. */
import type { Claim, Disagreement } from "../../core/dossier.ts";
import { memoized } from "../../core/kept.ts";
import type { HeldDossier, Library } from "../../core/library.ts";
import { pagePath } from "../../core/page-address.ts";
import { linkOf, type RecordLink, sourceTitle } from "./record-links.ts";
import { sourceIndexOf } from "./source-index.ts";

/** In the order in which a search lists them. */
export const FOUND_KINDS = ["claims", "people", "sources", "disagreements", "timeline", "quotes"] as const;
/** What sort of thing was found. */
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A record or a quote that was found, as a link shows it. */
export interface FoundRecord extends RecordLink {
  readonly kind: FoundKind;
  /** BCP 47 tag of its title. */
  readonly language: string;
  /** Of a claim, whose standing a list shows. */
  readonly claim?: { readonly held: HeldDossier; readonly claim: Claim };
  /** Of a quote, whose title are its words: where it stands, and whether somebody compared it with its source. */
  readonly quote?: { readonly source: string; readonly isVerified: boolean };
}

/** A record with the words that it is found by, folded. */
type Searchable = FoundRecord & { readonly words: string };

/** Records and quotes that have every word of a text in them, in the order of the dossiers. */
export function findRecords({ held }: Library, text: string): FoundRecord[] {
  const terms = folded(text).match(/[\p{L}\p{N}$%]+/gu) ?? [];
  if (terms.length === 0) return [];
  const all = held.flatMap(searchable);
  return all.filter(({ words }) => terms.every((term) => words.includes(term))).map(({ words, ...record }) => record);
}

/** The records and quotes of a dossier with their words. */
const searchable = memoized((held: HeldDossier) => [
  ...claimsWithWords(held),
  ...recordsWithWords(held),
  ...quotesWithWords(held),
]);

/** A claim is found by its own words, by those that people use for it and by those of its quotes. */
function claimsWithWords(held: HeldDossier): Searchable[] {
  const { id, claims, language } = held.dossier;
  return claims.map((claim) => {
    const { title, statement, aliases, positions } = claim;
    const quotes = positions.flatMap(({ citations }) => citations.map(({ exact }) => exact));
    const words = folded([title, statement, ...aliases, ...quotes].join(" "));
    return { kind: "claims", ...linkOf.claim(id, claim), language, claim: { held, claim }, words };
  });
}

function recordsWithWords({ dossier }: HeldDossier): Searchable[] {
  const { id, people, sources, events, disagreements, language } = dossier;
  const record = (
    kind: Exclude<FoundKind, "claims" | "quotes">,
    link: RecordLink,
    words: readonly (string | undefined)[] = [],
    of = language,
  ) => ({ kind, ...link, language: of, words: folded([link.title, ...words].join(" ")) });
  return [
    ...people.map((one) => record("people", linkOf.person(id, one), [one.description, ...one.aliases])),
    ...sources.map((one) => record("sources", linkOf.source(id, one), one.authors, one.language)),
    ...disagreements.map((one) => record("disagreements", linkOf.disagreement(id, one), saidIn(one))),
    ...events.map((one) => record("timeline", linkOf.event(id, one))),
  ];
}

function saidIn({ sides }: Disagreement): string[] {
  return sides.map(({ says }) => says);
}

function quotesWithWords(held: HeldDossier): Searchable[] {
  const { id, sources } = held.dossier;
  return sources.flatMap((source) =>
    sourceIndexOf(held)
      .quotesOf(source.id)
      .map(({ citation }) => ({
        kind: "quotes" as const,
        title: citation.exact,
        path: pagePath.quote(id, source.id, citation.exact),
        language: source.language,
        quote: { source: sourceTitle(source), isVerified: held.isVerified(citation) },
        words: folded(citation.exact),
      })),
  );
}

/** Case, accents and typographic forms do not matter. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘]/g, "'");
}
