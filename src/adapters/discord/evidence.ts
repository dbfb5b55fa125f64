/** Quotes and pointers with their citations. A quote is one piece with its voice and its citation. */
import type { CitedSource, Evidence, Pointer, Quote } from "../../core/answer.ts";
import type { Words } from "../../core/words.ts";
import { escapeLine, escapeText, link } from "./escape.ts";
import { PIECE } from "./limits.ts";
import { markdown, type Part, prose, small, startWith } from "./parts.ts";

/** The words as a block quote, and below them in small print who says them and where. */
export function quotePart({ text, voice, cited }: Quote, words: Words): Part {
  const quoted = escapeText(text).replace(/^/gm, "> ");
  const source = citation(cited, words);
  return markdown(`${quoted}\n${small(voice === null ? source : `${escapeLine(voice)} · ${source}`)}`);
}

/** Who says it, that it is not quoted, and what it says in our words: no block quote. */
export function pointerParts({ says, cited }: Pointer, words: Words): Part[] {
  const source = `${citation(cited, words)} · ${words.cite.known}${words.colon} `;
  return prose(says).map((part, index) => (index === 0 ? startWith(source, part) : part));
}

/** The quotes and the pointers of a block. */
export function evidenceParts({ quotes, pointers }: Evidence, words: Words): Part[] {
  return [
    ...quotes.map((quote) => quotePart(quote, words)),
    ...pointers.flatMap((pointer) => pointerParts(pointer, words)),
  ];
}

function citation({ publisher, dateInWords, url, archivedUrl }: CitedSource, words: Words): string {
  const name = `${publisher}, ${dateInWords}`;
  const source = url === null ? `${escapeLine(name)} (${words.cite.noAddress})` : linkTo(name, url);
  return archivedUrl === null ? source : `${source} · ${linkTo(words.cite.archived, archivedUrl)}`;
}

/** A link that is too long leads to the page instead of to the quote on it. */
function linkTo(label: string, url: string): string {
  const whole = link(label, url);
  return whole.length - label.length <= PIECE.link ? whole : link(label, url.replace(/#.*$/s, ""));
}
