/** Words that make a message be about something else than a claim, as dossiers list them; in singular or plural. */
import { wordsOf } from "./analysis.ts";

interface NegativeTerm {
  readonly text: string;
  /** Its words in the singular. */
  readonly singulars: readonly string[];
}

const NONE: readonly NegativeTerm[] = [];

export class NegativeTerms {
  /** By the forms that the first word may have in a message. */
  readonly #byFirstWord: ReadonlyMap<string, readonly NegativeTerm[]>;

  constructor(texts: Iterable<string>) {
    const terms = [...new Set(texts)].map((text) => ({ text, singulars: wordsOf(text).map(singular) }));
    const bySingular = Map.groupBy(terms, ({ singulars }) => singulars[0] ?? "");
    this.#byFirstWord = new Map(
      [...bySingular].flatMap(([word, found]) =>
        [word, `${word}s`].filter((form) => singular(form) === word).map((form) => [form, found] as const),
      ),
    );
  }

  /** Those that words have, as they are listed. */
  in(words: readonly string[]): string[] {
    const found = new Set<string>();
    for (let at = 0; at < words.length; at++) {
      for (const { text, singulars } of this.#byFirstWord.get(words[at] as string) ?? NONE)
        if (singulars.every((word, further) => word === singular(words[at + further] ?? ""))) found.add(text);
    }
    return [...found];
  }
}

/** Stems would not do: of "titanic" it is "titan". */
function singular(word: string): string {
  return word.length > 2 && word.endsWith("s") ? word.slice(0, -1) : word;
}
