/** A dossier's folder as it was read, before anything in it is trusted. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { DOSSIER_FILES, type Dossier, type DossierFile } from "../core/dossier.ts";
import { YamlFile } from "./yaml-file.ts";

export interface Draft {
  /** Path of the folder as it is shown in messages. */
  readonly folder: string;
  /** The folder's name: the id that the dossier must have. */
  readonly name: string;
  readonly files: ReadonlyMap<DossierFile, YamlFile>;
  /** Names in the folder that belong to no dossier. */
  readonly strangers: readonly string[];
}

/** A draft whose files all have the right form; its references may still lead nowhere. */
export interface WellFormed extends Draft {
  readonly dossier: Dossier;
}

/** Written by `receipts verify`, read by `receipts check`. */
export const LOCK_FILE = "evidence.lock";
const FILE_NAMES = Object.keys(DOSSIER_FILES) as DossierFile[];

/** Reads a dossier's folder. Missing files are left out; what they mean is for the rules to say. */
export async function readDraft(folder: string): Promise<Draft> {
  const present = new Set(await readdir(folder));
  const files = new Map<DossierFile, YamlFile>();
  for (const name of FILE_NAMES) {
    const path = join(folder, name);
    if (present.has(name)) files.set(name, new YamlFile(path, await readFile(path, "utf8")));
  }
  const known = new Set<string>([...FILE_NAMES, LOCK_FILE]);
  const strangers = [...present].filter((name) => /\.ya?ml$/i.test(name) && !known.has(name));
  return { folder, name: basename(folder), files, strangers };
}

/**
 * The folders of dossiers in a data folder (or the folder itself, if it is one). A folder with YAML counts as a dossier, so
 * that one without its dossier.yaml is reported and not passed over.
 */
export async function dossierFolders(data: string): Promise<string[]> {
  if (await holdsYaml(data)) return [data];
  const entries = await readdir(data, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(data, entry.name));
  const holds = await Promise.all(folders.map(holdsYaml));
  return folders.filter((_, index) => holds[index]).toSorted();
}

async function holdsYaml(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => /\.ya?ml$/i.test(name));
}
