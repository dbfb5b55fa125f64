/** The search: claims as the bot would answer, other records and quotes by their words. */
import type { FoundClaims, FoundRecord } from "../find.ts";
import { renderDocument, siteName } from "../layout.ts";
import { LIMITS } from "../limits.ts";
import { type Html, html, paragraph } from "../markup.ts";
import type { View } from "../view.ts";
import { claimEntry } from "./dossier.ts";
import { part } from "./page.ts";

export interface Searched {
  readonly text: string;
  readonly claims: FoundClaims;
  readonly records: readonly FoundRecord[];
}

export function searchPage(view: View, searched?: Searched): Html {
  const { say } = view;
  return renderDocument(
    {
      title: searched ? `${say.search.title}: ${searched.text}` : say.search.title,
      description: view.words.page.tagline,
      body: html`<a class="skip" href="#content">${say.nav.skip}</a>
<header>${siteName("p", view)}</header>
<main class="record" id="content" tabindex="-1"><div class="record-head"><h1 class="title">${say.search.title}</h1></div>
${form(searched?.text ?? "", view)}${searched && results(searched, view)}</main>`,
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
  return html`<p class="count" role="status" dir="auto">${count > 0 ? search.found(count, text) : search.nothing(text)}</p>
${part("claims", isFound ? nav.claims : search.nearest, claims.claims.length > 0 && html`<ul class="entries">${claims.claims.map(({ held, claim }) => claimEntry(held, claim, view))}</ul>`)}
${kinds.map(([kind, found]) => part(kind, kind === "quotes" ? search.quotes : nav[kind], list(found, view)))}`;
}

function list(found: readonly FoundRecord[], view: View): Html {
  const items = found
    .slice(0, LIMITS.found)
    .map(({ title, path }) => html`<li><a href="${view.path(path)}" dir="auto">${title}</a></li>`);
  const more = found.length - items.length;
  return html`<ul class="items">${items}</ul>${more > 0 && paragraph("soft", view.say.search.more(more))}`;
}
