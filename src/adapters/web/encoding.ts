/** Compression of what is sent (RFC 9110, 8.4.1): Brotli or gzip, where the reader's program takes it and it is worth it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parseAccept } from "hono/utils/accept";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import { memoized } from "../../core/kept.ts";
import { mapEntry } from "../../core/map-entry.ts";
import type { Bytes } from "./cache.ts";
import { LIMITS } from "./limits.ts";

/** The one that makes less of a page first. */
const ENCODINGS = ["br", "gzip"] as const;
/** A content coding by its registered name. */
export type Encoding = (typeof ENCODINGS)[number];

/** How often a body is sent: what is made for one reader is compressed fast, what is kept for all well. */
export type Use = "once" | "kept";
/** Brotli's quality, 0 to 11. An answer of 85 kB: 1 makes 16.5 kB of it in 0.4 ms, 5 makes 13.3 in 2.1, 9 takes ten times as long. */
const QUALITY: Readonly<Record<Use, number>> = { once: 1, kept: 5 };
/** zlib's level, 1 to 9; 6 is its own default. */
const LEVEL: Readonly<Record<Use, number>> = { once: 1, kept: 6 };

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Whether a body of a media type is worth it: neither small nor compressed already, as a PNG is. */
export function isCompressible(body: Bytes, type: string): boolean {
  return body.length >= LIMITS.compressed && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type);
}

/**
 * The encoding that a reader's program likes best; undefined where it takes none of ours.
 * @param accepted the header Accept-Encoding
 */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const liked = parseAccept(accepted.slice(0, 200));
  const liking = (name: string) => liked.find(({ type }) => type.toLowerCase() === name)?.q;
  const [best] = ENCODINGS.map((name) => ({ name, q: liking(name) ?? liking("*") ?? 0 })).toSorted((a, b) => b.q - a.q);
  return best && best.q > 0 ? best.name : undefined;
}

/** The compressed forms of a body, for as long as it is kept itself. */
const formsOf = memoized((_body: Bytes) => new Map<Encoding, Promise<Bytes>>());

/** A body in an encoding, compressed when it is first asked for and not again. */
export function encoded(body: Bytes, encoding: Encoding, use: Use): Promise<Bytes> {
  return mapEntry(formsOf(body), encoding, () => compressed(body, encoding, use));
}

async function compressed(body: Bytes, encoding: Encoding, use: Use): Promise<Bytes> {
  if (encoding === "gzip") return new Uint8Array(await gzipAsync(body, { level: LEVEL[use] }));
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: QUALITY[use], [BROTLI_PARAM_SIZE_HINT]: body.length };
  return new Uint8Array(await brotliAsync(body, { params }));
}

/** The tag of a form of a body: what differs in its bytes differs in its tag (RFC 9110, 8.8.3.3). */
export function tagIn(encoding: Encoding, etag: string): string {
  return `${etag.slice(0, -1)}-${encoding}"`;
}
