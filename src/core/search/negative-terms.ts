/** Words that make a message be about something else than a claim, as dossiers list them; in singular or plural. */
import { wordsOf } from "./analysis.ts";

interface NegativeTerm {
  readonly text: string;
  /** Its words with spaces around. */
  readonly inside: string;
}

const NONE: readonly NegativeTerm[] = [];

export class NegativeTerms {
  /** By the forms that the first word may have in a message. */
  readonly #byFirstWord: ReadonlyMap<string, readonly NegativeTerm[]>;

  constructor(texts: Iterable<string>) {
    const terms = [...new Set(texts)].map((text) => ({ text, inside: ` ${wordsOf(text).map(singular).join(" ")} ` }));
    const bySingular = Map.groupBy(terms, ({ inside }) => inside.split(" ")[1] ?? "");
    this.#byFirstWord = new Map(
      [...bySingular].flatMap(([word, found]) =>
        [word, `${word}s`].filter((form) => singular(form) === word).map((form) => [form, found] as const),
      ),
    );
  }

  /** Those that words have, as they are listed. */
  in(words: readonly string[]): string[] {
    const possible = new Set<NegativeTerm>();
    for (const word of words) for (const term of this.#byFirstWord.get(word) ?? NONE) possible.add(term);
    if (possible.size === 0) return [];
    const heard = ` ${words.map(singular).join(" ")} `;
    return [...possible].filter(({ inside }) => heard.includes(inside)).map(({ text }) => text);
  }
}

/** Stems would not do: of "titanic" it is "titan". */
function singular(word: string): string {
  return word.length > 2 && word.endsWith("s") ? word.slice(0, -1) : word;
}
