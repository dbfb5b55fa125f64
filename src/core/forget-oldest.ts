/** A map or a set, whose entries stand in the order in which they were made. */
interface Entries<Key> {
  readonly size: number;
  keys(): Iterable<Key>;
  delete(key: Key): unknown;
}

/** Forgets the oldest entries until a map or a set holds no more than so many. An entry set anew stays as old as it was. */
export function forgetOldest<Key>(entries: Entries<Key>, limit: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= limit) return;
    entries.delete(key);
  }
}
