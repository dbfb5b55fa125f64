/** What was shared, by Discord's ids alone: pressing again shares nothing twice. */

/** Answers for one alone can be pressed while their reader's client shows them; a thousand are far more. */
const KEPT = 1_000;

export class Shares {
  readonly #shared = new Set<string>();

  /**
   * Shares once; false where that was done or is being done.
   * @param id what is shared
   * @param share false where nothing was shared, so that it may be tried again
   */
  async once(id: string, share: () => Promise<boolean>): Promise<boolean> {
    if (this.#shared.has(id)) return false;
    this.#shared.add(id);
    const [oldest] = this.#shared.size > KEPT ? this.#shared : [];
    if (oldest !== undefined) this.#shared.delete(oldest);
    if (!(await share())) this.#shared.delete(id);
    return true;
  }
}
