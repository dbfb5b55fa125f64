/** Which answers that one alone sees were shared for all, by the platform's ids alone, so that none is shared twice. */
import { forgetOldest } from "./forget-oldest.ts";

/** Such an answer lives as long as its reader's session; a thousand are far more than live at a time. */
export const SHARES_KEPT = 1_000;

/** What became of a share: done now, gone wrong, being done by an earlier press, or done before. */
export type ShareOutcome = "shared" | "failed" | "under way" | "already";

/** The last shares, so many as are kept. */
export class Shares {
  readonly #shared: Set<string>;
  readonly #underWay = new Set<string>();
  readonly #note: (id: string) => void;

  /**
   * @param before ids of what was shared already, the oldest first
   * @param note told of every new one
   */
  constructor(before: readonly string[] = [], note: (id: string) => void = () => {}) {
    this.#shared = new Set(before.slice(-SHARES_KEPT));
    this.#note = note;
  }

  /**
   * Shares, unless that was done or is being done.
   * @param id what is shared, by the platform's ids
   * @param share whether it worked; if not, it may be tried again
   */
  async once(id: string, share: () => Promise<boolean>): Promise<ShareOutcome> {
    if (this.#shared.has(id)) return "already";
    if (this.#underWay.has(id)) return "under way";
    this.#underWay.add(id);
    try {
      if (!(await share())) return "failed";
      this.#remember(id);
      return "shared";
    } finally {
      this.#underWay.delete(id);
    }
  }

  #remember(id: string): void {
    this.#shared.add(id);
    forgetOldest(this.#shared, SHARES_KEPT);
    this.#note(id);
  }
}
