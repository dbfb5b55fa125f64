/** A Map or a WeakMap. */
interface Entries<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key, made first where there is none. */
export function mapEntry<Key, Value>(map: Entries<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined || map.has(key)) return found as Value;
  const made = make();
  map.set(key, made);
  return made;
}
