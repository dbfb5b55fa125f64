/** The search: the claims that the bot would answer with, then all records and quotes that have the words. */
import type { ClaimSearch } from "../../../core/query.ts";
import { FOUND_KINDS, type FoundKind, type FoundRecord } from "../find.ts";
import { LIMITS } from "../limits.ts";
import { marksOf } from "../marks.ts";
import { type Html, html, langOf, paragraph } from "../markup.ts";
import { type View, viewOf } from "../view.ts";
import { claimEntry } from "./dossier.ts";
import { part, renderPart } from "./page.ts";
import { renderSitePage } from "./site-page.ts";

/** A text and what it found. */
export interface Searched {
  readonly text: string;
  readonly claims: ClaimSearch;
  readonly records: readonly FoundRecord[];
  /** One kind alone, and which page of it; all kinds without it. */
  readonly part?: FoundPart | undefined;
}

/** Records of one kind, a page of them, from 1. */
export interface FoundPart {
  readonly kind: FoundKind;
  readonly page: number;
}

/** Names in its address that the search reads. */
export const SEARCH_PARAMETERS = ["q", "in", "page"];

/**
 * The search, with what a text found once one was sent.
 * @param strange names in the address that the search knows nothing of
 */
export function searchPage(view: View, strange: readonly string[], searched?: Searched): Html {
  const { say } = view;
  return renderSitePage(
    {
      heading: say.search.title,
      title: searched ? `${say.search.title}${say.colon} ${searched.text}` : say.search.title,
      description: view.words.page.tagline,
      content: html`${form(searched?.text ?? "", view)}${strange.length > 0 && paragraph("problem", say.strange(strange.join(", "), SEARCH_PARAMETERS.join(", ")))}${searched && results(searched, view)}`,
    },
    view,
  );
}

function form(text: string, { path, say }: View): Html {
  return html`<form class="filter" action="${path("/search")}" role="search">
<div class="field grow"><label for="q">${say.search.label}</label><input id="q" name="q" type="search" value="${text}" dir="auto" maxlength="${LIMITS.searched}" aria-describedby="hint"></div>
<button type="submit">${say.search.submit}</button><p class="hint" id="hint">${say.search.hint}</p></form>`;
}

function results(searched: Searched, view: View): Html {
  const { text, records, part: asked } = searched;
  const { search } = view.say;
  const byKind = Map.groupBy(records, ({ kind }) => kind);
  const kinds = asked ? [asked.kind] : FOUND_KINDS;
  const count = asked ? (byKind.get(asked.kind)?.length ?? 0) : records.length + onlyMatched(searched);
  return html`<p class="count" role="status" dir="auto">${count > 0 ? search.found(count, text) : search.nothing(text)}</p>
${!asked && matched(searched, view)}
${kinds.map((kind) => listed(kind, byKind.get(kind) ?? [], searched, view))}`;
}

/** The claims that the bot would answer with. */
function answersOf({ claims }: Searched): ClaimSearch["claims"] {
  return claims.verdict === "nothing" ? [] : claims.claims;
}

/** How many claims the bot would answer with that have not all of the words. */
function onlyMatched(searched: Searched): number {
  const withWords = new Set(searched.records.map(({ claim }) => claim?.claim));
  return answersOf(searched).filter(({ claim }) => !withWords.has(claim)).length;
}

/** The bot's answer; where it has none and no claim has the words either, the nearest ones. */
function matched(searched: Searched, view: View): Html | false {
  const { search } = view.say;
  const answers = answersOf(searched);
  const hasClaims = searched.records.some(({ kind }) => kind === "claims");
  const shown = answers.length > 0 || hasClaims ? answers : searched.claims.claims;
  const entries = shown.map(({ held, claim }) => claimEntry(held, claim, viewOf(view, held.dossier)));
  const title = answers.length > 0 ? search.answers : search.nearest;
  const section = part("answers", title, entries.length > 0 && html`<ul class="entries">${entries}</ul>`);
  return section && renderPart(section, view);
}

/** The records of a kind, a page of them, with the ways to the others. */
function listed(kind: FoundKind, found: readonly FoundRecord[], { text, part: asked }: Searched, view: View) {
  if (found.length === 0) return false;
  const { search, nav } = view.say;
  const pages = Math.ceil(found.length / LIMITS.found);
  const page = Math.min(asked?.page ?? 1, pages);
  const items = found.slice((page - 1) * LIMITS.found, page * LIMITS.found).map((record) => item(record, view));
  const title = `${kind === "quotes" ? search.quotes : nav[kind]} (${view.words.number(found.length)})`;
  const content = html`<ul class="${kind === "claims" ? "entries" : "items"}">${items}</ul>${pages > 1 && pager({ text, kind, page, pages }, view)}`;
  return renderPart({ id: kind, title, content }, view);
}

interface Paged extends FoundPart {
  readonly text: string;
  readonly pages: number;
}

function pager({ text, kind, page, pages }: Paged, view: View): Html {
  const { cite } = view.words;
  const to = (page: number) => view.path(`/search?${new URLSearchParams({ q: text, in: kind, page: String(page) })}`);
  return html`<p class="facts">${cite.page(page, pages)}${page > 1 && html` · <a href="${to(page - 1)}" rel="prev">${cite.previous}</a>`}${page < pages && html` · <a href="${to(page + 1)}" rel="next">${cite.next}</a>`}</p>`;
}

function item(record: FoundRecord, view: View): Html {
  const { claim } = record;
  return claim
    ? claimEntry(claim.held, claim.claim, viewOf(view, claim.held.dossier))
    : html`<li>${entry(record, view)}</li>`;
}

/** A quote stands between its marks, with its source, and says where nobody has compared the two. */
function entry({ title, path, language, quote }: FoundRecord, view: View): Html {
  const lang = langOf(viewOf(view, { language }));
  const [open, close] = quote ? marksOf(language) : ["", ""];
  const link = html`<a href="${view.path(path)}" dir="auto"${lang}>${open}${title}${close}</a>`;
  if (!quote) return link;
  return html`${link} <span class="facts">${quote.isVerified || html`<b>${view.words.unverified}.</b> `}<bdi>${quote.source}</bdi></span>`;
}
