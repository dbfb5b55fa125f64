/** Evidence of a record as its page shows it: all quotes with their context, and links to who speaks. */
import type { Quote } from "../../../core/answer.ts";
import type { Citation } from "../../../core/dossier.ts";
import { pointersOf, quotesOfCitations, type RecordEvidence, type Speaker } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { foldedEvidence, renderPointer, renderQuote } from "../evidence.ts";
import type { Html } from "../markup.ts";
import { speakerPath } from "../record-links.ts";
import type { View } from "../view.ts";

/** The quotes and pointers of a record, in the voice of a speaker where there is one; the same words of several sources once. */
export function renderRecordEvidence(
  held: HeldDossier,
  evidence: RecordEvidence,
  view: View,
  speaker?: Speaker,
): Html[] {
  const shown = { view, held };
  const all = quotesOfCitations(held, evidence.citations, speaker, view.words).map((quote, index) =>
    quoteWith(held, quote, evidence.citations[index], view, speaker),
  );
  const groups = [...Map.groupBy(all, ({ key }) => key).values()];
  const quotes = groups.flatMap(([first, ...also]) =>
    first
      ? [renderQuote(first.quote, shown, { ...first, also: also.map(({ quote, speaker }) => ({ ...quote, speaker })) })]
      : [],
  );
  const pointers = pointersOf(held, evidence.references, view.words).map((pointer) => renderPointer(pointer, shown));
  return [...quotes, ...pointers];
}

/** The quotes of a record that is a guest on another's page; what is merely pointed to is folded, where there are quotes. */
export function renderQuotesFirst(
  held: HeldDossier,
  { citations, references }: RecordEvidence,
  view: View,
  speaker: Speaker,
): (Html | false)[] {
  const quotes = renderRecordEvidence(held, { citations, references: [] }, view, speaker);
  const rest = renderRecordEvidence(held, { citations: [], references }, view, speaker);
  if (quotes.length === 0) return rest;
  const pointers = pointersOf(held, references, view.words);
  return [...quotes, foldedEvidence({ quotes: [], pointers }, rest, view, true)];
}

/** A quote with what its page adds, and the key that it shares with the same words in the same context and language. */
function quoteWith(held: HeldDossier, quote: Quote, citation: Citation | undefined, view: View, speaker?: Speaker) {
  const by = citation?.speaker ?? speaker?.by;
  const path = by === undefined ? undefined : speakerPath(held, by);
  const { language } = held.source(quote.cited.source);
  return {
    quote,
    speaker: path === undefined ? undefined : view.path(path),
    key: JSON.stringify([quote.text, language, citation?.prefix, citation?.suffix]),
    ...(citation && { around: citation }),
  };
}
