/** Quotes and pointers: words and what must never be parted from them, in one figure. */
import type { CitedSource, Pointer, Quote } from "../../core/answer.ts";
import { type Citation, UNKNOWN } from "../../core/dossier.ts";
import { pagePath } from "../../core/page-address.ts";
import { externalLink, type Html, html, safeUrl } from "./markup.ts";
import type { View } from "./view.ts";

/** Where evidence is shown: the reader's view, and the dossier it comes from where that is one. */
export interface Shown {
  readonly view: View;
  readonly dossier: string | null;
}

/** What a page of records adds to a quote. */
export interface QuoteExtras {
  /** Address of the page of who says it. */
  readonly speaker?: string | undefined;
  /** The words of the source around it, where an editor gave some. */
  readonly around?: Pick<Citation, "prefix" | "suffix">;
  /** BCP 47 tag of its words. */
  readonly language?: string;
  /** Its own anchor, on the page of its source. */
  readonly id?: string;
  /** What stands in its caption after the source. */
  readonly after?: Html;
  /** It stands on the page of its source: no link leads there. */
  readonly atHome?: boolean;
}

/** Verbatim words with who says them and where. */
export function renderQuote({ text, voice, cited }: Quote, shown: Shown, extras: QuoteExtras = {}): Html {
  const url = safeUrl(cited.url);
  const { speaker, around, language, id, after, atHome = false } = extras;
  return html`<figure class="quote"${id !== undefined && html` id="${id}" tabindex="-1"`}>
<blockquote${language && html` lang="${language}"`}${url === null ? "" : html` cite="${url}"`}><p dir="auto">${text}</p></blockquote>
<figcaption>${voice && html`<span class="voice"><bdi>${speaker ? html`<a href="${speaker}">${voice}</a>` : voice}</bdi></span> `}${around && context(text, around, shown.view)}<span class="source">${citation(cited, shown.view)}${!atHome && inSource(text, cited, shown)}</span>${after}</figcaption>
</figure>`;
}

/** The quote with the words around it; both are the source's own. */
function context(text: string, { prefix, suffix }: Pick<Citation, "prefix" | "suffix">, { say }: View): Html | false {
  if (!prefix && !suffix) return false;
  return html`<span class="context" dir="auto"><span class="term">${say.quote.context}:</span> …${prefix}<b>${text}</b>${suffix}…</span> `;
}

function inSource(text: string, { source }: CitedSource, { view, dossier }: Shown): Html | false {
  if (dossier === null) return false;
  return html` · <a class="own" href="${view.path(pagePath.quote(dossier, source, text))}">${view.say.quote.inSource}</a>`;
}

/** What a source that is not held says, in our words: visibly no quote. */
export function renderPointer({ says, cited }: Pointer, { view, dossier }: Shown): Html {
  const page = dossier === null ? undefined : view.path(pagePath.record(dossier, "sources", cited.source));
  return html`<div class="pointer">
<p dir="auto">${says}</p>
<p class="source"><span class="tag">${view.words.cite.known}</span> ${citation(cited, view)}${page && html` · <a class="own" href="${page}">${view.say.quote.aboutSource}</a>`}</p>
</div>`;
}

export function renderEvidence(
  evidence: { readonly quotes: readonly Quote[]; readonly pointers: readonly Pointer[] },
  shown: Shown,
): Html[] {
  return [
    ...evidence.quotes.map((quote) => renderQuote(quote, shown)),
    ...evidence.pointers.map((pointer) => renderPointer(pointer, shown)),
  ];
}

/** Publisher, title and date, linked to the words themselves, and the archived copy. */
export function citation({ publisher, title, date, dateInWords, url, archivedUrl }: CitedSource, view: View): Html {
  const { cite } = view.words;
  const name = html`<bdi>${publisher}</bdi>: <cite dir="auto">${title}</cite>`;
  const linked = url === null ? name : externalLink(url, name);
  const address = url === null ? html` · ${cite.noAddress}` : "";
  const archived = archivedUrl === null ? "" : html` · ${externalLink(archivedUrl, cite.archived)}`;
  return html`${linked}, ${time(date, dateInWords, view)}${address}${archived}`;
}

/** Only a whole year, month or day is a date to a browser; other EDTF stays in words. */
export function time(date: string, inWords: string, { words }: View): Html {
  if (date === UNKNOWN && inWords === UNKNOWN) return html`${words.cite.undated}`;
  return /^\d{4}(-\d\d){0,2}$/.test(date)
    ? html`<time datetime="${date}">${inWords}</time>`
    : html`<bdi>${inWords}</bdi>`;
}
