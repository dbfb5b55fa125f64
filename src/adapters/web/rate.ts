/** A limit on how often one reader may ask: a token bucket for each address. */
import { LruMap } from "../../core/lru-map.ts";
import { LIMITS } from "./limits.ts";

interface Bucket {
  tokens: number;
  /** When it was last filled, in milliseconds. */
  at: number;
}

/** Takes one request of a reader: 0 where it may pass, else the seconds until one may. */
type TakeRequest = (reader: string) => number;

/** A minute's requests at once, and from then on as they come back, evenly; no limit for 0. */
export function createRate(perMinute: number, now: () => number = Date.now): TakeRequest {
  const buckets = new LruMap<string, Bucket>(LIMITS.readers);
  const perMs = perMinute / 60_000;
  return (reader) => {
    if (perMinute === 0) return 0;
    const bucket = buckets.get(reader) ?? { tokens: perMinute, at: now() };
    bucket.tokens = Math.min(perMinute, bucket.tokens + (now() - bucket.at) * perMs);
    bucket.at = now();
    buckets.set(reader, bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perMs / 1000);
    bucket.tokens -= 1;
    return 0;
  };
}

/**
 * Who asks: the address of the connection, or behind so many proxies of ours the entry of X-Forwarded-For that the outermost
 * of them wrote; what stands before it anybody may have made up. One household has one IPv6 network of 64 bits.
 */
export function readerOf(remote: string | undefined, forwardedFor: string | undefined, proxies: number): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  const address = (proxies > 0 ? entries.at(-proxies) : undefined) || remote || "unknown";
  return address.includes(":") && !address.includes(".") ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = "", tail] = address
    .replace(/^\[|\](:\d+)?$/g, "")
    .toLowerCase()
    .split("::");
  const groups = head.split(":").filter(Boolean);
  const filled = tail === undefined ? groups : [...groups, ...Array.from({ length: 8 - groups.length }, () => "0")];
  return filled.slice(0, 4).join(":");
}
