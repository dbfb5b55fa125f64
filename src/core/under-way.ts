/** What is under way, so that a stop can wait for it. */

/** Works that began and have not ended. */
export class UnderWay {
  readonly #works = new Set<Promise<unknown>>();

  /** How many there are. */
  get size(): number {
    return this.#works.size;
  }

  /** Counts a work until it ends, as it would: what it rejects with is its caller's to handle. */
  follow<Result>(work: Promise<Result>): Promise<Result> {
    const followed = work.finally(() => this.#works.delete(followed));
    this.#works.add(followed);
    return followed;
  }

  /** Resolves when nothing is under way, what begins in the meantime included. */
  async idle(): Promise<void> {
    while (this.size > 0) await Promise.allSettled(this.#works);
  }
}
