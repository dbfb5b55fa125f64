import { forgetOldest } from "../../core/forget-oldest.ts";

/** Remembers the last things it was shown: Slack delivers an event again, and a mention also as a message. */
export class Seen {
  readonly #keys = new Set<string>();
  readonly #limit: number;

  /** @param limit how many keys are remembered; the oldest are forgotten first */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether none of the keys was seen before; from now on all are. */
  isNew(...keys: readonly string[]): boolean {
    const known = keys.some((key) => this.#keys.has(key));
    for (const key of keys) this.#keys.add(key);
    forgetOldest(this.#keys, this.#limit);
    return !known;
  }
}
