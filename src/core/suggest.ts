/** Corrects words and names over small lists (fuse.js). */
import Fuse from "fuse.js";

/** Distance of fuse.js (0 equal, 1 nothing alike) up to which a word counts as misspelt: one slip in five letters. */
const MISSPELT = 0.35;

/** The name nearest to a word, if it looks like a misspelling of it. */
export function closest(word: string, names: readonly string[]): string | undefined {
  return new Fuse(names, { threshold: MISSPELT, ignoreLocation: true }).search(word.slice(0, 32))[0]?.item;
}
