/** What a text finds: claims by the bot's own matching, other records and quotes by their words. */
import type { HeldDossier, Library } from "../../core/library.ts";
import { pagePath } from "../../core/page-address.ts";
import { sourceTitle } from "./pages/links.ts";
import { disagreementLink, eventLink, type RecordLink, recordsOf } from "./pages/records.ts";

export interface FoundRecord extends RecordLink {
  readonly kind: "people" | "sources" | "timeline" | "disagreements" | "quotes";
  /** BCP 47 tag of its title. */
  readonly language: string;
  /** Of a quote, whose title are its words: where it stands, and whether somebody compared it with its source. */
  readonly quote?: { readonly source: string; readonly isVerified: boolean };
}

/** A record with the words that it is found by, folded. */
type Searchable = FoundRecord & { readonly words: string };

/** Records and quotes that have every word of a text in them, in the order of the dossiers. */
export function findRecords({ held }: Library, text: string): FoundRecord[] {
  const terms = folded(text).match(/[\p{L}\p{N}$%]+/gu) ?? [];
  if (terms.length === 0) return [];
  const all = held.flatMap((one) => searchable(one));
  return all.filter(({ words }) => terms.every((term) => words.includes(term))).map(({ words, ...record }) => record);
}

const made = new WeakMap<HeldDossier, readonly Searchable[]>();

function searchable(held: HeldDossier): readonly Searchable[] {
  const found = made.get(held) ?? [...recordsWithWords(held), ...quotesWithWords(held)];
  made.set(held, found);
  return found;
}

function recordsWithWords({ dossier }: HeldDossier): Searchable[] {
  const { id, people, sources, events, disagreements, language } = dossier;
  const record = (
    kind: Exclude<FoundRecord["kind"], "quotes">,
    link: RecordLink,
    words: readonly (string | undefined)[],
    of = language,
  ) => ({ kind, ...link, language: of, words: folded(words.join(" ")) });
  return [
    ...people.map((one) =>
      record("people", { title: one.name, path: pagePath.record(id, "people", one.id) }, [
        one.name,
        one.description,
        ...one.aliases,
      ]),
    ),
    ...sources.map((one) => {
      const link = { title: sourceTitle(one), path: pagePath.record(id, "sources", one.id) };
      return record("sources", link, [link.title, ...one.authors], one.language);
    }),
    ...disagreements.map((one) =>
      record("disagreements", disagreementLink(id, one), [one.title, ...one.sides.map(({ says }) => says)]),
    ),
    ...events.map((one) => record("timeline", eventLink(id, one), [one.statement])),
  ];
}

function quotesWithWords(held: HeldDossier): Searchable[] {
  const { id, sources } = held.dossier;
  return sources.flatMap((source) =>
    recordsOf(held)
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
