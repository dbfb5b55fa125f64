/** Waits for a condition by being told of every change: no sleeping, no polling. */

const GENEROUS_MS = 20_000;

/** Those who wait for something. */
export class Signal {
  readonly #waiting = new Set<() => void>();

  /** Something changed: every condition is looked at again. */
  changed(): void {
    for (const look of this.#waiting) look();
  }

  /**
   * Resolves with the value as soon as there is one.
   * @throws Error if there is none within a generous limit
   */
  until<Value>(find: () => Value | undefined | false, what: string): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited in vain for ${what}`));
      }, GENEROUS_MS);
      const look = () => {
        const found = find();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
