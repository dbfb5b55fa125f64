/** A map that keeps what is used: of what is more than it may hold, the least recently used (LRU) goes first. */

interface Entry<Value> {
  readonly value: Value;
  readonly size: number;
}

/** Entries up to a size in all: how many they are, or whatever unit their sizes are told in. */
export class LruMap<Key, Value> {
  /** A map's order is that in which entries were set: each use sets its entry anew. */
  readonly #entries = new Map<Key, Entry<Value>>();
  readonly #limit: number;
  #size = 0;

  /** @param limit the size of all entries together */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a key, which is used by that. */
  get(key: Key): Value | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found.value;
  }

  /** Holds a value under a key, and lets others go for it. One that is larger than the limit is not held. */
  set(key: Key, value: Value, size = 1): void {
    this.delete(key);
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
