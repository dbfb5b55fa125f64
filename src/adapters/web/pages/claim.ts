/** A claim: standing, both sides side by side, what is unanswered, disagreements, origins, what happened when. */

import { disagreementBlock, eventBlock, originsBlock, rebuttalBlock, standingBlock } from "../../../core/blocks.ts";
import { sortKey } from "../../../core/date.ts";
import type { Claim, Position } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { originsOf } from "../../../core/provenance.ts";
import { annotationsOf } from "../api/annotations.ts";
import { renderDisagreement, renderEvent, renderRebuttal, renderStanding } from "../blocks.ts";
import { sourceWork } from "../cite/work.ts";
import { type Html, html, list, paragraph } from "../markup.ts";
import type { View } from "../view.ts";
import { recordDrawing } from "./drawing.ts";
import { claimLinks, inlineLinks, linkList, peopleLinks, sourceLink } from "./links.ts";
import { type Content, part, type WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";

export const claimPage: WritePage = ({ held, view, id }) => {
  const claim = held.claim(id);
  if (!claim) return undefined;
  const { dossier } = held;
  return {
    title: claim.title,
    description: claim.statement,
    path: pagePath.record(dossier.id, "claims", id),
    under: pagePath.list(dossier.id, "claims"),
    kind: view.say.claimKinds[claim.kind],
    wide: true,
    body: body(held, claim, view),
    works: citedSources(held, claim).map((source) => sourceWork(dossier, held.source(source), view)),
    data: annotationsOf(
      held,
      claim.positions.flatMap(({ citations }) => citations),
      view,
    ),
  } satisfies Content;
};

function body(held: HeldDossier, claim: Claim, view: View): Html {
  const { words, say } = view;
  const [forward, other] = sidesOf(claim);
  return html`<div class="lead flow">${renderStanding(standingBlock(held, claim, words), view)}
${paragraph("statement", claim.statement)}</div>
<div class="sides-of-claim">
${part("evidence", words.claim.evidence, positions(held, forward, view))}
${part("replies", words.claim.rebuttals, replies(held, claim, view))}
${part("others", words.claim.otherSources, positions(held, other, view))}
${part("unknown", words.claim.openQuestions, claim.openQuestions.length > 0 && list(claim.openQuestions))}
</div>
${part("disagreements", words.claim.disagreements, disagreements(held, claim, view))}
${part("origins", words.claim.origins, origins(held, claim, view))}
${part("events", words.claim.events, events(held, claim, view))}
${part("related", say.claim.related, linkList(claimLinks(held, claim.related), view))}
<div class="part flow">${inlineLinks(say.claim.people, peopleLinks(held, claim.people), view)}
${inlineLinks(say.claim.topics, topicLinks(held, claim), view)}</div>`;
}

function sidesOf({ positions }: Claim): [Position[], Position[]] {
  const isForward = ({ stance }: Position) => stance === "asserts" || stance === "reports";
  return [positions.filter(isForward), positions.filter((position) => !isForward(position))];
}

function positions(held: HeldDossier, positions: readonly Position[], view: View): Html[] {
  return positions.map(
    (position) =>
      html`<div class="position flow">${renderRecordEvidence(held, position, view, position)}
${paragraph("note", position.note ?? null)}</div>`,
  );
}

function replies(held: HeldDossier, claim: Claim, view: View): Html | Html[] | false {
  const { words } = view;
  const all = held.rebuttalsTo(claim.id);
  if (all.length === 0) return claim.kind === "allegation" && paragraph("note", words.claim.noRebuttal);
  const shown = { view, dossier: held.dossier.id };
  return all.map((rebuttal) =>
    renderRebuttal(rebuttalBlock(held, rebuttal, words, claim), 3, shown, {
      href: view.path(pagePath.rebuttal(held.dossier.id, rebuttal.id)),
      evidence: html`${renderRecordEvidence(held, rebuttal, view, rebuttal)}`,
    }),
  );
}

function disagreements(held: HeldDossier, claim: Claim, view: View): Html[] {
  const shown = { view, dossier: held.dossier.id };
  return held.disagreementsOn(claim.id).map((disagreement) =>
    renderDisagreement(disagreementBlock(held, disagreement, view.words), 3, shown, {
      href: view.path(pagePath.record(held.dossier.id, "disagreements", disagreement.id)),
    }),
  );
}

function origins(held: HeldDossier, claim: Claim, view: View): Html {
  const { words } = view;
  const { outlets, origins } = originsOf(held, claim);
  const sources = (name: string, ids: readonly string[]) =>
    html`<div><dt class="term">${name}</dt>${ids.map((id) => html`<dd>${sourceLink(held, held.source(id), view)}</dd>`)}</div>`;
  return html`${paragraph("count", originsBlock(held, claim, words).text)}
${recordDrawing(held, "claims", claim.id, "provenance", view, "page")}
<dl class="origins">${sources(words.page.outlets, outlets)}${sources(words.page.origins, origins)}</dl>
${paragraph("note", words.originsNote)}`;
}

function events(held: HeldDossier, claim: Claim, view: View): Html | false {
  const shown = { view, dossier: held.dossier.id };
  const all = held.eventsOf(claim.id).toSorted((a, b) => sortKey(a.date) - sortKey(b.date));
  const items = all.map((event) =>
    renderEvent(eventBlock(held, event, view.words), shown, {
      href: view.path(pagePath.event(held.dossier.id, event.id)),
    }),
  );
  if (items.length === 0) return false;
  const picture = items.length > 1 && recordDrawing(held, "claims", claim.id, "timeline", view, "page");
  return html`${picture}<ol class="timeline">${items}</ol>`;
}

function topicLinks(held: HeldDossier, claim: Claim) {
  const path = pagePath.list(held.dossier.id, "timeline");
  return claim.topics.map((id) => ({ title: held.topic(id)?.title ?? id, path: `${path}?topic=${id}` }));
}

/** Every source that the page quotes for the claim and against it, once. */
function citedSources(held: HeldDossier, claim: Claim): string[] {
  const citations = [...claim.positions, ...held.rebuttalsTo(claim.id)].flatMap(({ citations }) => citations);
  return [...new Set(citations.map(({ source }) => source))];
}
