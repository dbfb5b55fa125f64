/** What can go wrong at Slack, queued by the place where it does. */
import type { ServerResponse } from "node:http";

export type Fault =
  | { readonly type: "rate-limit"; readonly retryAfter: number }
  | { readonly type: "status"; readonly status: number }
  | { readonly type: "reset" }
  /** Slack's own no: `{ok: false, error}`. */
  | { readonly type: "error"; readonly error: string; readonly needed?: string }
  /** Answers only when the promise resolves, then as usual. */
  | { readonly type: "slow"; readonly until: Promise<void> };

/** A Web API method ("chat.postMessage"), "response_url", or "upload" for the bytes of a file. */
export type Place = string;

/** What goes wrong next, place by place. */
export class Faults {
  readonly #queues = new Map<Place, Fault[]>();

  /** The next calls at a place go wrong, each in this way. */
  next(place: Place, fault: Fault, times = 1): void {
    const queue = this.#queues.get(place) ?? [];
    queue.push(...Array.from({ length: times }, () => fault));
    this.#queues.set(place, queue);
  }

  /** The next call at a place is answered when what this returns is called, and until then nothing comes of it. */
  hold(place: Place): () => void {
    const { promise: until, resolve } = Promise.withResolvers<void>();
    this.next(place, { type: "slow", until });
    return resolve;
  }

  /** Whatever was to go wrong goes well. */
  clear(): void {
    this.#queues.clear();
  }

  take(place: Place): Fault | undefined {
    return this.#queues.get(place)?.shift();
  }
}

/** Lets the fault happen; returns whether the call is answered by it. */
export async function happen(fault: Fault | undefined, response: ServerResponse): Promise<boolean> {
  if (!fault) return false;
  if (fault.type === "slow") {
    await fault.until;
    return false;
  }
  if (fault.type === "reset") response.destroy();
  else if (fault.type === "status") response.writeHead(fault.status).end("upstream connect error");
  else if (fault.type === "rate-limit")
    response.writeHead(429, { "retry-after": String(fault.retryAfter) }).end(`{"ok":false,"error":"ratelimited"}`);
  else response.writeHead(200, JSON_TYPE).end(JSON.stringify({ ok: false, error: fault.error, needed: fault.needed }));
  return true;
}

export const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
