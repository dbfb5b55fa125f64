/** Markup that was made lately, by what it was made of. */
import { memoized } from "../../core/kept.ts";
import { LruMap } from "../../core/lru-map.ts";

let made = 0;
/** A number of its own for each object, for as long as that lives. */
const numberOf = memoized((_object: object) => ++made);

/** Keeps markup up to so many characters; what was not asked for the longest goes first. */
export class RecentMarkup {
  readonly #markups: LruMap<string, string>;

  constructor(limit: number) {
    this.#markups = new LruMap(limit);
  }

  /** The markup of some objects in one variant, made first where it is not there. The objects must not change. */
  get(of: readonly object[], variant: string, make: () => string): string {
    const key = `${of.map(numberOf).join(" ")} ${variant}`;
    const found = this.#markups.get(key);
    if (found !== undefined) return found;
    const markup = make();
    this.#markups.set(key, markup, markup.length);
    return markup;
  }
}
