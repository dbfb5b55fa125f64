/**
 * Words near a misspelt one, without a scan: words within one slip share a form with at most one letter deleted
 * (Mor & Fraenkel 1982; the idea of SymSpell). Forms are kept as 32-bit hashes in sorted typed arrays, 8 bytes each.
 */

export class DeletionIndex {
  readonly #hashes: Uint32Array;
  readonly #owners: Uint32Array;
  /** Where the hashes of each prefix (their upper 16 bits) start. */
  readonly #starts = new Uint32Array(PREFIXES + 1);

  constructor(words: readonly string[]) {
    const entries = words.reduce((sum, word) => sum + word.length + 1, 0);
    const keys = new Float64Array(entries);
    let at = 0;
    // Hash and owner in one number (32 + 21 bits), because a typed array sorts numbers fast.
    for (const [owner, word] of words.entries()) {
      for (const hash of formsOf(word)) keys[at++] = hash * OWNERS + owner;
    }
    const used = keys.subarray(0, at).sort();
    this.#hashes = Uint32Array.from(used, (key) => Math.floor(key / OWNERS));
    this.#owners = Uint32Array.from(used, (key) => key % OWNERS);
    for (const [place, hash] of this.#hashes.entries()) this.#starts[(hash >>> 16) + 1] = place + 1;
    for (let prefix = 0; prefix < PREFIXES; prefix++) {
      this.#starts[prefix + 1] = Math.max(this.#starts[prefix] as number, this.#starts[prefix + 1] as number);
    }
  }

  /** Numbers of the words that may be one slip away, and a few that are two or share a hash: the caller compares. */
  near(word: string): Set<number> {
    const found = new Set<number>();
    for (const hash of formsOf(word)) {
      const end = this.#starts[(hash >>> 16) + 1] as number;
      for (let at = this.#starts[hash >>> 16] as number; at < end; at++)
        if (this.#hashes[at] === hash) found.add(this.#owners[at] as number);
    }
    return found;
  }
}

const PREFIXES = 2 ** 16;
/** Most words that it can hold. */
const OWNERS = 2 ** 21;

/** Hashes of the word and of its forms without one letter. */
function formsOf(word: string): Set<number> {
  const forms = new Set<number>([hashOf(word, -1)]);
  for (let gap = 0; gap < word.length; gap++) forms.add(hashOf(word, gap));
  return forms;
}

/** FNV-1a over UTF-16 units, one left out. */
function hashOf(word: string, gap: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    if (at !== gap) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
