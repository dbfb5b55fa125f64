/** Where the sources disagree: all such places, and one of them with its sides next to one another. */
import { disagreementBlock } from "../../../core/blocks.ts";
import type { Disagreement } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { html, langOf, paragraph } from "../markup.ts";
import { linkOf } from "../record-links.ts";
import type { View } from "../view.ts";
import { claimLinks, inlineLinks, linkTo } from "./links.ts";
import { type Content, part, type WritePage } from "./page.ts";
import { renderRecordEvidence } from "./quotes.ts";

/** All of them, by what sort of disagreement each is. */
export const disagreementsPage: WritePage = ({ held, view }) => {
  const { dossier } = held;
  const kinds = [...new Set(dossier.disagreements.map(({ kind }) => kind))];
  const ofKind = (wanted: string) =>
    dossier.disagreements
      .filter(({ kind }) => kind === wanted)
      .map(
        (record) =>
          html`<li>${linkTo(linkOf.disagreement(dossier.id, record), view)}<span class="facts" dir="auto"${langOf(view)}>${record.sides.map(({ says }) => says).join(" / ")}</span></li>`,
      );
  return {
    title: view.say.nav.disagreements,
    path: pagePath.list(dossier.id, "disagreements"),
    parts: kinds.map((kind) => {
      const records = ofKind(kind);
      const list = html`<ul class="entries">${records}</ul>`;
      return part(kind, view.words.disagreementKinds[kind], list, { count: records.length });
    }),
  };
};

/** One of them, with every quote of every side. */
export const disagreementPage: WritePage = ({ held, view, id }): Content | undefined => {
  const record = held.disagreement(id);
  if (!record) return undefined;
  const { dossier } = held;
  return {
    title: record.title,
    description: record.assessment,
    path: pagePath.record(dossier.id, "disagreements", id),
    under: pagePath.list(dossier.id, "disagreements"),
    kind: disagreementBlock(held, record, view.words).label,
    wide: true,
    citations: record.sides.flatMap(({ citations }) => citations),
    lead: html`<ul class="sides">${sides(held, record, view)}</ul>
<div class="part flow">${paragraph("assessment", record.assessment, langOf(view))}${inlineLinks(view.say.claim.claims, claimLinks(held, record.claims), view)}</div>`,
    parts: [],
  };
};

function sides(held: HeldDossier, { sides }: Disagreement, view: View) {
  return sides.map(
    (side) =>
      html`<li class="side flow">${paragraph("says", side.says, langOf(view))}${renderRecordEvidence(held, side, view)}</li>`,
  );
}
