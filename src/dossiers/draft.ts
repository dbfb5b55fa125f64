/** A dossier's folder as it was read, before anything in it is trusted. */
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { DOSSIER_FILE_NAMES, type Dossier, type DossierFile } from "../core/dossier.ts";
import { type LockLine, readLock } from "./lock.ts";
import { readText, type Unreadable } from "./text-file.ts";
import { YamlFile } from "./yaml-file.ts";

/** Written by `receipts verify`, read by `receipts check`. */
export const LOCK_FILE = "evidence.lock";

export interface Draft {
  /** Path of the folder as it is shown in messages. */
  readonly folder: string;
  /** The folder's name: the id that the dossier must have. */
  readonly name: string;
  readonly files: ReadonlyMap<DossierFile, YamlFile>;
  /** The lines of its evidence lock; undefined where there is none that can be read. */
  readonly lock: readonly LockLine[] | undefined;
  /** Files that are there and hold no text. */
  readonly unreadable: ReadonlyMap<DossierFile | typeof LOCK_FILE, Unreadable>;
  /** Names in the folder that belong to no dossier. */
  readonly strangers: readonly string[];
}

/** A draft whose files all have the right form; its references may still lead nowhere. */
export interface WellFormed extends Draft {
  readonly dossier: Dossier;
}

/** A folder that somebody named is none, or cannot be read or written. The message holds the mend. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}

/** Reads a dossier's folder. Missing files are left out; what they mean is for the rules to say. */
export async function readDraft(folder: string): Promise<Draft> {
  const present = new Set(await readdir(folder));
  const files = new Map<DossierFile, YamlFile>();
  const unreadable = new Map<DossierFile | typeof LOCK_FILE, Unreadable>();
  let lock: LockLine[] | undefined;
  for (const name of [...DOSSIER_FILE_NAMES, LOCK_FILE] as const) {
    if (!present.has(name)) continue;
    const path = join(folder, name);
    const text = await readText(path);
    if (typeof text !== "string") unreadable.set(name, text);
    else if (name === LOCK_FILE) lock = readLock(text);
    else files.set(name, new YamlFile(path, text));
  }
  const known = new Set<string>(DOSSIER_FILE_NAMES);
  const strangers = [...present].filter((name) => isYaml(name) && !known.has(name));
  return { folder, name: basename(resolve(folder)), files, lock, unreadable, strangers };
}

/**
 * The folders of dossiers in a data folder (or the folder itself, if it is one). A folder with YAML counts as a dossier, so
 * that one without its dossier.yaml is reported and not passed over.
 * @throws DataFolderError if the folder cannot be read or holds no dossier
 */
export async function dossierFolders(data: string): Promise<string[]> {
  const names = await namesIn(data);
  if (names.includes("dossier.yaml")) return [data];
  const paths = names.filter((name) => !name.startsWith(".")).map((name) => join(data, name));
  const hold = await Promise.all(paths.map(async (path) => (await isFolder(path)) && holdsYaml(await namesIn(path))));
  const folders = paths.filter((_, index) => hold[index]).toSorted();
  // Beside dossiers, YAML is another program's: a workflow, a compose file.
  if (folders.length > 0) return folders;
  if (holdsYaml(names)) return [data];
  throw new DataFolderError(
    `The data folder ${data} holds no dossier: a folder with a dossier.yaml. data/README.md shows the smallest.`,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === "ENOTDIR" ? "is a file" : `cannot be read (${cause.code ?? cause.message})`;
    throw new DataFolderError(
      `The data folder ${folder} ${reason}. Name a folder of dossiers, or one dossier (RECEIPTS_DATA, or on the command line).`,
      { cause },
    );
  });
}

/** Links to folders count; a link that leads nowhere is none. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function holdsYaml(names: readonly string[]): boolean {
  return names.some(isYaml);
}

/** Hidden files are an editor's own. */
function isYaml(name: string): boolean {
  return /^[^.].*\.ya?ml$/i.test(name);
}
