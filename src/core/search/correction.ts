/** Words that a corpus does not know are corrected against its own words; words that it knows never are. */
import { DeletionIndex } from "./deletion-index.ts";
import { editDistance } from "./edit-distance.ts";

export interface Correction {
  readonly word: string;
  /** Slips of the keyboard between the two. */
  readonly distance: number;
}

/** Shorter words are near too many others ("rain" and "ran"). */
const SHORTEST = 5;
/** Longer ones are no word. */
const LONGEST = 40;
/** Two slips are forgiven from here on. */
const TWO_SLIPS = 8;
/** Shortest part of a compound such as `deletefacebook`. */
const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 7;

export class Vocabulary {
  readonly #counts: Map<string, number>;
  #words: readonly string[] = [];
  #near = new DeletionIndex([]);

  /** An empty one, or one of words that were counted before; `build` has to be called all the same. */
  constructor(counts: ReadonlyMap<string, number> = new Map()) {
    this.#counts = new Map(counts);
  }

  /** How often each word of the corpus stands in it. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Counts a word of the corpus. */
  add(word: string): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** To be called after the last word was added. */
  build(): void {
    this.#words = [...this.#counts.keys()].filter(isCorrectable).sort();
    this.#near = new DeletionIndex(this.#words);
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** The known words that a word may be a misspelling of, likeliest first; none for a known or a short word. */
  corrections(word: string, limit: number): readonly Correction[] {
    if (this.has(word) || !isCorrectable(word) || word.length < SHORTEST) return [];
    const slips = word.length >= TWO_SLIPS ? 2 : 1;
    const found = [...this.#near.near(word)].flatMap((owner) => {
      const known = this.#words[owner] as string;
      const distance = editDistance(word, known, slips);
      return distance <= slips && known.length >= SHORTEST - 1 ? [{ word: known, distance }] : [];
    });
    const nearest = Math.min(...found.map(({ distance }) => distance));
    return found
      .filter(({ distance }) => distance === nearest)
      .sort((a, b) => this.#likelihood(word, b.word) - this.#likelihood(word, a.word) || (a.word < b.word ? -1 : 1))
      .slice(0, limit);
  }

  /** The known words that an unknown word is written together from; none if there is no such way. */
  parts(word: string): readonly string[] {
    if (this.has(word) || word.length < SHORTEST_COMPOUND || word.length > LONGEST) return [];
    let best: readonly string[] = [];
    let rarest = 0;
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)];
      const rarer = Math.min(...parts.map((part) => this.#counts.get(part) ?? 0));
      if (rarer > rarest) [best, rarest] = [parts, rarer];
    }
    return best;
  }

  /** First letters are seldom wrong; otherwise the more frequent word is the likelier one. */
  #likelihood(word: string, known: string): number {
    return (word[0] === known[0] ? 10 : 0) + Math.log(1 + (this.#counts.get(known) ?? 0));
  }
}

/** Only words of letters: numbers and amounts have no slips that could be told from other numbers. */
function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST - 1 && word.length <= LONGEST && /^\p{L}+$/u.test(word);
}
