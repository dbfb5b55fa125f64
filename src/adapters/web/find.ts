/** What a text finds: claims by the bot's own matching, other records and quotes by their words. */
import type { Answer } from "../../core/answer.ts";
import type { Claim } from "../../core/dossier.ts";
import type { HeldDossier, Library } from "../../core/library.ts";
import { pagePath } from "../../core/page-address.ts";
import type { Bot } from "../adapter.ts";
import { sourceTitle } from "./pages/links.ts";
import { disagreementLink, eventLink, type RecordLink, recordsOf } from "./pages/records.ts";

export interface FoundClaim {
  readonly held: HeldDossier;
  readonly claim: Claim;
  /** Probability that it is meant; null for the nearest ones of a text that means none. */
  readonly score: number | null;
}
export interface FoundClaims {
  readonly verdict: "found" | "choices" | "nothing";
  readonly claims: readonly FoundClaim[];
}

/** The page knows nobody: it sets no cookie and keeps no address. */
export const USER = "web:visitor";

/** The claims that a text means, as every front would answer it. */
export async function findClaims(bot: Pick<Bot, "dispatch" | "library">, text: string): Promise<FoundClaims> {
  const answer = await bot.dispatch({ type: "command", user: USER, command: "claim", options: { text } });
  const held = answer.dossier === null ? undefined : bot.library.get(answer.dossier);
  if (answer.kind === "claim" && held) {
    const found = answer.records.flatMap(({ type, id, score }) => {
      const claim = type === "claim" ? held.claim(id) : undefined;
      return claim ? [{ held, claim, score }] : [];
    });
    return { verdict: "found", claims: found };
  }
  return { verdict: answer.kind === "choices" ? "choices" : "nothing", claims: offeredClaims(answer, bot.library) };
}

/** The claims that an answer asks between. */
function offeredClaims({ blocks, records }: Answer, library: Library): FoundClaim[] {
  const options = blocks.flatMap((block) => (block.type === "choice" ? block.options : []));
  return options.flatMap(({ invocation }) => {
    const [dossier = "", id = ""] = (invocation.options.text ?? "").split("/");
    const held = library.get(dossier);
    const claim = held?.claim(id);
    return held && claim ? [{ held, claim, score: records.find((record) => record.id === id)?.score ?? null }] : [];
  });
}

export interface FoundRecord extends RecordLink {
  readonly kind: "people" | "sources" | "timeline" | "disagreements" | "quotes";
}

/** Records and quotes that have every word of a text in them, in the order of the dossiers. */
export function findRecords({ held }: Library, text: string): FoundRecord[] {
  const terms = folded(text).match(/[\p{L}\p{N}$%]+/gu) ?? [];
  if (terms.length === 0) return [];
  const all = held.flatMap((one) => searchable(one));
  return all.filter(({ words }) => terms.every((term) => words.includes(term))).map(({ words, ...record }) => record);
}

const made = new WeakMap<HeldDossier, readonly (FoundRecord & { readonly words: string })[]>();

function searchable(held: HeldDossier): readonly (FoundRecord & { readonly words: string })[] {
  const found = made.get(held) ?? searchableAnew(held).map((record) => ({ ...record, words: folded(record.words) }));
  made.set(held, found);
  return found;
}

function searchableAnew(held: HeldDossier): (FoundRecord & { readonly words: string })[] {
  const { id, people, sources, events, disagreements } = held.dossier;
  const record = (folder: "people" | "sources", of: string) => pagePath.record(id, folder, of);
  return [
    ...people.map((one) => ({
      kind: "people" as const,
      title: one.name,
      path: record("people", one.id),
      words: [one.name, one.description, ...one.aliases].join(" "),
    })),
    ...sources.map((one) => ({
      kind: "sources" as const,
      title: sourceTitle(one),
      path: record("sources", one.id),
      words: [sourceTitle(one), ...one.authors].join(" "),
    })),
    ...disagreements.map((one) => ({
      kind: "disagreements" as const,
      ...disagreementLink(id, one),
      words: [one.title, ...one.sides.map(({ says }) => says)].join(" "),
    })),
    ...events.map((one) => ({ kind: "timeline" as const, ...eventLink(id, one), words: one.statement })),
    ...sources.flatMap((one) =>
      recordsOf(held)
        .quotesOf(one.id)
        .map(({ citation: { exact } }) => ({
          kind: "quotes" as const,
          title: `“${exact}” (${sourceTitle(one)})`,
          path: pagePath.quote(id, one.id, exact),
          words: exact,
        })),
    ),
  ];
}

/** Case, accents and typographic forms do not matter. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘]/g, "'");
}
