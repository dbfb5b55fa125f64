/** The people and organisations of a dossier, and one of them: what they say, what they answer, what is said of them. */

import { rebuttalBlock } from "../../../core/blocks.ts";
import { byDate } from "../../../core/date.ts";
import type { Claim, DossierEvent, Person, Position, Rebuttal } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { renderRebuttal } from "../blocks.ts";
import { type Html, heading, html, langOf, paragraph } from "../markup.ts";
import { linkOf } from "../record-links.ts";
import type { View } from "../view.ts";
import { recordDrawing } from "./drawing.ts";
import { guestEvent } from "./guest-event.ts";
import { linkList, linkTo } from "./links.ts";
import { part, type WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";

/** All of them: people, organisations, products. */
export const peoplePage: WritePage = ({ held, view }) => {
  const { dossier } = held;
  const kinds = [...new Set(dossier.people.map(({ kind }) => kind))];
  const item = (person: Person) =>
    html`<li>${linkTo(linkOf.person(dossier.id, person), view)}${person.description && html`<span class="facts" dir="auto"${langOf(view)}>${person.description}</span>`}</li>`;
  return {
    title: view.say.nav.people,
    path: pagePath.list(dossier.id, "people"),
    parts: kinds.map((kind) => {
      const people = dossier.people.filter((person) => person.kind === kind);
      const list = html`<ul class="entries">${people.map(item)}</ul>`;
      return part(kind, view.say.personKinds[kind], list, { count: people.length });
    }),
  };
};

/** One of them. */
export const personPage: WritePage = ({ held, view, id }) => {
  const person = held.person(id);
  if (!person) return undefined;
  const { dossier } = held;
  const { say } = view;
  const about = dossier.claims
    .filter((claim) => claim.people.includes(id))
    .map((claim) => linkOf.claim(dossier.id, claim));
  const positions = dossier.claims.flatMap((claim) => claim.positions.filter(({ by }) => by === id));
  const replies = dossier.rebuttals.filter(({ by }) => by === id);
  const events = dossier.events.filter(({ people }) => people.includes(id)).toSorted(byDate);
  return {
    title: person.name,
    description: person.description ?? dossier.description,
    path: pagePath.record(dossier.id, "people", id),
    under: pagePath.list(dossier.id, "people"),
    kind: say.personKinds[person.kind],
    citations: [...positions, ...replies].flatMap(({ citations }) => citations),
    lead: html`<div class="lead flow">${paragraph("statement", person.description ?? null, langOf(view))}${roles(person, view)}</div>`,
    parts: [
      part("says", say.person.says, positionsOf(held, id, view), { count: positions.length }),
      part("replies", say.person.replies, repliesOf(held, replies, view), { count: replies.length }),
      part("claims", say.person.claims, linkList(about, view), { count: about.length }),
      part("events", say.person.events, eventsOf(held, id, events, view), { count: events.length }),
    ],
  };
};

function roles({ roles }: Person, view: View): Html | false {
  const item = ({ title, period }: Person["roles"][number]) =>
    html`<li dir="auto">${title}${period && html` <span class="soft">(${datedInWords({ date: period }, view.words)})</span>`}</li>`;
  return (
    roles.length > 0 &&
    html`<p class="label">${view.say.person.roles}</p><ul class="items"${langOf(view)}>${roles.map(item)}</ul>`
  );
}

/** Their positions, claim by claim. */
function positionsOf(held: HeldDossier, id: string, view: View): Html[] {
  return held.dossier.claims.flatMap((claim) => {
    const own = claim.positions.filter(({ by }) => by === id);
    return own.length > 0 ? [positionsOn(held, claim, own, view)] : [];
  });
}

function positionsOn(held: HeldDossier, claim: Claim, positions: readonly Position[], view: View): Html {
  const href = view.path(linkOf.claim(held.dossier.id, claim).path);
  return html`<section class="position flow">${heading(3, "card-title", claim.title, href, langOf(view))}
${positions.map((position) => html`${renderRecordEvidence(held, position, view, position)}${paragraph("note", position.note ?? null, langOf(view))}`)}</section>`;
}

function repliesOf(held: HeldDossier, replies: readonly Rebuttal[], view: View): Html[] {
  return replies.map((rebuttal) =>
    renderRebuttal(
      { ...rebuttalBlock(held, rebuttal, view.words), voice: rebuttal.title },
      3,
      { view, held },
      {
        href: view.path(pagePath.rebuttal(held.dossier.id, rebuttal.id)),
        evidence: html`${renderRecordEvidence(held, rebuttal, view, rebuttal)}`,
      },
    ),
  );
}

function eventsOf(held: HeldDossier, id: string, events: readonly DossierEvent[], view: View): Html | false {
  if (events.length === 0) return false;
  const items = events.map((event) => guestEvent(held, event, view));
  return html`${items.length > 1 && recordDrawing(held, "people", id, "timeline", view)}<ol class="timeline">${items}</ol>`;
}
