/** The people and organisations of a dossier, and one of them: what they say, what they answer, what is said of them. */

import { eventBlock, rebuttalBlock } from "../../../core/blocks.ts";
import { sortKey } from "../../../core/date.ts";
import type { Claim, Person, Position } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { renderEvent, renderRebuttal } from "../blocks.ts";
import { type Html, heading, html, paragraph } from "../markup.ts";
import type { View } from "../view.ts";
import { recordDrawing } from "./drawing.ts";
import { linkList } from "./links.ts";
import { part, type WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";
import { claimLink } from "./records.ts";

export const peoplePage: WritePage = ({ held, view }) => {
  const { dossier } = held;
  const kinds = [...new Set(dossier.people.map(({ kind }) => kind))];
  const item = ({ id, name, description }: Person) =>
    html`<li><a href="${view.path(pagePath.record(dossier.id, "people", id))}" dir="auto">${name}</a>${description && html`<span class="facts" dir="auto">${description}</span>`}</li>`;
  return {
    title: view.say.nav.people,
    path: pagePath.list(dossier.id, "people"),
    body: html`${kinds.map((kind) =>
      part(
        kind,
        view.say.personKinds[kind],
        html`<ul class="entries">${dossier.people.filter((person) => person.kind === kind).map(item)}</ul>`,
      ),
    )}`,
  };
};

export const personPage: WritePage = ({ held, view, id }) => {
  const person = held.person(id);
  if (!person) return undefined;
  const { dossier } = held;
  const { say } = view;
  const about = dossier.claims
    .filter((claim) => claim.people.includes(id))
    .map((claim) => claimLink(dossier.id, claim));
  return {
    title: person.name,
    description: person.description ?? dossier.description,
    path: pagePath.record(dossier.id, "people", id),
    under: pagePath.list(dossier.id, "people"),
    kind: say.personKinds[person.kind],
    body: html`<div class="lead flow">${paragraph("statement", person.description ?? null)}${roles(person, view)}</div>
${part("says", say.person.says, positionsOf(held, id, view))}
${part("replies", say.person.replies, repliesOf(held, id, view))}
${part("claims", say.person.claims, linkList(about, view))}
${part("events", say.person.events, eventsOf(held, id, view))}`,
  };
};

function roles({ roles }: Person, view: View): Html | false {
  const item = ({ title, period }: Person["roles"][number]) =>
    html`<li dir="auto">${title}${period && html` <span class="soft">(${datedInWords({ date: period }, view.words)})</span>`}</li>`;
  return (
    roles.length > 0 && html`<p class="label">${view.say.person.roles}</p><ul class="items">${roles.map(item)}</ul>`
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
  const href = view.path(claimLink(held.dossier.id, claim).path);
  return html`<section class="position flow">${heading(3, "card-title", claim.title, href)}
${positions.map((position) => html`${renderRecordEvidence(held, position, view, position)}${paragraph("note", position.note ?? null)}`)}</section>`;
}

function repliesOf(held: HeldDossier, id: string, view: View): Html[] {
  return held.dossier.rebuttals
    .filter(({ by }) => by === id)
    .map((rebuttal) =>
      renderRebuttal(
        { ...rebuttalBlock(held, rebuttal, view.words), voice: rebuttal.title },
        3,
        { view, dossier: held.dossier.id },
        {
          href: view.path(pagePath.rebuttal(held.dossier.id, rebuttal.id)),
          evidence: html`${renderRecordEvidence(held, rebuttal, view, rebuttal)}`,
        },
      ),
    );
}

function eventsOf(held: HeldDossier, id: string, view: View): Html | false {
  const events = held.dossier.events.filter(({ people }) => people.includes(id));
  const items = events
    .toSorted((a, b) => sortKey(a.date) - sortKey(b.date))
    .map((event) =>
      renderEvent(
        eventBlock(held, event, view.words),
        { view, dossier: held.dossier.id },
        {
          href: view.path(pagePath.event(held.dossier.id, event.id)),
        },
      ),
    );
  if (items.length === 0) return false;
  return html`${items.length > 1 && recordDrawing(held, "people", id, "timeline", view)}<ol class="timeline">${items}</ol>`;
}
