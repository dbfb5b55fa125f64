/** Markup that was made lately, by what it was made of. */
import { memoized } from "../../core/kept.ts";

let made = 0;
/** A number of its own for each object, for as long as that lives. */
const numberOf = memoized((_object: object) => ++made);

/** Keeps markup up to so many characters; what was not asked for the longest goes first. */
export class RecentMarkup {
  readonly #markups = new Map<string, string>();
  readonly #limit: number;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The markup of some objects in one variant, made first where it is not there. The objects must not change. */
  get(of: readonly object[], variant: string, make: () => string): string {
    const key = `${of.map(numberOf).join(" ")} ${variant}`;
    const found = this.#markups.get(key);
    const markup = found ?? make();
    // Set anew, so that the map's order is that of the last request.
    this.#markups.delete(key);
    this.#markups.set(key, markup);
    if (found === undefined) this.#count(markup);
    return markup;
  }

  #count(markup: string): void {
    this.#size += markup.length;
    for (const [key, oldest] of this.#markups) {
      if (this.#size <= this.#limit) return;
      this.#size -= oldest.length;
      this.#markups.delete(key);
    }
  }
}
