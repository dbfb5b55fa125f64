/** All sources of a dossier, those that it holds and those that it merely knows. */
import { byDate } from "../../../core/date.ts";
import type { Source } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { sourceWork } from "../cite/work.ts";
import { type Html, html } from "../markup.ts";
import { sourceIndexOf } from "../source-index.ts";
import type { View } from "../view.ts";
import { sourceLink } from "./links.ts";
import { part, type WritePage } from "./page.ts";

/** Both lists in order of date; the held ones are what its citation names. */
export const sourcesPage: WritePage = ({ held, view }) => {
  const { words, say } = view;
  const sources = held.dossier.sources.toSorted(byDate);
  const listed = (isHeld: boolean) => sources.filter(({ snapshot }) => !!snapshot === isHeld);
  return {
    title: say.nav.sources,
    path: pagePath.list(held.dossier.id, "sources"),
    parts: [
      part("held", words.sources.held, sourceList(held, listed(true), view)),
      part("known", words.sources.known, sourceList(held, listed(false), view)),
    ],
    works: listed(true).map((source) => sourceWork(held.dossier, source, view)),
  };
};

function sourceList(held: HeldDossier, sources: readonly Source[], view: View): Html | false {
  const { say } = view;
  const item = (source: Source) => {
    const quotes = sourceIndexOf(held).quotesOf(source.id).length;
    const facts = [say.sourceKinds[source.kind], ...(quotes > 0 ? [say.quote.count(quotes)] : [])];
    return html`<li>${sourceLink(held, source, view)}<span class="facts">${facts.join(" · ")}</span></li>`;
  };
  return sources.length > 0 && html`<ul class="entries">${sources.map(item)}</ul>`;
}
