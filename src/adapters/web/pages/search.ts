/** The search: claims as the bot would answer, other records and quotes by their words. */
import type { ClaimSearch } from "../../../core/query.ts";
import type { FoundRecord } from "../find.ts";
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
}

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
      content: html`${form(searched?.text ?? "", view)}${strange.length > 0 && paragraph("problem", say.strange(strange.join(", "), "q"))}${searched && results(searched, view)}`,
    },
    view,
  );
}

function form(text: string, { path, say }: View): Html {
  return html`<form class="filter" action="${path("/search")}" role="search">
<div class="field grow"><label for="q">${say.search.label}</label><input id="q" name="q" type="search" value="${text}" dir="auto" maxlength="${LIMITS.searched}" aria-describedby="hint"></div>
<button type="submit">${say.search.submit}</button><p class="hint" id="hint">${say.search.hint}</p></form>`;
}

function results({ text, claims, records }: Searched, view: View): Html {
  const { search, nav } = view.say;
  const isFound = claims.verdict !== "nothing";
  const count = records.length + (isFound ? claims.claims.length : 0);
  const kinds = [...Map.groupBy(records, ({ kind }) => kind)];
  const entries = claims.claims.map(({ held, claim }) => claimEntry(held, claim, viewOf(view, held.dossier)));
  const parts = [
    part(
      "claims",
      isFound ? nav.claims : search.nearest,
      entries.length > 0 && html`<ul class="entries">${entries}</ul>`,
    ),
    ...kinds.map(([kind, found]) => part(kind, kind === "quotes" ? search.quotes : nav[kind], list(found, view))),
  ];
  return html`<p class="count" role="status" dir="auto">${count > 0 ? search.found(count, text) : search.nothing(text)}</p>
${parts.map((one) => one && renderPart(one, view))}`;
}

function list(found: readonly FoundRecord[], view: View): Html {
  const items = found.slice(0, LIMITS.found).map((record) => html`<li>${entry(record, view)}</li>`);
  const more = found.length - items.length;
  return html`<ul class="items">${items}</ul>${more > 0 && paragraph("soft", view.say.search.more(more))}`;
}

/** A quote stands between its marks, with its source, and says where nobody has compared the two. */
function entry({ title, path, language, quote }: FoundRecord, view: View): Html {
  const lang = langOf(viewOf(view, { language }));
  const [open, close] = quote ? marksOf(language) : ["", ""];
  const link = html`<a href="${view.path(path)}" dir="auto"${lang}>${open}${title}${close}</a>`;
  if (!quote) return link;
  return html`${link} <span class="facts">${quote.isVerified || html`<b>${view.words.unverified}.</b> `}<bdi>${quote.source}</bdi></span>`;
}
