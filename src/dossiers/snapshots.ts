/** The folder of snapshots: the sources' texts as they were captured, held by hash. They are never part of the repository. */
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Source } from "../core/dossier.ts";
import { DataFolderError } from "./draft.ts";
import { readBytes, textOf, type Unreadable } from "./text-file.ts";

export type Snapshot = NonNullable<Source["snapshot"]>;

export interface SnapshotText {
  /** Path of the file that was read. */
  readonly path: string;
  /** Undefined where the file cannot be read. */
  readonly sha256: string | undefined;
  readonly text: string | Unreadable;
}

/** The files of a folder, by name and by hash. */
export class SnapshotFolder {
  readonly #folder: string;
  readonly #names: readonly string[];
  #byHash: Promise<ReadonlyMap<string, string>> | undefined;

  private constructor(folder: string, names: readonly string[]) {
    this.#folder = folder;
    this.#names = names;
  }

  /** @throws DataFolderError if the folder cannot be read */
  static async open(folder: string): Promise<SnapshotFolder> {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return new SnapshotFolder(
        folder,
        entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
      );
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code;
      throw new DataFolderError(
        `The folder of snapshots ${folder} cannot be read (${code}). Name the folder that holds the sources' texts.`,
        { cause },
      );
    }
  }

  /** The snapshot of this name, or else whichever file has its hash; undefined where there is neither. */
  async read({ file, sha256 }: Snapshot): Promise<SnapshotText | undefined> {
    if (this.#names.includes(file)) return readSnapshot(join(this.#folder, file));
    this.#byHash ??= this.#hashAll();
    const path = (await this.#byHash).get(sha256);
    return path === undefined ? undefined : readSnapshot(path);
  }

  async #hashAll(): Promise<ReadonlyMap<string, string>> {
    const paths = this.#names.map((name) => join(this.#folder, name));
    const hashes = new Map<string, string>();
    for (const path of paths) {
      const bytes = await readBytes(path);
      if (bytes instanceof Uint8Array) hashes.set(hashOf(bytes), path);
    }
    return hashes;
  }
}

async function readSnapshot(path: string): Promise<SnapshotText> {
  const bytes = await readBytes(path);
  return bytes instanceof Uint8Array
    ? { path: basename(path), sha256: hashOf(bytes), text: textOf(bytes) }
    : { path: basename(path), sha256: undefined, text: bytes };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
