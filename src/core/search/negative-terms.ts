/** Words that make a message be about something else than a claim, as dossiers list them; in singular or plural. */
import { wordsOf } from "./analysis.ts";

interface NegativeTerm {
  readonly text: string;
  /** Its words with spaces around. */
  readonly inside: string;
}

const NONE: readonly NegativeTerm[] = [];

export class NegativeTerms {
  readonly #byFirstWord: ReadonlyMap<string, readonly NegativeTerm[]>;

  constructor(texts: Iterable<string>) {
    const terms = [...new Set(texts)].map((text) => ({ text, inside: ` ${wordsOf(text).map(singular).join(" ")} ` }));
    this.#byFirstWord = Map.groupBy(terms, ({ inside }) => inside.split(" ")[1] ?? "");
  }

  /** Those that words have, as they are listed. */
  in(words: readonly string[]): string[] {
    const singulars = words.map(singular);
    const possible = new Set<NegativeTerm>();
    for (const word of singulars) for (const term of this.#byFirstWord.get(word) ?? NONE) possible.add(term);
    if (possible.size === 0) return [];
    const heard = ` ${singulars.join(" ")} `;
    return [...possible].filter(({ inside }) => heard.includes(inside)).map(({ text }) => text);
  }
}

/** Stems would not do: of "titanic" it is "titan". */
function singular(word: string): string {
  return word.length > 2 && word.endsWith("s") ? word.slice(0, -1) : word;
}
