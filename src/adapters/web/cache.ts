/** Pages and pictures of dossiers as they were made: a dossier does not change while it is held, so neither do they. */
import { createHash } from "node:crypto";
import type { HeldDossier } from "../../core/library.ts";
import { LruMap } from "../../core/lru-map.ts";

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
  readonly kept?: Kept;
}

type Make = () => Promise<string | Bytes> | string | Bytes;

/** Two who ask for the same at once share one making of it. */
export class ByteCache {
  readonly #entries: LruMap<string, Entry>;

  /** @param limit bytes that are kept */
  constructor(limit: number) {
    this.#entries = new LruMap(limit);
  }

  /** What is kept under a key, if it is of this state of its dossier. */
  find(key: string, held: HeldDossier | undefined): Kept | undefined {
    const found = this.#entries.get(key);
    return found?.held === held ? found?.kept : undefined;
  }

  /** The body under a key (empty where there is no such page), made first where it is not there or is of an older state of its dossier. */
  get(key: string, held: HeldDossier, make: Make): Promise<Kept> {
    const found = this.#entries.get(key);
    return (found?.held === held ? found : this.#begin(key, held, make)).making;
  }

  #begin(key: string, held: HeldDossier, make: Make): Entry {
    const entry: Entry = { held, making: (async () => tagged(await make()))() };
    this.#entries.set(key, entry, 0);
    entry.making.then(
      (kept) => this.#settle(key, entry, kept),
      () => this.#settle(key, entry),
    );
    return entry;
  }

  #settle(key: string, entry: Entry, kept?: Kept): void {
    if (this.#entries.get(key) !== entry) return;
    // What does not exist is not kept: there is no end of it.
    if (kept === undefined || kept.body.length === 0) this.#entries.delete(key);
    else this.#entries.set(key, { ...entry, kept }, kept.body.length);
  }
}
