/** What is wrong with a quote that was not found, and what an editor can copy to mend it. */
import type { Citation } from "../core/dossier.ts";
import type { Located } from "./citations.ts";
import { after, before, type QuoteSearch, type Spot } from "./find-quote.ts";
import { nearestPassage } from "./nearest.ts";
import { type Normalised, normalise } from "./normalise.ts";
import type { Finding } from "./rules/rule.ts";

/** A short word may stand in a text a thousand times. */
const PLACES_SHOWN = 4;

interface SearchedText {
  /** Name of the snapshot's file. */
  readonly file: string;
  readonly original: string;
  readonly normalised: Normalised;
}

/** How many nearest passages may still be looked for: with the wrong snapshot every quote fails, and each takes its time. */
export interface QuoteHelp {
  left: number;
}

type NotFound = Exclude<QuoteSearch, { readonly result: "found" }>;
type Handlers = {
  readonly [Kind in NotFound["result"]]: (
    search: Extract<NotFound, { readonly result: Kind }>,
    citation: Citation,
    text: SearchedText,
    help: QuoteHelp,
  ) => Omit<Finding, "file" | "path">;
};

/** The finding for a quote that was not found. */
export function quoteFinding(
  { file, path, item }: Located<Citation>,
  search: NotFound,
  text: SearchedText,
  help: QuoteHelp,
): Finding {
  const handle = HANDLERS[search.result] as (...given: [NotFound, Citation, SearchedText, QuoteHelp]) => Finding;
  return { ...handle(search, item, text, help), file, path: [...path, "exact"] };
}

const HANDLERS: Handlers = {
  absent: (_, { exact, source }, text, help) => {
    const near = help.left-- > 0 ? nearestPassage(text.normalised.text, normalise(exact).text) : undefined;
    const nearest = near ? `; nearest, line ${lineOf(text, near.from)}: "${near.marked}"` : "";
    return {
      message: `the quote is not in "${source}" (${text.file})${nearest}`,
      mend: near
        ? "Copy the words from the snapshot: [-these-] stand only in the quote, {+these+} only in the snapshot."
        : "Nothing in the snapshot is near it: quote what stands there, or name the source where it stands.",
    };
  },
  cut: ({ spot }, { source }, text) => ({
    message: `the quote cuts a word or a number of "${source}" in two: "${around(text, spot)}", line ${lineOf(text, spot.from)}`,
    mend: "Quote whole words and whole numbers.",
  }),
  elsewhere: ({ spot }, { source }, text) => ({
    message: `the words are in "${source}" (${text.file}), but not between this prefix and suffix; line ${lineOf(text, spot.from)}: "${around(text, spot)}"`,
    mend: "Copy prefix and suffix from what stands just before and after the quote, or leave them out.",
  }),
  ambiguous: ({ spots }, { source }, text) => ({
    message: `the quote stands in "${source}" (${text.file}) at ${spots.length} places: ${linesOf(text, spots)}`,
    mend: `Add the words around the one that is meant: ${spots
      .slice(0, PLACES_SHOWN)
      .map((spot) => contextOf(text, spot))
      .join(" or ")}${spots.length > PLACES_SHOWN ? ", and so on" : ""}.`,
  }),
};

function linesOf(text: SearchedText, spots: readonly Spot[]): string {
  const lines = spots.slice(0, PLACES_SHOWN).map(({ from }) => lineOf(text, from));
  return `lines ${lines.join(", ")}${spots.length > PLACES_SHOWN ? ", …" : ""}`;
}

function around({ normalised: { text } }: SearchedText, { from, to }: Spot): string {
  return `…${before(text, from)}${text.slice(from, to)}${after(text, to)}…`;
}

function contextOf({ normalised: { text } }: SearchedText, { from, to }: Spot): string {
  return `prefix ${JSON.stringify(before(text, from))}, suffix ${JSON.stringify(after(text, to))}`;
}

/** The line of the snapshot, from 1, that an index of the normalised text stands in. */
function lineOf({ original, normalised }: SearchedText, index: number): number {
  const points = Iterator.from(original).take(normalised.starts[index] ?? 0);
  return points.reduce((line, character) => (character === "\n" ? line + 1 : line), 1);
}
