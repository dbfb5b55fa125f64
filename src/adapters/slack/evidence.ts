/** Quotes and pointers, each one piece with its citation. */
import type { CitedSource, Evidence, Pointer, Quote } from "../../core/answer.ts";
import type { Words } from "../../core/words.ts";
import { piece, type SlackPiece } from "./piece.ts";
import { blockQuote, italic, link, richText, type Span, section, spoken, text } from "./rich-text.ts";

/**
 * The verbatim words as a block quote, without quotation marks of ours: many quotes hold marks of their own, and what is
 * copied is the source's wording and nothing else. Read aloud, they have marks.
 */
export function quotePiece(quote: Quote, words: Words): SlackPiece {
  const voice = quote.voice === null ? [] : [text(`${quote.voice}. `)];
  const spans = [...voice, ...citation(quote.cited, words)];
  return piece(richText(blockQuote(quote.text), section(...spans)), `“${quote.text}” ${spoken(spans)}`);
}

/** What a source that is not held says: visibly no quote. */
export function pointerPiece({ says, cited }: Pointer, words: Words): SlackPiece {
  const spans = [italic(`(${words.cite.known}) `), text(`${says}\n`), ...citation(cited, words)];
  return piece(richText(section(...spans)), spoken(spans).replace("\n", " "));
}

/** The quotes and the pointers of a block. */
export function evidencePieces({ quotes, pointers }: Evidence, words: Words): SlackPiece[] {
  return [
    ...quotes.map((quote) => quotePiece(quote, words)),
    ...pointers.map((pointer) => pointerPiece(pointer, words)),
  ];
}

/** Publisher and date, linked to the words themselves; "no address known"; the archived copy. */
function citation({ publisher, dateInWords, url, archivedUrl }: CitedSource, words: Words): Span[] {
  const label = `${publisher}, ${dateInWords}`;
  return [
    ...(url === null ? [text(`${label} (${words.cite.noAddress})`)] : [link(url, label)]),
    ...(archivedUrl === null ? [] : [text(" ("), link(archivedUrl, words.cite.archived), text(")")]),
    text("."),
  ];
}
