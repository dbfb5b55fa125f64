/** Names in a text, each brought to one word: `the zuck`, `zuckerburg` and `Mark Zuckerberg` are the same person. */
import type { Person } from "../dossier.ts";
import { termOf, wordsOf } from "./analysis.ts";

/** Longest name that is looked for, in words. */
const LONGEST_NAME = 5;

export class NameFinder {
  /** Name as words with a space between, to the words that stand for it. */
  readonly #names = new Map<string, readonly string[]>();
  /** How many words the longest name has that begins with a word. */
  readonly #longest = new Map<string, number>();
  /** The words that stand for somebody and for nothing else. */
  readonly single = new Set<string>();
  /** Every word of every name. */
  readonly allWords = new Set<string>();

  /** One word of somebody, to whose side that is: a company, its service and its head are one. */
  readonly #sides = new Map<string, string>();

  constructor(people: readonly Person[]) {
    const sides = sidesOf(people);
    for (const person of people) {
      const words = canonicalOf(person);
      if (words.length === 1) {
        this.single.add(words[0] as string);
        this.#sides.set(words[0] as string, sides.get(person) as string);
      }
      for (const name of [person.name, ...person.aliases]) this.#add(wordsOf(name), words);
    }
  }

  /** Whose side a word of `wordsOf` stands for, if it is a name. */
  sideOf(word: string): string | undefined {
    return this.#sides.get(word);
  }

  /** The words of a text with every name in its one form. */
  wordsOf(text: string): string[] {
    return this.inOneForm(wordsOf(text));
  }

  /** Words with every name in its one form. */
  inOneForm(words: readonly string[]): string[] {
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      const length = this.#nameAt(words, at);
      if (length === 0) found.push(words[at++] as string);
      else {
        found.push(...(this.#names.get(words.slice(at, at + length).join(" ")) ?? []));
        at += length;
      }
    }
    return found;
  }

  /** How many words the longest name from here has; 0 if none starts here. */
  #nameAt(words: readonly string[], at: number): number {
    const longest = this.#longest.get(words[at] as string) ?? 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      if (this.#names.has(words.slice(at, at + length).join(" "))) return length;
    }
    return 0;
  }

  #add(name: readonly string[], words: readonly string[]): void {
    for (const word of name) this.allWords.add(word);
    const key = name.join(" ");
    if (key === "" || name.length > LONGEST_NAME || this.#names.has(key)) return;
    this.#names.set(key, words);
    const [first = ""] = name;
    this.#longest.set(first, Math.max(name.length, this.#longest.get(first) ?? 0));
  }
}

/**
 * Somebody is one word, made of the id, so that a first name or a common word of the name matches nobody else; a product
 * keeps its words, because people name it by any of them ("api access to inboxes").
 */
function canonicalOf({ id, name, kind }: Person): readonly string[] {
  return kind === "product" || kind === "api" ? wordsOf(name) : [id.replaceAll("-", "")];
}

/**
 * Whose side everybody is on: who is called by another's name (`netflix ceo`, `facebook messenger`) belongs there. A name with
 * two others in it (`Klein v. Meta`) tells nothing.
 */
function sidesOf(people: readonly Person[]): Map<Person, string> {
  const padded = people.map(({ name, aliases }) =>
    [name, ...aliases].map((text) => ` ${wordsOf(text).map(termOf).join(" ")} `),
  );
  let sides = people.map((_, at) => at);
  const unite = (own: number, other: number) => {
    sides = sides.map((side) => (side === own ? other : side));
  };
  for (const [at, names] of padded.entries()) {
    for (const name of names) {
      const inside = padded.flatMap((theirs, other) =>
        other !== at && theirs.some((part) => part.trim() !== "" && name.includes(part)) ? [other] : [],
      );
      const [other] = inside;
      if (inside.length === 1 && other !== undefined) unite(sides[at] as number, sides[other] as number);
    }
  }
  return new Map(people.map((person, at) => [person, people[sides[at] as number]?.id ?? person.id]));
}
