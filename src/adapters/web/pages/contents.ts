/** What stands on a long page: beside it where there is room, else folded above its parts. */
import { type Html, html, langOf } from "../markup.ts";
import type { View } from "../view.ts";

/** One entry: a part of the page. */
export interface ContentsEntry {
  /** Of the element that it leads to. */
  readonly id: string;
  readonly title: string;
  /** How many records or questions stand there; undefined where that says nothing. */
  readonly count?: number;
  /** The title is the dossier's, not ours. */
  readonly isTheirs?: boolean;
}

/** Entries from which on a page is long enough for a list of them. */
const CONTENTS_FROM = 4;

/** Whether a page of these entries gets a list of them. */
export function isLong(entries: readonly ContentsEntry[]): boolean {
  return entries.length >= CONTENTS_FROM;
}

/** For wide screens: it stays in sight. One of the two is always out of the page for eyes and for screen readers. */
export function contentsAside(entries: readonly ContentsEntry[], view: View): Html | false {
  return (
    isLong(entries) &&
    html`<nav class="contents-aside" aria-label="${view.say.nav.contents}"><p class="label">${view.say.nav.contents}</p>${listOf(entries, view)}</nav>`
  );
}

/** For narrow screens, folded. */
export function contentsFold(entries: readonly ContentsEntry[], view: View): Html | false {
  return (
    isLong(entries) &&
    html`<nav class="contents-fold" aria-label="${view.say.nav.contents}"><details><summary>${view.say.nav.contents}</summary>${listOf(entries, view)}</details></nav>`
  );
}

function listOf(entries: readonly ContentsEntry[], view: View): Html {
  return html`<ul>${entries.map(
    ({ id, title, count, isTheirs }) =>
      html`<li><a href="#${id}"><bdi${isTheirs && langOf(view)}>${title}</bdi>${count !== undefined && html` <span class="amount">${count}</span>`}</a></li>`,
  )}</ul>`;
}
