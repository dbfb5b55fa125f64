/** Quotes and pointers: words and what must never be parted from them, in one figure. */
import type { CitedSource, Evidence, Pointer, Quote } from "../../core/answer.ts";
import { type Citation, UNKNOWN } from "../../core/dossier.ts";
import type { HeldDossier } from "../../core/library.ts";
import { pagePath } from "../../core/page-address.ts";
import { marksOf } from "./marks.ts";
import { externalLink, type Html, html, langOf, paragraph, safeUrl } from "./markup.ts";
import type { View } from "./view.ts";

/** Where evidence is shown: the reader's view, and the dossier it comes from where that is one. */
export interface Shown {
  readonly view: View;
  readonly held: HeldDossier | undefined;
}

/** One place where words stand: who says them, and in which source. */
export interface QuotePlace extends Pick<Quote, "voice" | "cited"> {
  /** Address of the page of who says it. */
  readonly speaker?: string | undefined;
}

/** What a page of records adds to a quote. */
export interface QuoteExtras extends Pick<QuotePlace, "speaker"> {
  /** The words of the source around it, where an editor gave some. */
  readonly around?: Pick<Citation, "prefix" | "suffix">;
  /** Further places of the very same words. */
  readonly also?: readonly QuotePlace[];
  /** Its own anchor, on the page of its source. */
  readonly id?: string;
  /** What stands in its caption after the source. */
  readonly after?: Html;
  /** It stands on the page of its source: no link leads there, and the title need not be said again. */
  readonly atHome?: boolean;
}

/** Verbatim words with who says them and where. */
export function renderQuote({ text, voice, cited }: Quote, shown: Shown, extras: QuoteExtras = {}): Html {
  const url = safeUrl(cited.url);
  const { speaker, around, also = [], id, after } = extras;
  const language = languageOf(cited, shown);
  const places = [{ voice, cited, speaker }, ...also];
  const captions = places.map((place, index) => {
    const said = places[index - 1]?.voice === place.voice ? { ...place, voice: null } : place;
    return caption(text, said, shown, extras);
  });
  return html`<figure class="quote"${id !== undefined && html` id="${id}" tabindex="-1"`}>
<blockquote${language !== undefined && html` lang="${language}"`}${url === null ? "" : html` cite="${url}"`}><p dir="auto">${wordsInContext(text, around, language)}</p></blockquote>
<figcaption>${captions}${after}</figcaption>
</figure>`;
}

/** The words between the marks of their language, in what the source has around them; the marks are ours and are copied along. */
function wordsInContext(text: string, around: QuoteExtras["around"], language: string | undefined): Html {
  const [open, close] = marksOf(language);
  const { prefix, suffix } = around ?? {};
  return html`${prefix && html`<span class="around">…${prefix}</span>`}${open}<span class="words">${text}</span>${close}${suffix && html`<span class="around">${suffix}…</span>`}`;
}

function caption(text: string, { voice, cited, speaker }: QuotePlace, shown: Shown, extras: QuoteExtras): Html {
  return html`${voice && html`<span class="voice"><bdi>${speaker ? html`<a href="${speaker}">${voice}</a>` : voice}</bdi></span> `}<span class="source">${citation(cited, shown.view, extras.atHome)}${!extras.atHome && inSource(text, cited, shown)}</span>`;
}

/** BCP 47 tag of a source's words; undefined where nobody knows the source. */
function languageOf({ source }: CitedSource, { held }: Shown): string | undefined {
  return held?.findSource(source)?.language;
}

function inSource(text: string, { source }: CitedSource, { view, held }: Shown): Html | false {
  if (!held) return false;
  return html` · <a class="own" href="${view.path(pagePath.quote(held.dossier.id, source, text))}">${view.say.quote.inSource}</a>`;
}

/** What a source that is not held says, in our words: visibly no quote. */
export function renderPointer({ says, cited }: Pointer, { view, held }: Shown): Html {
  const page = held && view.path(pagePath.record(held.dossier.id, "sources", cited.source));
  return html`<div class="pointer">
${paragraph("says", says, langOf(view))}
<p class="source"><span class="tag">${view.words.cite.known}</span> ${citation(cited, view)}${page && html` · <a class="own" href="${page}">${view.say.quote.aboutSource}</a>`}</p>
</div>`;
}

/** All of it, openly. */
export function renderEvidence(evidence: Evidence, shown: Shown): Html[] {
  return [
    ...evidence.quotes.map((quote) => renderQuote(quote, shown)),
    ...evidence.pointers.map((pointer) => renderPointer(pointer, shown)),
  ];
}

/**
 * Evidence of a record that is a guest on another's page: how much there is and who carries it, and all of it at a press. The
 * record's own page shows it openly.
 * @param also it follows evidence that is shown
 */
export function foldedEvidence(
  { quotes, pointers }: Evidence,
  rendered: Html | readonly Html[],
  view: View,
  also = false,
): Html | false {
  const { quote, colon } = view.say;
  const counts = [
    ...(quotes.length > 0 ? [quote.count(quotes.length)] : []),
    ...(pointers.length > 0 ? [quote.pointers(pointers.length)] : []),
  ].join(", ");
  const names = new Set([...quotes, ...pointers].map(({ cited }) => cited.publisher));
  return (
    counts !== "" &&
    html`<details class="folded"><summary>${also ? quote.also(counts) : counts}${colon} <bdi>${[...names].join(", ")}</bdi></summary>
<div class="flow">${rendered}</div></details>`
  );
}

/** The first of it openly and the rest folded: where sides stand next to one another, each has its words. */
export function firstOfEvidence(evidence: Evidence, shown: Shown): (Html | false)[] {
  const { quotes, pointers } = evidence;
  const [first, ...rest] = renderEvidence(evidence, shown);
  if (!first) return [];
  const others = { quotes: quotes.slice(1), pointers: quotes.length > 0 ? pointers : pointers.slice(1) };
  return [first, foldedEvidence(others, rest, shown.view, true)];
}

/**
 * Publisher, title and date, linked to the words themselves, and the archived copy.
 * @param atHome it stands under the title, which is left out
 */
export function citation(cited: CitedSource, view: View, atHome = false): Html {
  const { publisher, title, date, dateInWords, url, archivedUrl } = cited;
  const { cite } = view.words;
  const name = html`<bdi>${publisher}</bdi>${!atHome && html`${view.say.colon} <cite dir="auto">${title}</cite>`}`;
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
