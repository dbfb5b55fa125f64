/** The quotes of a source in order, each with its anchor and with the records that show it. */
import { datedInWords, quotesOfCitations } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { quoteAnchor } from "../../../core/page-address.ts";
import { renderQuote } from "../evidence.ts";
import { type Html, html } from "../markup.ts";
import { speakerPath } from "../record-links.ts";
import type { SourceQuote } from "../source-index.ts";
import type { View } from "../view.ts";
import { inlineLinks } from "./links.ts";

/** The list, with the day on which all were verified above it where that is one day. */
export function quoteList(held: HeldDossier, quotes: readonly SourceQuote[], view: View): Html {
  const days = new Set(quotes.map(({ place }) => place?.verified));
  const [day] = days;
  const sameDay = days.size === 1 && day !== undefined;
  const anchors = anchorsOf(quotes);
  const items = quotes.map((quote, index) => quoteItem(held, quote, { view, id: anchors[index], sameDay }));
  return html`${sameDay && verified(day, view)}<ol class="quotes">${items}</ol>`;
}

interface Item {
  readonly view: View;
  readonly id: string | undefined;
  /** The day of all quotes is told once above them. */
  readonly sameDay: boolean;
}

function quoteItem(held: HeldDossier, { citation, place, usedIn }: SourceQuote, { view, id, sameDay }: Item): Html[] {
  const speaker = citation.speaker && speakerPath(held, citation.speaker);
  const extras = {
    ...(id !== undefined && { id }),
    speaker: speaker && view.path(speaker),
    around: citation,
    atHome: true,
    after: html`${inlineLinks(view.say.quote.usedIn, usedIn, view)}${!sameDay && place && verified(place.verified, view)}`,
  };
  const shown = { view, held };
  return quotesOfCitations(held, [citation], undefined, view.words).map(
    (quote) => html`<li>${renderQuote(quote, shown, extras)}</li>`,
  );
}

function verified(day: string, view: View): Html {
  return html`<p class="verified">${view.say.quote.verified(datedInWords({ date: day }, view.words))}</p>`;
}

/** The anchor of each quote; words that stand in a source twice have it once. */
function anchorsOf(quotes: readonly SourceQuote[]): (string | undefined)[] {
  const seen = new Set<string>();
  return quotes.map(({ citation }) => {
    const id = quoteAnchor(citation.exact);
    if (seen.has(id)) return undefined;
    seen.add(id);
    return id;
  });
}
