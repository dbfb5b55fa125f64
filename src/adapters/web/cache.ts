/** Pages and pictures of dossiers as they were made: a dossier does not change while it is held, so neither do they. */
import { createHash } from "node:crypto";
import type { HeldDossier } from "../../core/library.ts";

/** Bytes that nobody else writes to. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A body that is ready to be sent. */
export interface Kept {
  /** UTF-8 of a text: what is sent often is encoded once. */
  readonly body: Bytes;
  readonly etag: string;
}

const encoder = new TextEncoder();

/** A text as it is sent, in UTF-8. */
export function bytesOf(text: string): Bytes {
  return encoder.encode(text);
}

/** A body with the tag that changes with it (RFC 9110, 8.8.3). */
export function tagged(content: string | Bytes): Kept {
  const body = typeof content === "string" ? bytesOf(content) : content;
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}

interface Entry {
  readonly held: HeldDossier;
  readonly making: Promise<Kept>;
  /** What was made; undefined while it is being made. */
  kept?: Kept;
}

/** Two who ask for the same at once share one making of it. */
export class ByteCache {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;
  #size = 0;

  /** @param limit bytes that are kept; what was not asked for the longest goes first */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is kept under a key, if it is of this state of its dossier. */
  find(key: string, held: HeldDossier | undefined): Kept | undefined {
    const found = this.#entries.get(key);
    return found?.kept && found.held === held ? this.#touched(key, found).kept : undefined;
  }

  /** The body under a key (empty where there is no such page), made first where it is not there or is of an older state of its dossier. */
  get(key: string, held: HeldDossier, make: () => Promise<string | Bytes> | string | Bytes): Promise<Kept> {
    const found = this.#entries.get(key);
    return (found?.held === held ? this.#touched(key, found) : this.#begin(key, held, make)).making;
  }

  #touched(key: string, entry: Entry): Entry {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  #begin(key: string, held: HeldDossier, make: () => Promise<string | Bytes> | string | Bytes): Entry {
    this.#drop(key);
    const entry: Entry = { held, making: (async () => tagged(await make()))() };
    this.#entries.set(key, entry);
    entry.making.then(
      (kept) => this.#keep(key, entry, kept),
      () => this.#entries.get(key) === entry && this.#drop(key),
    );
    return entry;
  }

  #keep(key: string, entry: Entry, kept: Kept): void {
    if (this.#entries.get(key) !== entry) return;
    // What does not exist is not kept: there is no end of it.
    if (kept.body.length === 0) this.#drop(key);
    else this.#count(entry, kept);
  }

  #count(entry: Entry, kept: Kept): void {
    entry.kept = kept;
    this.#size += kept.body.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#entries.get(key)?.kept?.body.length ?? 0;
    this.#entries.delete(key);
  }
}
