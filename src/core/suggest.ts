/** Corrects words and names over small lists (fuse.js). */
import Fuse from "fuse.js";

/** fuse.js distance (0 equal, 1 nothing alike) up to which a name is worth asking about: "form" for "from" is 0.5. */
const WORTH_ASKING = 0.5;
/** A name that is this much longer or shorter is another name. */
const LENGTH_SLACK = 3;

/** The name nearest to a word, if it looks like a misspelling of it. */
export function closest(word: string, names: readonly string[], limit = WORTH_ASKING): string | undefined {
  const similar = names.filter((name) => Math.abs(name.length - word.length) <= LENGTH_SLACK);
  return new Fuse(similar, { threshold: limit, ignoreLocation: true }).search(word)[0]?.item;
}
