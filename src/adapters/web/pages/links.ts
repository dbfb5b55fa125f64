/** Links between records. */
import type { Source } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { type Html, html, langOf } from "../markup.ts";
import { linkOf, type RecordLink, speakerPath } from "../record-links.ts";
import { type View, viewOf } from "../view.ts";

/** A link to a record. */
export function linkTo({ title, path }: RecordLink, view: View): Html {
  return html`<a href="${view.path(path)}" dir="auto"${langOf(view)}>${title}</a>`;
}

/** Links in one line, after a label. */
export function inlineLinks(label: string, links: readonly RecordLink[], view: View): Html | false {
  return (
    links.length > 0 &&
    html`<p class="inline-links"><span class="term">${label}${view.say.colon}</span> ${links.map(
      (link, index) => html`${index > 0 && " · "}${linkTo(link, view)}`,
    )}</p>`
  );
}

/** Links one below the other; nothing for none. */
export function linkList(links: readonly RecordLink[], view: View): Html | false {
  return links.length > 0 && html`<ul class="items">${links.map((link) => html`<li>${linkTo(link, view)}</li>`)}</ul>`;
}

/** The claims of these ids. */
export function claimLinks(held: HeldDossier, ids: readonly string[]): RecordLink[] {
  return ids.flatMap((id) => held.claim(id) ?? []).map((claim) => linkOf.claim(held.dossier.id, claim));
}

/** The people of these ids; sources that speak for themselves have a page too. */
export function peopleLinks(held: HeldDossier, ids: readonly string[]): RecordLink[] {
  return ids.map((id) => ({ title: held.nameOf(id), path: speakerPath(held, id) ?? "" })).filter(({ path }) => path);
}

/** A source with its date, in its own language. */
export function sourceLink(held: HeldDossier, source: Source, view: View): Html {
  return html`${linkTo(linkOf.source(held.dossier.id, source), viewOf(view, source))} <span class="soft">(${datedInWords(source, view.words)})</span>`;
}
