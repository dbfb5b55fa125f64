/** Reads files that others wrote: what is no text is reported with its place, and never guessed at. */
import { readFile, stat } from "node:fs/promises";
import type { Told } from "./problem.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LINE_FEED = 0x0a;

/** Why a file is no text, and at which line. */
export interface Unreadable extends Told {
  readonly line: number;
}

/** The text of a file (UTF-8), or why there is none. */
export async function readText(path: string): Promise<string | Unreadable> {
  const bytes = await readBytes(path);
  return bytes instanceof Uint8Array ? textOf(bytes) : bytes;
}

/** The bytes of a file, or why there are none. A pipe is not waited for. */
export async function readBytes(path: string): Promise<Uint8Array | Unreadable> {
  try {
    const found = await stat(path);
    if (found.isFile() || found.isDirectory()) return await readFile(path);
    return { line: 1, message: "a pipe or a device, not a file", mend: "Put the file in its place." };
  } catch (error) {
    return { line: 1, ...reasonOf(error as NodeJS.ErrnoException) };
  }
}

/** The text of bytes that should be UTF-8; a byte order mark stays a character of it. */
export function textOf(bytes: Uint8Array): string | Unreadable {
  if (isUtf8(bytes)) return utf8.decode(bytes);
  const mend = "Save the file as UTF-8.";
  return { line: firstBrokenLine(bytes), message: "the file is not UTF-8", mend };
}

function firstBrokenLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): Told {
  if (code === "EISDIR") return { message: "a folder, not a file", mend: "Put the file in its place." };
  if (code === "EACCES")
    return { message: "the file cannot be read (EACCES)", mend: "Give the user of this process the right to read it." };
  if (code === "ENOENT")
    return { message: "a link that leads nowhere", mend: "Mend the link, or put the file in its place." };
  return { message: `the file cannot be read (${code ?? message})`, mend: "Make it readable." };
}
