import type { Citation, Dossier } from "../../core/dossier.ts";
import { citationsOf, evidenceOf, type Located, referencesOf } from "../citations.ts";
import { normalise } from "../normalise.ts";
import type { Finding, Rule } from "./rule.ts";

const CONTROL = /\p{Cc}|\u2028|\u2029/u;

export const rule: Rule = {
  name: "quotes",
  description: "A quote holds words on one line with clean ends, of a source that is held, once in its list.",
  *check({ dossier }): Iterable<Finding> {
    const quotes = citationsOf(dossier);
    for (const quote of quotes) {
      yield* badWords(quote);
      yield* badContext(quote, "prefix");
      yield* badContext(quote, "suffix");
    }
    yield* notHeld(dossier, quotes);
    yield* referencesToHeld(dossier);
    yield* doubled(dossier);
  },
};

function* badWords({ file, path, item: { exact } }: Located<Citation>): Iterable<Finding> {
  const at = { file, path: [...path, "exact"] };
  if (!/[\p{L}\p{N}]/u.test(exact))
    yield { ...at, message: "the quote holds no word", mend: "Quote the words that matter." };
  if (exact !== exact.trim())
    yield {
      ...at,
      message: "the quote begins or ends with white space",
      mend: "Take it out; after a block (>-, |-) mind the hyphen, which drops the last line break.",
    };
  else if (CONTROL.test(exact))
    yield {
      ...at,
      message: "the quote holds a line break or a control character",
      mend: "Quote within one paragraph; fold a long line with >- instead of |.",
    };
}

function* badContext({ file, path, item }: Located<Citation>, side: "prefix" | "suffix"): Iterable<Finding> {
  const context = item[side];
  if (context === undefined || context.trim() !== "") return;
  yield {
    file,
    path: [...path, side],
    message: `the ${side} is blank`,
    mend: `Write the words just ${side === "prefix" ? "before" : "after"} the quote, or take the ${side} out.`,
  };
}

function* notHeld({ sources }: Dossier, quotes: readonly Located<Citation>[]): Iterable<Finding> {
  const pointers = new Set(sources.filter(({ snapshot }) => !snapshot).map(({ id }) => id));
  for (const { file, path, item } of quotes)
    if (pointers.has(item.source))
      yield {
        file,
        path: [...path, "source"],
        message: `the source "${item.source}" is not held: it has no snapshot to find the quote in`,
        mend: "Make it a reference (what the source says, in our words), or hold a snapshot of the source.",
      };
}

function* referencesToHeld(dossier: Dossier): Iterable<Finding> {
  const held = new Set(dossier.sources.filter(({ snapshot }) => snapshot).map(({ id }) => id));
  for (const { file, path, item } of referencesOf(dossier))
    if (held.has(item.source))
      yield {
        file,
        path: [...path, "source"],
        message: `the source "${item.source}" is held, and only pointed to`,
        mend: "Make it a citation with the source's own words.",
      };
}

function* doubled(dossier: Dossier): Iterable<Finding> {
  for (const { file, path, item } of evidenceOf(dossier)) {
    if (item.citations.length < 2) continue;
    const seen = new Set<string>();
    for (const [index, { source, exact, prefix = "", suffix = "" }] of item.citations.entries()) {
      const key = [source, ...[exact, prefix, suffix].map((text) => normalise(text).text.trim())].join("\n");
      if (seen.has(key))
        yield {
          file,
          path: [...path, "citations", index],
          message: `the list holds this quote of "${source}" already`,
          mend: "Take one of the two out.",
        };
      seen.add(key);
    }
  }
}
