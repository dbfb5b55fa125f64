/** Links between records. */
import type { Source } from "../../../core/dossier.ts";
import { UNKNOWN } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { type Html, html, langOf } from "../markup.ts";
import { type View, viewOf } from "../view.ts";
import { claimLink, type RecordLink } from "./records.ts";

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

export function linkList(links: readonly RecordLink[], view: View): Html | false {
  return links.length > 0 && html`<ul class="items">${links.map((link) => html`<li>${linkTo(link, view)}</li>`)}</ul>`;
}

/** The claims of these ids. */
export function claimLinks(held: HeldDossier, ids: readonly string[]): RecordLink[] {
  return ids.flatMap((id) => held.claim(id) ?? []).map((claim) => claimLink(held.dossier.id, claim));
}

/** The people of these ids; sources that speak for themselves have a page too. */
export function peopleLinks(held: HeldDossier, ids: readonly string[]): RecordLink[] {
  return ids.map((id) => ({ title: held.nameOf(id), path: speakerPath(held, id) ?? "" })).filter(({ path }) => path);
}

/** The page of whoever takes a position: a person's, or else a source's. */
export function speakerPath(held: HeldDossier, id: string): string | undefined {
  const { dossier } = held;
  if (held.person(id)) return pagePath.record(dossier.id, "people", id);
  return dossier.sources.some((source) => source.id === id) ? pagePath.record(dossier.id, "sources", id) : undefined;
}

/** "MediaNama: Title"; what is unknown is left out, and the id stands for a source without a name. */
export function sourceTitle({ id, publisher, title }: Source): string {
  return [publisher, title].filter((part) => part !== UNKNOWN).join(": ") || id;
}

export function sourceLink(held: HeldDossier, source: Source, view: View): Html {
  const link = { title: sourceTitle(source), path: pagePath.record(held.dossier.id, "sources", source.id) };
  return html`${linkTo(link, viewOf(view, source))} <span class="soft">(${datedInWords(source, view.words)})</span>`;
}
