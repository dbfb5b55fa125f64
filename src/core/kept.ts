/** Keeps what is made of a record: records never change while the bot runs, and the same claim is asked for again and again. */
import { mapEntry } from "./map-entry.ts";

/** Variants of one record that are kept; with more, all are made anew. */
const VARIANTS = 32;

/** Something that is kept for a record, in the words of one language. */
export type Keep<Result> = (record: object, words: object, variant: string, make: () => Result) => Result;

/** A place that keeps results for as long as their record lives. `make` must be pure, and its result never changed. */
export function keeper<Result>(): Keep<Result> {
  const variantsOf = memoized((_record) => memoized((_words) => new Map<string, Result>()));
  return (record, words, variant, make) => {
    const variants = variantsOf(record)(words);
    if (variants.size >= VARIANTS && !variants.has(variant)) variants.clear();
    return mapEntry(variants, variant, make);
  };
}

/** Makes something of a record when it is first asked for, and keeps it as `keeper` does. `make` must be pure. */
export function memoized<Record extends object, Result>(make: (record: Record) => Result): (record: Record) => Result {
  const results = new WeakMap<Record, Result>();
  return (record) => mapEntry(results, record, () => make(record));
}
