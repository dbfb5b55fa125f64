/** A dossier at a glance, its claims by topic, and the list of all dossiers. */
import { standingBlock } from "../../../core/blocks.ts";
import type { Claim } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { HeldDossier, Library } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { type Html, html, langOf, paragraph } from "../markup.ts";
import { linkOf } from "../record-links.ts";
import { sourceIndexOf } from "../source-index.ts";
import { type View, viewOf } from "../view.ts";
import { linkTo } from "./links.ts";
import { type Part, part, type WritePage } from "./page.ts";
import { renderSitePage } from "./site-page.ts";

/** What a dossier is about, its claims by topic, where its sources disagree. */
export const dossierPage: WritePage = ({ held, view }) => {
  const { dossier } = held;
  const { say } = view;
  const disagreements = dossier.disagreements.map(
    (record) => html`<li>${linkTo(linkOf.disagreement(dossier.id, record), view)}</li>`,
  );
  return {
    title: dossier.title,
    path: pagePath.dossier(dossier.id),
    lead: html`<div class="lead flow">${paragraph("statement", dossier.description, langOf(view))}${glance(held, view)}</div>`,
    parts: [
      ...claimsByTopic(held, view),
      part(
        "disagreements",
        say.nav.disagreements,
        disagreements.length > 0 && html`<ul class="items columns">${disagreements}</ul>`,
        { count: disagreements.length },
      ),
    ],
  };
};

/** All claims of a dossier by topic. */
export const claimsPage: WritePage = ({ held, view }) => ({
  title: view.say.nav.claims,
  path: pagePath.list(held.dossier.id, "claims"),
  parts: claimsByTopic(held, view),
});

/** How much it holds, and from when it is. */
function glance(held: HeldDossier, view: View): Html {
  const { claims, sources, updated } = held.dossier;
  const quotes = sources.reduce((sum, { id }) => sum + sourceIndexOf(held).quotesOf(id).length, 0);
  const { dossier } = view.say;
  return html`<p class="facts">${dossier.held(claims.length, quotes, sources.length)}. ${dossier.updated(datedInWords({ date: updated }, view.words))}.</p>`;
}

/** Each claim once, under its first topic. */
function claimsByTopic(held: HeldDossier, view: View): (Part | false)[] {
  const { claims, topics } = held.dossier;
  const byTopic = Map.groupBy(claims, ({ topics: [first] }) => first ?? "");
  const list = (ofTopic: readonly Claim[]) =>
    html`<ul class="entries">${ofTopic.map((claim) => claimEntry(held, claim, view))}</ul>`;
  const named = topics.map(({ id, title }) => {
    const ofTopic = byTopic.get(id);
    const count = ofTopic?.length ?? 0;
    return part(`topic-${id}`, title, ofTopic && list(ofTopic), { count, isTheirs: true });
  });
  const rest = byTopic.get("");
  return [...named, part("topic-none", view.say.dossier.otherClaims, rest && list(rest), { count: rest?.length ?? 0 })];
}

/** A claim as an item of a list: its title and its standing. */
export function claimEntry(held: HeldDossier, claim: Claim, view: View): Html {
  const { standings } = standingBlock(held, claim, view.words);
  return html`<li>${linkTo(linkOf.claim(held.dossier.id, claim), view)}<span class="facts">${standings.map(({ label }) => label).join(" · ")}</span></li>`;
}

/** The list of all dossiers. */
export function dossiersPage({ held }: Library, view: View): Html {
  const { say, words } = view;
  const entry = ({ dossier }: HeldDossier) => {
    const own = viewOf(view, dossier);
    return html`<li>${linkTo(linkOf.dossier(dossier), own)}<span class="facts" dir="auto"${langOf(own)}>${dossier.description}</span></li>`;
  };
  return renderSitePage(
    {
      heading: say.nav.dossiers,
      description: words.page.tagline,
      path: "/d",
      content: html`${held.length > 0 ? html`<ul class="entries">${held.map(entry)}</ul>` : paragraph("note", say.dossier.none)}`,
    },
    view,
  );
}
