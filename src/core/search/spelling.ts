/**
 * Misspelt words of a message to the words that they stand for: those of the dossiers, and the common ones of general language,
 * so that a slip in an everyday word is not taken for one in a word of a dossier. A word that general language knows is left.
 */
import { DeletionIndex } from "./deletion-index.ts";
import { editDistance } from "./edit-distance.ts";
import { wordsFrom, zipfOf } from "./general-language.ts";

/** Words of general language that a slip may stand for are at least so common (9,254 words), and where only consonants are left (782). */
const MEANT = 3.5;
const MEANT_BY_CONSONANTS = 5;
/** What a slip costs against ten times the frequency, and a word of the dossiers gains. Set by hand on chat of our own. */
const SLIP = 2;
const OWN = 1.5;
const RAREST_OWN = 3.5;
const SAME_SOUND = 0.8;
const OTHER_LETTERS = 0.5;
const OTHER_LENGTH = 0.8;
const FIRST_LETTER = 1;
/** Shorter words are near too many others; two slips are forgiven from the second on. */
const SHORTEST = 4;
const TWO_SLIPS = 7;
const LONGEST = 40;
const SHORTEST_SOUND = 3;
const SHORTEST_PART = 3;

interface Words {
  readonly list: readonly string[];
  readonly near: DeletionIndex;
}

let general: Words | undefined;

export class Speller {
  readonly #own: ReadonlySet<string>;
  readonly #words: Words;
  /** Words by their sound, and by their letters without doubled ones. */
  readonly #alike = new Map<string, string[]>();

  /** `own` are the words of the dossiers, lower case. */
  constructor(own: Iterable<string>) {
    this.#own = new Set(own);
    this.#words = wordsOf([...this.#own].filter(isCorrectable).sort());
    for (const word of [...wordsFrom(MEANT_BY_CONSONANTS), ...this.#words.list]) this.#addAlike(word);
  }

  /** The word or words meant; itself if it is known, or if nothing is near. */
  spelt(word: string): string {
    if (this.#isKnown(word) || !isCorrectable(word)) return word;
    return this.#meant(word) ?? this.#apart(word) ?? word;
  }

  #isKnown(word: string): boolean {
    return (
      this.#own.has(word) || zipfOf(word) !== undefined || (word.endsWith("s") && this.#own.has(word.slice(0, -1)))
    );
  }

  #meant(word: string): string | undefined {
    const slips = word.length >= TWO_SLIPS ? 2 : 1;
    general ??= wordsOf(wordsFrom(MEANT).filter(isCorrectable));
    let best: string | undefined;
    let most = 0;
    const weigh = (meant: string, distance: number) => {
      const score = this.#prior(meant) - SLIP * distance + (meant[0] === word[0] ? FIRST_LETTER : 0);
      if (score > most) [best, most] = [meant, score];
    };
    for (const alike of keysOf(word).flatMap((key) => this.#alike.get(key) ?? []))
      weigh(alike, costOfSound(word, alike));
    if (word.length < SHORTEST) return best;
    for (const { list, near } of [this.#words, general]) {
      for (const owner of near.near(word)) {
        const known = list[owner] as string;
        const distance = editDistance(word, known, slips);
        if (distance <= slips) weigh(known, distance);
      }
    }
    return best;
  }

  /** Two words of the dossiers written as one: `inboxapi`. */
  #apart(word: string): string | undefined {
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)];
      if (this.#own.has(left) && this.#own.has(right)) return `${left} ${right}`;
    }
    return undefined;
  }

  #prior(word: string): number {
    const zipf = zipfOf(word) ?? 0;
    return this.#own.has(word) ? Math.max(zipf, RAREST_OWN) + OWN : zipf;
  }

  #addAlike(word: string): void {
    for (const key of keysOf(word)) {
      const words = this.#alike.get(key);
      if (words) words.push(word);
      else this.#alike.set(key, [word]);
    }
  }
}

/** Slips from a word to one that sounds the same: fewest where letters were only left out. */
function costOfSound(word: string, meant: string): number {
  let at = 0;
  for (const letter of meant) if (letter === word[at]) at++;
  if (at === word.length) return SAME_SOUND;
  return SAME_SOUND + OTHER_LETTERS + OTHER_LENGTH * Math.abs(meant.length - word.length);
}

/** What a word has in common with others of the same sound. */
function keysOf(word: string): string[] {
  const sound = soundOf(word);
  const single = word.replace(/(.)\1+/g, "$1");
  return sound.length < SHORTEST_SOUND || sound === single ? [single] : [sound, single];
}

function wordsOf(list: readonly string[]): Words {
  return { list, near: new DeletionIndex(list) };
}

function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST_SOUND && word.length <= LONGEST && /^\p{L}+$/u.test(word);
}

/** The consonants as they sound: `ntflx` and `netflix`, `encripted` and `encrypted` are the same. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/ck|q|c(?![eiy])/g, "k")
    .replace(/[cz]/g, "s")
    .replace(/x/g, "ks")
    .replace(/dg/g, "j")
    .replace(/^[aeiouy]/, "a")
    .replace(/(?<=.)[aeiouyh]/g, "")
    .replace(/(.)\1+/g, "$1");
}
