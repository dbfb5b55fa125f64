/** Evidence of a record as its page shows it: all quotes with their context, and links to who speaks. */
import type { Citation, Reference } from "../../../core/dossier.ts";
import { pointersOf, quotesOfCitations, type Speaker } from "../../../core/evidence.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { renderPointer, renderQuote } from "../evidence.ts";
import type { Html } from "../markup.ts";
import type { View } from "../view.ts";
import { speakerPath } from "./links.ts";

interface Evidence {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
}

/** The quotes and pointers of a record, in the voice of a speaker where there is one. */
export function renderRecordEvidence(held: HeldDossier, evidence: Evidence, view: View, speaker?: Speaker): Html[] {
  const shown = { view, dossier: held.dossier.id };
  const quotes = quotesOfCitations(held, evidence.citations, speaker, view.words).map((quote, index) => {
    const citation = evidence.citations[index];
    const by = citation?.speaker ?? speaker?.by;
    const path = by === undefined ? undefined : speakerPath(held, by);
    return renderQuote(quote, shown, {
      speaker: path === undefined ? undefined : view.path(path),
      language: held.source(quote.cited.source).language,
      ...(citation && { around: citation }),
    });
  });
  const pointers = pointersOf(held, evidence.references, view.words).map((pointer) => renderPointer(pointer, shown));
  return [...quotes, ...pointers];
}
