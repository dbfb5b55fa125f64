/** Keeps what is made of a record: records never change while the bot runs, and the same claim is asked for again and again. */

/** Variants of one record that are kept; with more, all are made anew. */
const VARIANTS = 32;

/** Something that is kept for a record, in the words of one language. */
export type Keep<Result> = (record: object, words: object, variant: string, make: () => Result) => Result;

/** A place that keeps results for as long as their record lives. `make` must be pure, and its result never changed. */
export function keeper<Result>(): Keep<Result> {
  const results = new WeakMap<object, WeakMap<object, Map<string, Result>>>();
  return (record, words, variant, make) => {
    const inWords = entry(results, record, () => new WeakMap<object, Map<string, Result>>());
    const variants = entry(inWords, words, () => new Map<string, Result>());
    if (!variants.has(variant)) {
      if (variants.size >= VARIANTS) variants.clear();
      variants.set(variant, make());
    }
    return variants.get(variant) as Result;
  };
}

/** Makes something of a record when it is first asked for, and keeps it as `keeper` does. `make` must be pure. */
export function memoized<Record extends object, Result>(make: (record: Record) => Result): (record: Record) => Result {
  const results = new WeakMap<object, Result>();
  return (record) => entry(results, record, () => make(record));
}

function entry<Value>(map: WeakMap<object, Value>, key: object, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
