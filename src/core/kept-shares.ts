/**
 * What was shared, noted in a file, so that pressing again after a restart shares nothing twice. Noted by the platform's ids
 * alone: neither a text nor a person. A bot that cannot write them down knows them until it stops.
 *
 * Several processes may add to one file: a line is added in one piece. It is tidied only while none of them runs.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SHARES_KEPT, Shares } from "./shares.ts";

/** Told that nothing can be written, with the system's code, such as EACCES. */
type OnFailure = (code: string | undefined) => void;

/** The shares that are noted in a file, to which new ones are added. */
export function openShares(path: string, onFailure: OnFailure): Shares {
  return new Shares(lastIn(path), (id) => attempt(() => appendFileSync(path, `${id}\n`), onFailure));
}

/** Leaves the last shares in a file, so many as are kept, and makes its folder where there is none. */
export function tidyShares(path: string, onFailure: OnFailure): void {
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    const made = `${path}.${process.pid}`;
    const lines = lastIn(path).map((id) => `${id}\n`);
    writeFileSync(made, lines.join(""));
    renameSync(made, path);
  }, onFailure);
}

function lastIn(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean).slice(-SHARES_KEPT);
  } catch {
    return [];
  }
}

function attempt(act: () => void, onFailure: OnFailure): void {
  try {
    act();
  } catch (error) {
    onFailure((error as NodeJS.ErrnoException).code);
  }
}
