/** One source: its facts, what it derives from and what derives from it, its quotes in order. */
import { type Source, UNKNOWN } from "../../../core/dossier.ts";
import { datedInWords, pointersOf } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { sourceWork } from "../cite/work.ts";
import { renderPointer, time } from "../evidence.ts";
import { externalLink, type Html, html, langOf, linkified, paragraph } from "../markup.ts";
import { sourceTitle } from "../record-links.ts";
import { sourceIndexOf } from "../source-index.ts";
import type { View } from "../view.ts";
import { recordDrawing } from "./drawing.ts";
import { inlineLinks, sourceLink } from "./links.ts";
import { type Part, part, type WritePage } from "./page.ts";
import { quoteList } from "./source-quotes.ts";

/** A source: where it comes from, what derives from it, its quotes. */
export const sourcePage: WritePage = ({ held, view, id }) => {
  const source = held.findSource(id);
  if (!source) return undefined;
  const { say } = view;
  const quotes = sourceIndexOf(held).quotesOf(id);
  return {
    title: sourceTitle(source),
    description: source.note ?? held.dossier.description,
    path: pagePath.record(held.dossier.id, "sources", id),
    under: pagePath.list(held.dossier.id, "sources"),
    kind: say.sourceKinds[source.kind],
    lead: html`<div class="lead flow">${facts(source, view)}${paragraph("note", source.note ? linkified(source.note) : null, langOf(view))}</div>`,
    parts: [...origins(held, source, view), ...contentsOf(held, source, view)],
    citations: quotes.map(({ citation }) => citation),
    works: [sourceWork(held.dossier, source, view)],
  };
};

/** What it derives from, and what derives from it. */
function origins(held: HeldDossier, source: Source, view: View): (Part | false)[] {
  const { id, basedOn } = source;
  const { say } = view;
  const derived = sourceIndexOf(held).derivedFrom(id);
  const picture = derived.length + basedOn.length > 0 && recordDrawing(held, "sources", id, "provenance", view);
  const items = derived.map((from) => html`<li>${sourceLink(held, from, view)}, ${howOf(from, id, view)}</li>`);
  return [
    part("based-on", say.source.basedOn, html`${picture}${bases(held, source, view)}`),
    part("derived", say.source.derived, items.length > 0 && html`<ul class="items">${items}</ul>`, {
      count: items.length,
    }),
  ];
}

/** What is quoted from it, and what is said to stand in it. */
function contentsOf(held: HeldDossier, { id, snapshot }: Source, view: View): (Part | false)[] {
  const { say } = view;
  const quotes = sourceIndexOf(held).quotesOf(id);
  const pointed = pointers(held, id, view);
  return [
    quotes.length > 0
      ? part("quotes", say.source.quotes, quoteList(held, quotes, view), { count: quotes.length })
      : part("quotes", say.source.quotes, !snapshot && paragraph("note", say.source.none)),
    part("pointers", say.source.pointers, pointed, { count: pointed.length }),
  ];
}

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

function bases(held: HeldDossier, source: Source, view: View): Html {
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
