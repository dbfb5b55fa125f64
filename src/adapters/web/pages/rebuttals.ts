/** All replies of a dossier, in order of date, each with its anchor. */

import { rebuttalBlock } from "../../../core/blocks.ts";
import { sortKey } from "../../../core/date.ts";
import type { Rebuttal } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { renderRebuttal } from "../blocks.ts";
import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";
import { claimLinks, inlineLinks, peopleLinks } from "./links.ts";
import type { WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";

export const rebuttalsPage: WritePage = ({ held, view }) => ({
  title: view.say.nav.rebuttals,
  path: pagePath.list(held.dossier.id, "rebuttals"),
  body: html`<div class="part flow">${held.dossier.rebuttals
    .toSorted((a, b) => sortKey(a.date) - sortKey(b.date))
    .map((rebuttal) => item(held, rebuttal, view))}</div>`,
});

/** A reply with how far it reaches for each claim that it answers. */
function item(held: HeldDossier, rebuttal: Rebuttal, view: View): Html {
  const { words } = view;
  const { dossier } = held;
  const reach = rebuttal.addresses.map(({ claim, extent, note }) => {
    const [link] = claimLinks(held, [claim]);
    return html`<li>${link && html`<a href="${view.path(link.path)}" dir="auto">${link.title}</a>`}<span class="facts" dir="auto">${words.rebuttal[extent]} ${note}</span></li>`;
  });
  return renderRebuttal(
    { ...rebuttalBlock(held, rebuttal, words), voice: rebuttal.title, scope: "" },
    2,
    { view, dossier: dossier.id },
    {
      id: rebuttal.id,
      href: view.path(pagePath.rebuttal(dossier.id, rebuttal.id)),
      evidence: html`${renderRecordEvidence(held, rebuttal, view, rebuttal)}`,
      after: html`<ul class="entries reach">${reach}</ul>${inlineLinks(view.say.nav.people, peopleLinks(held, [rebuttal.by]), view)}`,
    },
  );
}
