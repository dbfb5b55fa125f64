/** All replies of a dossier, in order of date, each with its anchor. */

import { rebuttalBlock } from "../../../core/blocks.ts";
import { byDate } from "../../../core/date.ts";
import type { Rebuttal } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { renderRebuttal } from "../blocks.ts";
import { type Html, html, langOf } from "../markup.ts";
import type { View } from "../view.ts";
import { claimLinks, inlineLinks, linkTo, peopleLinks } from "./links.ts";
import type { WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";

/** The page of all replies. */
export const rebuttalsPage: WritePage = ({ held, view }) => {
  const rebuttals = held.dossier.rebuttals.toSorted(byDate);
  return {
    title: view.say.nav.rebuttals,
    path: pagePath.list(held.dossier.id, "rebuttals"),
    wide: true,
    lead: html`<div class="part flow replies">${rebuttals.map((rebuttal) => item(held, rebuttal, view))}</div>`,
    parts: [],
    citations: rebuttals.flatMap(({ citations }) => citations),
    contents: rebuttals.map(({ id, title }) => ({ id, title, isTheirs: true })),
  };
};

/** A reply with how far it reaches for each claim that it answers. */
function item(held: HeldDossier, rebuttal: Rebuttal, view: View): Html {
  const { words } = view;
  const { dossier } = held;
  const reach = rebuttal.addresses.map(({ claim, extent, note }) => {
    const [link] = claimLinks(held, [claim]);
    return html`<li>${link && linkTo(link, view)}<span class="facts" dir="auto">${words.rebuttal[extent]}${note && html` <span${langOf(view)}>${note}</span>`}</span></li>`;
  });
  return renderRebuttal(
    { ...rebuttalBlock(held, rebuttal, words), voice: rebuttal.title, scope: "" },
    2,
    { view, held },
    {
      id: rebuttal.id,
      href: view.path(pagePath.rebuttal(dossier.id, rebuttal.id)),
      evidence: html`${renderRecordEvidence(held, rebuttal, view, rebuttal)}`,
      after: html`<ul class="entries reach">${reach}</ul>${inlineLinks(view.say.nav.people, peopleLinks(held, [rebuttal.by]), view)}`,
    },
  );
}
