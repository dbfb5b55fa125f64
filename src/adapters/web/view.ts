/** What every page needs to be written: the reader's language, and where this site is. */

import { parseAccept } from "hono/utils/accept";
import type { Dossier } from "../../core/dossier.ts";
import { SITE_LANGUAGES, type SiteLanguage, type SiteWords, siteWordsFor } from "../../core/words/site.ts";
import { type Words, wordsFor } from "../../core/words.ts";

/** A reader's view of the page. */
export interface View {
  readonly language: SiteLanguage;
  readonly words: Words;
  /** The words of records, lists and tools. */
  readonly say: SiteWords;
  /** BCP 47 tag of the records that are shown, where it is another than the page's; undefined where it is the same. */
  readonly recordsIn?: string;
  /** "http://127.0.0.1:8080" where nobody told the page its public address; undefined where somebody did. */
  readonly localOrigin?: string;
  /** An address of this site for a link: with the path that a proxy puts before it. */
  path(path: string): string;
  /** The same in full, for what leaves the page: citations, feeds, JSON-LD. */
  absolute(path: string): string;
}

/** Makes the view of each request. */
export type ViewFor = (request: Request) => View;

/**
 * Absolute addresses are those of PUBLIC_URL, never of a header that a proxy or a stranger may have written; without it,
 * those of the address that was asked.
 */
export function createViewFor(publicUrl?: string): ViewFor {
  const prefix = prefixOf(publicUrl);
  const path = (path: string) => prefix + path;
  return (request) => {
    const language = languageOf(request.headers.get("accept-language"));
    const said = { language, words: wordsFor(language), say: siteWordsFor(language), path };
    if (publicUrl !== undefined) return { ...said, absolute: (path) => publicUrl + path };
    const localOrigin = originOf(request.url);
    return { ...said, localOrigin, absolute: (path) => localOrigin + path };
  };
}

/** The view for records of a dossier: a reader's machine is told their language where it is not the page's. */
export function viewOf(view: View, { language }: Pick<Dossier, "language">): View {
  const { recordsIn, ...rest } = view;
  return language === view.language ? rest : { ...rest, recordsIn: language };
}

/** "http://127.0.0.1:8080" of an address that the server has parsed already. */
export function originOf(url: string): string {
  return /^https?:\/\/[^/?#]+/.exec(url)?.[0] ?? new URL(url).origin;
}

/** The path that the public address puts before every path: "/receipts", or nothing. */
export function prefixOf(publicUrl: string | undefined): string {
  return publicUrl === undefined ? "" : new URL(publicUrl).pathname.replace(/\/+$/, "");
}

/** The language of ours that the reader likes best (RFC 9110, 12.5.4): "de-AT" gets German. */
export function languageOf(header: string | null): SiteLanguage {
  const [english] = SITE_LANGUAGES;
  const liked = parseAccept((header ?? "").slice(0, 200))
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q);
  for (const { type } of liked) {
    const tag = type.split("-")[0]?.toLowerCase();
    const found = SITE_LANGUAGES.find((language) => language === tag);
    if (found) return found;
  }
  return english ?? "en";
}
