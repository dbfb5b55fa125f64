/** Pages of dossiers as they were rendered: a dossier does not change while it is held, so neither does its page. */
import { createHash } from "node:crypto";
import type { HeldDossier } from "../../core/library.ts";
import { LIMITS } from "./limits.ts";

export interface Kept {
  /** UTF-8: what is sent often is encoded once. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** A body with the tag that changes with it (RFC 9110, 8.8.3). */
export function tagged(text: string): Kept {
  const body = new Uint8Array(Buffer.from(text));
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}

export class PageCache {
  readonly #pages = new Map<string, Kept & { readonly held: HeldDossier }>();
  #size = 0;

  /** What is kept under a key, if it is of this state of its dossier. */
  find(key: string, held: HeldDossier | undefined): Kept | undefined {
    const found = this.#pages.get(key);
    return found?.held === held ? found : undefined;
  }

  /** The body under a key (empty where there is no such page), made first where it is not there or is of an older state of its dossier. */
  async get(key: string, held: HeldDossier, make: () => Promise<string> | string): Promise<Kept> {
    const found = this.find(key, held);
    if (found) return found;
    const kept = { ...tagged(await make()), held };
    this.#drop(key);
    // What does not exist is not kept: there is no end of it.
    if (kept.body.length === 0) return kept;
    this.#pages.set(key, kept);
    this.#size += kept.body.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#size <= LIMITS.kept) break;
      this.#drop(oldest);
    }
    return kept;
  }

  #drop(key: string): void {
    this.#size -= this.#pages.get(key)?.body.length ?? 0;
    this.#pages.delete(key);
  }
}
