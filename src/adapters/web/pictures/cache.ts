/** Pictures as they were drawn: a dossier does not change while it is held. Two who ask at once share one drawing. */
import { createHash } from "node:crypto";
import type { HeldDossier } from "../../../core/library.ts";

export interface DrawnPicture {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

interface Entry {
  readonly held: HeldDossier;
  readonly drawn: Promise<DrawnPicture>;
  size: number;
}

export class PictureCache {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;

  /** @param limit bytes that are kept; what was not asked for the longest goes first */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The picture under a key, drawn first where it is not there or is of an older state of its dossier. */
  get(key: string, held: HeldDossier, draw: () => Promise<Uint8Array<ArrayBuffer>>): Promise<DrawnPicture> {
    const found = this.#entries.get(key);
    this.#entries.delete(key);
    const entry = found?.held === held ? found : this.#begin(key, held, draw);
    this.#entries.set(key, entry);
    return entry.drawn;
  }

  #begin(key: string, held: HeldDossier, draw: () => Promise<Uint8Array<ArrayBuffer>>): Entry {
    const entry: Entry = { held, size: 0, drawn: draw().then((body) => ({ body, etag: etagOf(body) })) };
    entry.drawn.then(
      ({ body }) => {
        entry.size = body.byteLength;
        this.#forget();
      },
      () => this.#entries.get(key) === entry && this.#entries.delete(key),
    );
    return entry;
  }

  #forget(): void {
    let size = this.#entries.values().reduce((sum, entry) => sum + entry.size, 0);
    for (const [key, entry] of this.#entries) {
      if (size <= this.#limit) return;
      size -= entry.size;
      this.#entries.delete(key);
    }
  }
}

/** RFC 9110, 8.8.3 */
function etagOf(body: Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}
