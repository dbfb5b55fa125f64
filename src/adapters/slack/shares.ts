/**
 * What was shared, noted in a file, so that pressing again after a restart shares nothing twice. Noted by Slack's ids alone:
 * neither a text nor a person. A bot that cannot write them down knows them until it stops.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { SHARES_KEPT, Shares } from "../../core/shares.ts";

const FILE = "slack-shares";

/** The shares that earlier processes noted in a folder, to which new ones are added. */
export function openShares(folder: string, log: Logger): Shares {
  const path = join(folder, FILE);
  const before = linesOf(path).slice(-SHARES_KEPT);
  const orWarn = (act: () => void) => {
    try {
      act();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      log.warn({ code }, "what is shared is not noted: set SLACK_STATE to a folder that can be written");
    }
  };
  orWarn(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, before.map((id) => `${id}\n`).join(""));
  });
  return new Shares(before, (id) => orWarn(() => appendFileSync(path, `${id}\n`)));
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}
