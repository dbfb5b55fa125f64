/** The timeline of a dossier, all of it with its picture, or that of a topic, a person or a claim, in a period. */
import { eventBlock } from "../../../core/blocks.ts";
import { sortKey } from "../../../core/date.ts";
import type { DossierEvent, Rebuttal } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { isReversed } from "../../../core/period.ts";
import { inOrder, recordOf, type TimelineEntry, timelinePicture } from "../../../core/pictures/index.ts";
import { renderEvent } from "../blocks.ts";
import {
  badDatesOf,
  type EventFilter,
  eventsIn,
  FILTER_PARAMETERS,
  filterOf,
  isTopic,
  isWhole,
  namesOf,
  queryOf,
} from "../event-filter.ts";
import { type Html, html, langOf, paragraph, raw } from "../markup.ts";
import { pictureLinks } from "../pictures/embed.ts";
import type { View } from "../view.ts";
import { claimLinks, inlineLinks, peopleLinks } from "./links.ts";
import { type Part, part, strangeNames, type WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";
import { filterForm } from "./timeline-form.ts";

/** Widths of the picture: in the column of a wide screen, and on a phone. */
const WIDE = 1_000;
const NARROW = 375;

/** The timeline, with the form that narrows it down. */
export const timelinePage: WritePage = (asked) => {
  const { held, view } = asked;
  const filter = filterOf(asked.query);
  const problems = problemsWith(filter, held, view);
  const events = problems.length > 0 ? [] : eventsIn(held, filter);
  const whole = isWhole(filter);
  const entries = entriesOf(held, events, whole);
  const name = namesOf(held).find(({ id }) => id === filter.topic)?.title;
  return {
    title: view.words.timeline.title(name),
    path: pagePath.list(held.dossier.id, "timeline"),
    wide: true,
    lead: html`${whole && entries.length > 0 && picture(entries, held, view)}${filterForm(held, filter, view)}
${[...problems, ...notices(asked.query, view)].map((text) => paragraph("problem", text))}
${problems.length === 0 && paragraph("soft shown", view.say.timeline.showing(events.length, held.dossier.events.length))}
${!whole && entries.length > 0 && pictureLinks(pagePath.list(held.dossier.id, "timeline"), view, queryOf(filter))}`,
    parts: years(entries, whole, view),
    citations: events.flatMap(({ citations }) => citations),
  };
};

/** Why nothing can be shown for what is asked; nothing where it can. */
function problemsWith(filter: EventFilter, held: HeldDossier, { say }: View): string[] {
  return [
    ...badDatesOf(filter).map(say.timeline.badDate),
    ...(isReversed(filter) ? [say.timeline.reversed(filter.from, filter.to)] : []),
    ...(isTopic(held, filter.topic) ? [] : [say.timeline.noTopic(filter.topic)]),
  ];
}

function notices(query: URLSearchParams, { say }: View): string[] {
  const strange = strangeNames(query, FILTER_PARAMETERS);
  return strange.length > 0 ? [say.strange(strange.join(", "), FILTER_PARAMETERS.join(", "))] : [];
}

/** A part for each year, and one for what has no known date. */
function years(entries: readonly TimelineEntry[], isWhole: boolean, view: View): (Part | false)[] {
  const numbered = entries.map((entry, index) => ({ entry, number: isWhole ? index + 1 : undefined }));
  return [...Map.groupBy(numbered, ({ entry }) => yearOf(entry))].map(([year, inYear]) =>
    part(
      `year-${year ?? "unknown"}`,
      year ?? view.words.cite.undated,
      html`<ol class="timeline">${inYear.map(({ entry, number }) => item(entry, number, view))}</ol>`,
      { count: inYear.length },
    ),
  );
}

function yearOf(entry: TimelineEntry): string | undefined {
  const key = sortKey(recordOf(entry).date);
  return key === Number.MAX_VALUE ? undefined : String(new Date(key).getUTCFullYear());
}

/** The whole timeline has the replies among the events, as its picture has. */
function entriesOf(held: HeldDossier, events: readonly DossierEvent[], isWhole: boolean): TimelineEntry[] {
  const replies = isWhole ? held.dossier.rebuttals.map((rebuttal) => ({ held, rebuttal })) : [];
  return inOrder([...events.map((event) => ({ held, event })), ...replies]);
}

/** One form for wide screens and one for phones; its numbers are those of the list below. */
function picture(entries: readonly TimelineEntry[], { dossier }: HeldDossier, view: View): Html {
  const { words } = view;
  const title = words.timeline.title(dossier.title);
  const draw = (id: string, width: number) =>
    raw(timelinePicture(entries, words, { title, legend: false, standalone: false, id, width }).svg);
  return html`<figure class="picture"><div class="only-wide">${draw("wide", WIDE)}</div><div class="only-narrow">${draw("narrow", NARROW)}</div>
<figcaption>${pictureLinks(pagePath.list(dossier.id, "timeline"), view)}</figcaption></figure>`;
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
  const shown = { view, held };
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
<div class="flow"><p class="says" dir="auto"${langOf(view)}><a href="${href}">${rebuttal.title}</a></p>${paragraph("says", rebuttal.statement, langOf(view))}</div>
</li>`;
}
