/** Writes a file whole or not at all. */
import { rmSync } from "node:fs";
import { realpath, rename, rm, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import type { Told } from "./problem.ts";

const MAY_WRITE = "Give the user of this process the right to write in its folder.";
const MENDS: Readonly<Record<string, string>> = {
  EACCES: MAY_WRITE,
  EPERM: MAY_WRITE,
  EROFS: "The disk is read-only: work on a copy that can be written to.",
  ENOSPC: "The disk is full: make room.",
  EDQUOT: "Your share of the disk is full: make room.",
  EISDIR: "A folder has its name: move the folder away.",
};

/** Puts a text in the place of a file, or of the file that a link leads to. Tells why that was not done: what was there is as it was. */
export async function writeWhole(path: string, text: string): Promise<Told | undefined> {
  const target = await realpath(path).catch(() => path);
  const temporary = `${target}.${process.pid}.tmp`;
  const letGo = removeIfStopped(temporary);
  try {
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, target);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true });
    const { code = "", message } = error as NodeJS.ErrnoException;
    return { message: `the file cannot be written (${code || message})`, mend: MENDS[code] ?? "Make it writable." };
  } finally {
    letGo();
  }
}

/** Ctrl-C leaves no half-written file behind. Returns what ends the watch. */
function removeIfStopped(temporary: string): () => void {
  const stop = (signal: NodeJS.Signals) => {
    rmSync(temporary, { force: true });
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
