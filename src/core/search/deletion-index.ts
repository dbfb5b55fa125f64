/**
 * Words near a misspelt one, without a scan: words within one slip share a form with at most one letter deleted
 * (Mor & Fraenkel 1982; the idea of SymSpell). Forms are kept as 32-bit hashes in sorted typed arrays, 8 bytes each.
 */

export class DeletionIndex {
  readonly #hashes: Uint32Array;
  readonly #owners: Uint32Array;

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
  }

  /** Numbers of the words that may be one slip away, and a few that are two or share a hash: the caller compares. */
  near(word: string): Set<number> {
    const found = new Set<number>();
    for (const hash of formsOf(word)) {
      for (let at = this.#first(hash); this.#hashes[at] === hash; at++) found.add(this.#owners[at] as number);
    }
    return found;
  }

  #first(hash: number): number {
    let low = 0;
    let high = this.#hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

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
