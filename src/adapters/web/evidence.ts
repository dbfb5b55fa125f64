/** Quotes and pointers: words and what must never be parted from them, in one figure. */
import type { CitedSource, Pointer, Quote } from "../../core/answer.ts";
import { UNKNOWN } from "../../core/dossier.ts";
import { english as words } from "../../core/words.ts";
import { externalLink, type Html, html, safeUrl } from "./markup.ts";

/** Verbatim words with who says them and where. */
export function renderQuote({ text, voice, cited }: Quote): Html {
  const url = safeUrl(cited.url);
  return html`<figure class="quote">
<blockquote${url === null ? "" : html` cite="${url}"`}><p dir="auto">${text}</p></blockquote>
<figcaption>${voice && html`<span class="voice"><bdi>${voice}</bdi></span> `}<span class="source">${citation(cited)}</span></figcaption>
</figure>`;
}

/** What a source that is not held says, in our words: visibly no quote. */
export function renderPointer({ says, cited }: Pointer): Html {
  return html`<div class="pointer">
<p dir="auto">${says}</p>
<p class="source"><span class="tag">${words.cite.known}</span> ${citation(cited)}</p>
</div>`;
}

export function renderEvidence(evidence: {
  readonly quotes: readonly Quote[];
  readonly pointers: readonly Pointer[];
}): Html[] {
  return [...evidence.quotes.map(renderQuote), ...evidence.pointers.map(renderPointer)];
}

/** Publisher, title and date, linked to the words themselves, and the archived copy. */
function citation({ publisher, title, date, dateInWords, url, archivedUrl }: CitedSource): Html {
  const name = html`<bdi>${publisher}</bdi>: <cite dir="auto">${title}</cite>`;
  const linked = url === null ? name : externalLink(url, name);
  const address = url === null ? html` · ${words.cite.noAddress}` : "";
  const archived = archivedUrl === null ? "" : html` · ${externalLink(archivedUrl, words.cite.archived)}`;
  return html`${linked}, ${time(date, dateInWords)}${address}${archived}`;
}

/** Only a whole year, month or day is a date to a browser; other EDTF stays in words. */
function time(date: string, inWords: string): Html {
  if (date === UNKNOWN && inWords === UNKNOWN) return html`${words.cite.undated}`;
  return /^\d{4}(-\d\d){0,2}$/.test(date)
    ? html`<time datetime="${date}">${inWords}</time>`
    : html`<bdi>${inWords}</bdi>`;
}
