/** The timeline of a dossier, all of it with its picture, or that of a topic, a person or a claim, in a period. */
import { eventBlock } from "../../../core/blocks.ts";
import { isEdtf, spanOf } from "../../../core/date.ts";
import type { DossierEvent, Rebuttal } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { inOrder, type TimelineEntry, timelinePicture } from "../../../core/pictures/index.ts";
import { renderEvent } from "../blocks.ts";
import { type Html, html, paragraph, raw } from "../markup.ts";
import type { View } from "../view.ts";
import { eventsIn, namesOf } from "./events.ts";
import { claimLinks, inlineLinks, peopleLinks } from "./links.ts";
import type { Asked, Content, WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";
import { type Filter, filterForm } from "./timeline-form.ts";

/** Widths of the picture: in the column of a wide screen, and on a phone. */
const WIDE = 860;
const NARROW = 375;

export const timelinePage: WritePage = (asked) => {
  const { held, view } = asked;
  const filter = filterOf(asked);
  const bad = [filter.from, filter.to].filter((date) => date !== "" && !(isEdtf(date) && spanOf(date)));
  const events = bad.length > 0 ? [] : eventsIn(held, filter);
  const isWhole = filter.topic + filter.from + filter.to === "";
  const entries = entriesOf(held, events, isWhole);
  const name = namesOf(held).find(({ id }) => id === filter.topic)?.title;
  return {
    title: view.words.timeline.title(name),
    path: pagePath.list(held.dossier.id, "timeline"),
    body: html`${isWhole && entries.length > 0 && picture(entries, held, view)}${filterForm(held, filter, view)}
${bad.map((date) => paragraph("problem", view.say.timeline.badDate(date)))}
<p class="soft shown">${view.say.timeline.showing(events.length, held.dossier.events.length)}</p>
<ol class="timeline">${entries.map((entry, index) => item(entry, isWhole ? index + 1 : undefined, view))}</ol>`,
  } satisfies Content;
};

/** The whole timeline has the replies among the events, as its picture has. */
function entriesOf(held: HeldDossier, events: readonly DossierEvent[], isWhole: boolean): TimelineEntry[] {
  const replies = isWhole ? held.dossier.rebuttals.map((rebuttal) => ({ held, rebuttal })) : [];
  return inOrder([...events.map((event) => ({ held, event })), ...replies]);
}

/** What is asked for, short enough to be shown again. */
function filterOf({ query }: Asked): Filter {
  const value = (name: string) => (query.get(name) ?? "").trim().slice(0, 60).toWellFormed();
  return { topic: value("topic"), from: value("from"), to: value("to") };
}

/** One form for wide screens and one for phones; its numbers are those of the list below. */
function picture(entries: readonly TimelineEntry[], { dossier }: HeldDossier, { words }: View): Html {
  const title = words.timeline.title(dossier.title);
  const draw = (id: string, width: number) =>
    raw(timelinePicture(entries, words, { title, legend: false, standalone: false, id, width }).svg);
  return html`<figure class="picture"><div class="only-wide">${draw("wide", WIDE)}</div><div class="only-narrow">${draw("narrow", NARROW)}</div></figure>`;
}

function item(entry: TimelineEntry, number: number | undefined, view: View): Html {
  const numbered = number === undefined ? {} : { number };
  return entry.event
    ? eventItem(entry.held, entry.event, numbered, view)
    : replyItem(entry.held, entry.rebuttal, numbered, view);
}

type Numbered = { readonly number?: number };

function eventItem(held: HeldDossier, event: DossierEvent, numbered: Numbered, view: View): Html {
  const { dossier } = held;
  const shown = { view, dossier: dossier.id };
  return renderEvent(eventBlock(held, event, view.words), shown, {
    ...numbered,
    id: event.id,
    href: view.path(pagePath.event(dossier.id, event.id)),
    evidence: html`${renderRecordEvidence(held, event, view)}`,
    after: html`${inlineLinks(view.say.claim.claims, claimLinks(held, event.claims), view)}${inlineLinks(view.say.nav.people, peopleLinks(held, event.people), view)}`,
  });
}

/** A reply in brief: it stands in full among its like. */
function replyItem(held: HeldDossier, rebuttal: Rebuttal, { number }: Numbered, view: View): Html {
  const href = view.path(pagePath.rebuttal(held.dossier.id, rebuttal.id));
  return html`<li class="event">
<p class="when">${number !== undefined && html`<span class="number">${number}</span> `}<bdi>${datedInWords(rebuttal, view.words)}</bdi> <span class="tag">${view.say.nav.rebuttals}</span></p>
<div class="flow"><p class="says" dir="auto"><a href="${href}">${rebuttal.title}</a></p>${paragraph("says", rebuttal.statement)}</div>
</li>`;
}
