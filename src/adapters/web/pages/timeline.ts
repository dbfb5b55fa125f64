/** The timeline of a dossier, all of it or that of a topic, a person or a claim, in a period. */
import { eventBlock } from "../../../core/blocks.ts";
import { isEdtf, spanOf } from "../../../core/date.ts";
import type { DossierEvent } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { renderEvent } from "../blocks.ts";
import { type Html, html, paragraph } from "../markup.ts";
import { dossierTimeline } from "../pictures/drawings.ts";
import { embeddedPicture } from "../pictures/embed.ts";
import type { View } from "../view.ts";
import { eventsIn, namesOf } from "./events.ts";
import { claimLinks, inlineLinks, peopleLinks } from "./links.ts";
import type { Asked, Content, WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";

interface Filter {
  readonly topic: string;
  readonly from: string;
  readonly to: string;
}

export const timelinePage: WritePage = (asked) => {
  const { held, view } = asked;
  const filter = filterOf(asked);
  const bad = [filter.from, filter.to].filter((date) => date !== "" && !(isEdtf(date) && spanOf(date)));
  const events = bad.length > 0 ? [] : eventsIn(held, filter);
  const name = namesOf(held).find(({ id }) => id === filter.topic)?.title;
  return {
    title: view.words.timeline.title(name),
    path: pagePath.list(held.dossier.id, "timeline"),
    body: html`${isWhole(filter) && picture(held, view)}${form(held, filter, view)}
${bad.map((date) => paragraph("problem", view.say.timeline.badDate(date)))}
<p class="soft shown">${view.say.timeline.showing(events.length, held.dossier.events.length)}</p>
<ol class="timeline">${events.map((event) => item(held, event, view))}</ol>`,
  } satisfies Content;
};

function isWhole({ topic, from, to }: Filter): boolean {
  return topic + from + to === "";
}

function picture(held: HeldDossier, view: View): Html | false {
  const path = pagePath.list(held.dossier.id, "timeline");
  return held.dossier.events.length > 0 && embeddedPicture(dossierTimeline(held), path, view);
}

/** What is asked for, short enough to be shown again. */
function filterOf({ query }: Asked): Filter {
  const value = (name: string) => (query.get(name) ?? "").trim().slice(0, 60).toWellFormed();
  return { topic: value("topic"), from: value("from"), to: value("to") };
}

function form(held: HeldDossier, { topic, from, to }: Filter, view: View): Html {
  const { say, path } = view;
  const option = ({ id, title }: { id: string; title: string }) =>
    html`<option value="${id}"${id === topic && html` selected`}>${title}</option>`;
  const groups = Map.groupBy(namesOf(held), ({ group }) => say.nav[group]);
  const date = (name: "from" | "to", value: string) =>
    html`<div class="field"><label for="${name}">${say.timeline[name]}</label><input id="${name}" name="${name}" value="${value}" size="11" aria-describedby="date-hint"></div>`;
  return html`<form class="filter" action="${path(pagePath.list(held.dossier.id, "timeline"))}">
<div class="field grow"><label for="topic">${say.timeline.topic}</label>
<select id="topic" name="topic"><option value="">${say.timeline.all}</option>${[...groups].map(
    ([label, names]) => html`<optgroup label="${label}">${names.map(option)}</optgroup>`,
  )}</select></div>
${date("from", from)}${date("to", to)}
<button type="submit">${say.timeline.show}</button>
<p class="hint" id="date-hint">${say.timeline.dateHint}</p></form>`;
}

function item(held: HeldDossier, event: DossierEvent, view: View): Html {
  const { dossier } = held;
  return renderEvent(
    eventBlock(held, event, view.words),
    { view, dossier: dossier.id },
    {
      id: event.id,
      href: view.path(pagePath.event(dossier.id, event.id)),
      evidence: html`${renderRecordEvidence(held, event, view)}`,
      after: html`${inlineLinks(view.say.claim.claims, claimLinks(held, event.claims), view)}${inlineLinks(view.say.nav.people, peopleLinks(held, event.people), view)}`,
    },
  );
}
