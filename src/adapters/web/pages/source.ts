/** The sources of a dossier, and one source: its quotes in order, what it derives from and what derives from it. */
import { byDate } from "../../../core/date.ts";
import { type Source, UNKNOWN } from "../../../core/dossier.ts";
import { datedInWords, pointersOf, quotesOfCitations } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath, quoteAnchor } from "../../../core/page-address.ts";
import { sourceWork } from "../cite/work.ts";
import { renderPointer, renderQuote, time } from "../evidence.ts";
import { externalLink, type Html, html, langOf, linkified, paragraph } from "../markup.ts";
import { sourceTitle } from "../record-links.ts";
import { type SourceQuote, sourceIndexOf } from "../source-index.ts";
import type { View } from "../view.ts";
import { recordDrawing } from "./drawing.ts";
import { inlineLinks, sourceLink, speakerPath } from "./links.ts";
import { part, type WritePage } from "./page.ts";

export const sourcesPage: WritePage = ({ held, view }) => {
  const { words, say } = view;
  const sources = held.dossier.sources.toSorted(byDate);
  const listed = (isHeld: boolean) => sources.filter(({ snapshot }) => !!snapshot === isHeld);
  return {
    title: say.nav.sources,
    path: pagePath.list(held.dossier.id, "sources"),
    parts: [
      part("held", words.sources.held, sourceList(held, listed(true), view)),
      part("known", words.sources.known, sourceList(held, listed(false), view)),
    ],
    works: listed(true).map((source) => sourceWork(held.dossier, source, view)),
  };
};

function sourceList(held: HeldDossier, sources: readonly Source[], view: View): Html | false {
  const { say } = view;
  const item = (source: Source) => {
    const quotes = sourceIndexOf(held).quotesOf(source.id).length;
    const facts = [say.sourceKinds[source.kind], ...(quotes > 0 ? [say.quote.count(quotes)] : [])];
    return html`<li>${sourceLink(held, source, view)}<span class="facts">${facts.join(" · ")}</span></li>`;
  };
  return sources.length > 0 && html`<ul class="entries">${sources.map(item)}</ul>`;
}

export const sourcePage: WritePage = ({ held, view, id }) => {
  const source = held.findSource(id);
  if (!source) return undefined;
  const { say } = view;
  const index = sourceIndexOf(held);
  const quotes = index.quotesOf(id);
  const derived = index.derivedFrom(id);
  const isLinked = derived.length + source.basedOn.length > 0;
  return {
    title: sourceTitle(source),
    description: source.note ?? held.dossier.description,
    path: pagePath.record(held.dossier.id, "sources", id),
    under: pagePath.list(held.dossier.id, "sources"),
    kind: say.sourceKinds[source.kind],
    lead: html`<div class="lead flow">${facts(source, view)}${paragraph("note", source.note ? linkified(source.note) : null, langOf(view))}</div>`,
    parts: [
      part(
        "based-on",
        say.source.basedOn,
        html`${isLinked && recordDrawing(held, "sources", id, "provenance", view)}${basedOn(held, source, view)}`,
      ),
      part(
        "derived",
        say.source.derived,
        derived.length > 0 &&
          html`<ul class="items">${derived.map((from) => html`<li>${sourceLink(held, from, view)}, ${howOf(from, id, view)}</li>`)}</ul>`,
        { count: derived.length },
      ),
      part(
        "quotes",
        say.source.quotes,
        quotes.length > 0 ? quoteList(held, quotes, view) : !source.snapshot && paragraph("note", say.source.none),
        quotes.length > 0 ? { count: quotes.length } : {},
      ),
      part("pointers", say.source.pointers, pointers(held, id, view), { count: index.pointersTo(id).length }),
    ],
    citations: quotes.map(({ citation }) => citation),
    works: [sourceWork(held.dossier, source, view)],
  };
};

function facts(source: Source, view: View): Html {
  const { say, words } = view;
  const { url, archivedUrl, authors, date, language } = source;
  const fact = (name: string, value: Html | string) => html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`;
  return html`<dl class="facts-list">
${authors.length > 0 && fact(say.source.authors, authors.join(", "))}
${fact(say.source.published, time(date, datedInWords(source, words), view))}
${fact(say.source.language, languageName(language, view))}
${fact(say.source.address, url === UNKNOWN ? words.cite.noAddress : externalLink(url, say.source.open))}
${archivedUrl && fact(words.cite.archived, externalLink(archivedUrl, new URL(archivedUrl).hostname))}
</dl>`;
}

function languageName(tag: string, view: View): string {
  return new Intl.DisplayNames([view.language], { type: "language", fallback: "code" }).of(tag) ?? tag;
}

function basedOn(held: HeldDossier, source: Source, view: View): Html {
  if (source.basedOn.length === 0) return paragraph("note", view.say.source.origin);
  const item = ({ source: id, note }: Source["basedOn"][number]) =>
    html`<li>${sourceLink(held, held.source(id), view)}, ${howOf(source, id, view)}${note && html`<p class="note" dir="auto"${langOf(view)}>${note}</p>`}</li>`;
  return html`<ul class="items">${source.basedOn.map(item)}</ul>`;
}

function howOf(source: Source, base: string, { say }: View): string {
  return source.basedOn
    .filter(({ source: id }) => id === base)
    .map(({ how }) => say.hows[how])
    .join("; ");
}

/** Each quote with its anchor and with the records that show it. */
function quoteList(held: HeldDossier, quotes: readonly SourceQuote[], view: View): Html {
  const days = new Set(quotes.map(({ place }) => place?.verified));
  const [day] = days;
  const sameDay = days.size === 1 && day !== undefined;
  const anchors = anchorsOf(quotes);
  const items = quotes.map((quote, index) => quoteItem(held, quote, { view, id: anchors[index], sameDay }));
  return html`${sameDay && verified(day, view)}<ol class="quotes">${items}</ol>`;
}

interface Item {
  readonly view: View;
  readonly id: string | undefined;
  /** The day of all quotes is told once above them. */
  readonly sameDay: boolean;
}

function quoteItem(held: HeldDossier, { citation, place, usedIn }: SourceQuote, { view, id, sameDay }: Item): Html[] {
  const speaker = citation.speaker && speakerPath(held, citation.speaker);
  const extras = {
    ...(id !== undefined && { id }),
    speaker: speaker && view.path(speaker),
    around: citation,
    atHome: true,
    after: html`${inlineLinks(view.say.quote.usedIn, usedIn, view)}${!sameDay && place && verified(place.verified, view)}`,
  };
  const shown = { view, held };
  return quotesOfCitations(held, [citation], undefined, view.words).map(
    (quote) => html`<li>${renderQuote(quote, shown, extras)}</li>`,
  );
}

function verified(day: string, view: View): Html {
  return html`<p class="verified">${view.say.quote.verified(datedInWords({ date: day }, view.words))}</p>`;
}

/** The anchor of each quote; words that stand in a source twice have it once. */
function anchorsOf(quotes: readonly SourceQuote[]): (string | undefined)[] {
  const seen = new Set<string>();
  return quotes.map(({ citation }) => {
    const id = quoteAnchor(citation.exact);
    if (seen.has(id)) return undefined;
    seen.add(id);
    return id;
  });
}

function pointers(held: HeldDossier, id: string, view: View): Html[] {
  return sourceIndexOf(held)
    .pointersTo(id)
    .flatMap(({ reference, usedIn }) => {
      const [pointer] = pointersOf(held, [reference], view.words);
      return pointer
        ? [
            html`<div>${renderPointer(pointer, { view, held: undefined })}${inlineLinks(view.say.quote.usedIn, [usedIn], view)}</div>`,
          ]
        : [];
    });
}
