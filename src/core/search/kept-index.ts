/**
 * What is computed from a corpus before it can be searched, kept in a folder from one start to the next.
 *
 * A file is a line of JSON (what it is of, and the hash of the rest), then the typed arrays as structured clone writes
 * them. One that is broken, of another corpus or of other settings is computed anew, and one that cannot be written is
 * done without: nothing but time depends on it.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** To be raised when what is kept has another shape, or is computed in another way. */
const FORM = 1;
const NAME = /^search-[0-9a-f]{32}\.index$/;
/** One that is being written, or that a crash left behind. */
const TEMPORARY = /^search-[0-9a-f]{32}\.index\.[0-9a-f-]{36}$/;
/** Files that stay in the folder: those of a few corpora; what an earlier text of a dossier left behind goes in time. */
const MOST_FILES = 4;

interface Header {
  readonly key: string;
  readonly sha256: string;
}

/**
 * What `make` computes, or what it computed at an earlier start. What it depends on is told by `parts`: texts and arrays,
 * whose hash is the file's name. The result has to be plain data: typed arrays, arrays, maps, texts, numbers.
 */
export function keptOr<Result>(
  folder: string,
  parts: readonly (string | NodeJS.ArrayBufferView)[],
  make: () => Result,
): Result {
  const key = keyOf(parts);
  const path = join(folder, `search-${key.slice(0, 32)}.index`);
  const kept = read<Result>(path, key);
  if (kept !== undefined) return kept;
  const made = make();
  try {
    write(path, key, serialize(made));
    tidy(folder);
  } catch {
    // A folder that cannot be written costs the next start its time, and nobody an answer.
  }
  return made;
}

function keyOf(parts: readonly (string | NodeJS.ArrayBufferView)[]): string {
  const hash = createHash("sha256").update(`receipts ${FORM}`);
  for (const part of parts) hash.update(`\n${typeof part === "string" ? part.length : part.byteLength}\n`).update(part);
  return hash.digest("hex");
}

/** What a file holds; undefined if there is none, or not of this key, or not as it was written. */
function read<Result>(path: string, key: string): Result | undefined {
  try {
    const content = readFileSync(path);
    const end = content.indexOf("\n");
    const header = JSON.parse(content.toString("utf8", 0, end)) as Header;
    const data = content.subarray(end + 1);
    return header.key === key && header.sha256 === sha256(data) ? (deserialize(data) as Result) : undefined;
  } catch {
    return undefined;
  }
}

/** Under a name of its own first, so that a start at the same time never reads half a file. */
function write(path: string, key: string, data: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const header: Header = { key, sha256: sha256(data) };
  const temporary = `${path}.${randomUUID()}`;
  try {
    const content = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), data]);
    writeFileSync(temporary, content, { mode: 0o600, flag: "wx" });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Deletes all but the newest files. One that another process is writing may go too: it computes anew at its next start. */
function tidy(folder: string): void {
  const written = (name: string) => statSync(join(folder, name)).mtimeMs;
  const names = readdirSync(folder);
  const newestFirst = names.filter((name) => NAME.test(name)).toSorted((a, b) => written(b) - written(a));
  const old = [...names.filter((name) => TEMPORARY.test(name)), ...newestFirst.slice(MOST_FILES)];
  for (const name of old) rmSync(join(folder, name), { force: true });
}

function sha256(data: Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
