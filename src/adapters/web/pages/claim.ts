/** A claim: standing, both sides side by side, what is unanswered, disagreements, origins, what happened when. */

import { disagreementBlock, originsBlock, rebuttalBlock, standingBlock } from "../../../core/blocks.ts";
import { byDate } from "../../../core/date.ts";
import type { Claim, Disagreement, DossierEvent, Position, Rebuttal } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { originsOf } from "../../../core/provenance.ts";
import { renderDisagreement, renderOrigins, renderRebuttal, renderStanding } from "../blocks.ts";
import { type Html, html, langOf, list, paragraph } from "../markup.ts";
import type { View } from "../view.ts";
import { recordDrawing } from "./drawing.ts";
import { guestEvent } from "./guest-event.ts";
import { claimLinks, inlineLinks, linkList, peopleLinks, sourceLink } from "./links.ts";
import { part, type WritePage } from "./page.ts";
import { renderQuotesFirst, renderRecordEvidence } from "./quotes.ts";

/** The page of a claim. */
export const claimPage: WritePage = ({ held, view, id }) => {
  const claim = held.claim(id);
  if (!claim) return undefined;
  const { dossier } = held;
  const { words, say } = view;
  const [forward, other] = sidesOf(claim);
  const lang = langOf(view);
  const answered = held.rebuttalsTo(id);
  const answers = replies(held, claim, answered, view);
  const differing = held.disagreementsOn(id);
  const happened = held.eventsOf(id).toSorted(byDate);
  return {
    title: claim.title,
    description: claim.statement,
    path: pagePath.record(dossier.id, "claims", id),
    under: pagePath.list(dossier.id, "claims"),
    kind: say.claimKinds[claim.kind],
    wide: true,
    sideBySide: answers !== false,
    citations: [...claim.positions, ...answered].flatMap(({ citations }) => citations),
    lead: html`<div class="lead flow">${renderStanding(standingBlock(held, claim, words), view)}
${paragraph("statement", claim.statement, lang)}</div>`,
    parts: [
      part("evidence", words.claim.evidence, positions(held, forward, view), { count: quotesIn(forward) }),
      part("replies", words.claim.rebuttals, answers, answered.length > 0 ? { count: answered.length } : {}),
      part("others", words.claim.otherSources, positions(held, other, view), { count: other.length }),
      part("unknown", words.claim.openQuestions, questions(claim, lang), { count: claim.openQuestions.length }),
      part("disagreements", words.claim.disagreements, disagreements(held, differing, view), {
        count: differing.length,
      }),
      part("origins", words.claim.origins, origins(held, claim, view)),
      part("events", words.claim.events, events(held, claim, happened, view), { count: happened.length }),
      part("related", say.claim.related, related(held, claim, view)),
    ],
  };
};

function quotesIn(positions: readonly Position[]): number {
  return positions.reduce((sum, { citations, references }) => sum + citations.length + references.length, 0);
}

function questions({ openQuestions }: Claim, lang: Html | false): Html | false {
  return openQuestions.length > 0 && list(openQuestions, lang);
}

/** What stands near it: other claims, whom it is about, its topics. */
function related(held: HeldDossier, claim: Claim, view: View): (Html | false)[] {
  const { say } = view;
  return [
    linkList(claimLinks(held, claim.related), view),
    inlineLinks(say.claim.people, peopleLinks(held, claim.people), view),
    inlineLinks(say.claim.topics, topicLinks(held, claim), view),
  ].filter((one) => one !== false);
}

function sidesOf({ positions }: Claim): [Position[], Position[]] {
  const isForward = ({ stance }: Position) => stance === "asserts" || stance === "reports";
  return [positions.filter(isForward), positions.filter((position) => !isForward(position))];
}

function positions(held: HeldDossier, positions: readonly Position[], view: View): Html[] {
  return positions.map(
    (position) =>
      html`<div class="position flow">${renderRecordEvidence(held, position, view, position)}
${paragraph("note", position.note ?? null, langOf(view))}</div>`,
  );
}

function replies(held: HeldDossier, claim: Claim, all: readonly Rebuttal[], view: View): Html | Html[] | false {
  const { words } = view;
  if (all.length === 0) return claim.kind === "allegation" && paragraph("note", words.claim.noRebuttal);
  const shown = { view, held };
  return all.map((rebuttal) =>
    renderRebuttal(rebuttalBlock(held, rebuttal, words, claim), 3, shown, {
      href: view.path(pagePath.rebuttal(held.dossier.id, rebuttal.id)),
      evidence: html`${renderQuotesFirst(held, rebuttal, view, rebuttal)}`,
    }),
  );
}

function disagreements(held: HeldDossier, all: readonly Disagreement[], view: View): Html[] {
  return all.map((disagreement) =>
    renderDisagreement(
      disagreementBlock(held, disagreement, view.words),
      3,
      { view, held },
      {
        isGuest: true,
        href: view.path(pagePath.record(held.dossier.id, "disagreements", disagreement.id)),
      },
    ),
  );
}

function origins(held: HeldDossier, claim: Claim, view: View): Html | false {
  const { outlets, origins } = originsOf(held, claim);
  if (outlets.length === 0) return false;
  const { text } = originsBlock(held, claim, view.words);
  const links = (ids: readonly string[]) => ids.map((id) => sourceLink(held, held.source(id), view));
  const picture = recordDrawing(held, "claims", claim.id, "provenance", view, "page");
  return renderOrigins({ text, outlets: links(outlets), origins: links(origins) }, view, picture);
}

function events(held: HeldDossier, claim: Claim, all: readonly DossierEvent[], view: View): Html | false {
  if (all.length === 0) return false;
  const items = all.map((event) => guestEvent(held, event, view));
  const picture = items.length > 1 && recordDrawing(held, "claims", claim.id, "timeline", view, "page");
  return html`${picture}<ol class="timeline">${items}</ol>`;
}

function topicLinks(held: HeldDossier, claim: Claim) {
  const path = pagePath.list(held.dossier.id, "timeline");
  return claim.topics.map((id) => ({ title: held.topic(id)?.title ?? id, path: `${path}?topic=${id}` }));
}
