/**
 * Which private answers were shared for all, so that pressing again, at once or after a restart, shares nothing twice. Noted
 * by Slack's ids alone: neither a text nor a person. A bot that cannot write them down knows them until it stops.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";

/** A private answer lives as long as its reader's session; a thousand are far more than live at a time. */
export const SHARES_KEPT = 1_000;
const FILE = "slack-shares";

export class Shares {
  readonly #path: string;
  readonly #log: Logger;
  readonly #shared: Set<string>;
  readonly #underWay = new Set<string>();

  /** Reads what earlier processes noted in a folder. */
  constructor(folder: string, log: Logger) {
    this.#path = join(folder, FILE);
    this.#log = log;
    this.#shared = new Set(linesOf(this.#path).slice(-SHARES_KEPT));
    this.#try(() => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(this.#path, [...this.#shared].map((id) => `${id}\n`).join(""));
    });
  }

  /**
   * Shares a private answer, unless that was done or is being done.
   * @param id what is shared, by ids of Slack's
   * @param share whether it worked; if not, it may be tried again
   */
  async once(id: string, share: () => Promise<boolean>): Promise<"shared" | "failed" | "under way" | "already"> {
    if (this.#shared.has(id)) return "already";
    if (this.#underWay.has(id)) return "under way";
    this.#underWay.add(id);
    try {
      if (!(await share())) return "failed";
      this.#note(id);
      return "shared";
    } finally {
      this.#underWay.delete(id);
    }
  }

  #note(id: string): void {
    this.#shared.add(id);
    const [oldest] = this.#shared.size > SHARES_KEPT ? this.#shared : [];
    if (oldest !== undefined) this.#shared.delete(oldest);
    this.#try(() => appendFileSync(this.#path, `${id}\n`));
  }

  #try(act: () => void): void {
    try {
      act();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.#log.warn({ code }, "what is shared is not noted: set SLACK_STATE to a folder that can be written");
    }
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}
