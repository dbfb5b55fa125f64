/** Slips of the keyboard. */
import { seededRandom } from "../../../src/core/random.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** A shorter word has too many neighbours for anybody to tell which was meant. */
const SHORTEST = 5;

/** The text with one slip in its longest word, the same for the same text; itself if all its words are short. */
export function slipped(text: string): string {
  const words: readonly string[] = text.match(/[A-Za-z]+/g) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  if (longest.length < SHORTEST) return text;
  return text.replace(longest, slip(longest, seededRandom(text.length * 31 + longest.charCodeAt(0))));
}

/** A letter left out, put in, changed, or swapped with the next; never the first one. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] as string;
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ];
  return kinds[Math.floor(random() * kinds.length)] as string;
}
