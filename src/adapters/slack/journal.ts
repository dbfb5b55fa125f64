/**
 * What is under way, by ids alone, in a file of this process: an event that was acknowledged is never sent again, so that
 * after a crash only this file knows that somebody was left without an answer. It holds no text and no name, and nothing
 * reads it but the next start, which logs what it finds and deletes it. A bot that cannot write it runs without.
 */
import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";

export interface Journal {
  begin(id: string): void;
  end(id: string): void;
  close(): void;
}

const FILE = /^slack-(\d+)\.journal$/;
/** Lines after which the file is written anew with what is under way, if it never was empty until then. */
const COMPACT_AFTER = 10_000;

/** Logs what processes that are gone left behind in a folder, and opens a journal for this one. */
export function openJournal(folder: string, log: Logger): Journal {
  try {
    mkdirSync(folder, { recursive: true });
    reportLeft(folder, log);
    return new FileJournal(join(folder, `slack-${process.pid}.journal`), log);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    log.warn({ code, folder }, "requests under way are not noted: set SLACK_STATE to a folder that can be written");
    return { begin() {}, end() {}, close() {} };
  }
}

function reportLeft(folder: string, log: Logger): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = FILE.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const path = join(folder, name);
    for (const id of leftIn(readFileSync(path, "utf8")))
      log.warn({ id }, "this was acknowledged, and the process ended before it was answered");
    rmSync(path, { force: true });
  }
}

/** Ids that began and never ended. */
function leftIn(text: string): Set<string> {
  const left = new Set<string>();
  for (const line of text.split("\n").slice(0, -1)) {
    if (line.startsWith("+ ")) left.add(line.slice(2));
    else left.delete(line.slice(2));
  }
  return left;
}

/** Whether another process of this number runs; in a container, a new one has the number of the one that died. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Written at once, so that it outlives the process; a crash of the machine is not its concern. */
class FileJournal implements Journal {
  readonly #path: string;
  readonly #file: number;
  readonly #log: Logger;
  readonly #open = new Set<string>();
  #lines = 0;
  #broken = false;

  constructor(path: string, log: Logger) {
    this.#path = path;
    this.#file = openSync(path, "a");
    this.#log = log;
  }

  begin(id: string): void {
    this.#open.add(oneLine(id));
    this.#write(`+ ${oneLine(id)}\n`);
  }

  end(id: string): void {
    this.#open.delete(oneLine(id));
    if (this.#open.size === 0 || this.#lines > COMPACT_AFTER) this.#rewrite();
    else this.#write(`- ${oneLine(id)}\n`);
  }

  /** What is still open stays noted for the next start. */
  close(): void {
    this.#try(() => {
      closeSync(this.#file);
      if (this.#open.size === 0) rmSync(this.#path, { force: true });
    });
    this.#broken = true;
  }

  #rewrite(): void {
    this.#try(() => ftruncateSync(this.#file));
    this.#lines = 0;
    for (const line of this.#open) this.#write(`+ ${line}\n`);
  }

  #write(line: string): void {
    this.#lines++;
    this.#try(() => writeSync(this.#file, line, null));
  }

  #try(act: () => unknown): void {
    if (this.#broken) return;
    try {
      act();
    } catch (error) {
      this.#broken = true;
      const { code } = error as NodeJS.ErrnoException;
      this.#log.warn({ code }, "requests under way are no longer noted");
    }
  }
}

function oneLine(id: string): string {
  return id.replace(/\s+/g, " ");
}
