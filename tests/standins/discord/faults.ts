/** What can go wrong between Discord and a bot, to be asked for by tests. */
import type { ServerResponse } from "node:http";
import { Socket } from "node:net";

export type FaultKind =
  /** 429 with Retry-After (seconds), for one route or for all. */
  | { readonly kind: "rate-limit"; readonly retryAfter?: number; readonly global?: boolean }
  | { readonly kind: "status"; readonly status: number; readonly code?: number; readonly message?: string }
  /** The connection is reset (RST) before the request does anything. */
  | { readonly kind: "reset" }
  /** The connection is closed (FIN) before the request does anything: discord.js does not repeat such a request. */
  | { readonly kind: "hang-up" }
  /** The request does its work, but its answer is lost. */
  | { readonly kind: "lost-answer" }
  /** The answer waits until the test releases it. */
  | { readonly kind: "held"; readonly until: Promise<unknown> };

export interface Fault {
  /** Method and path, such as /^POST .*\/messages$/. */
  readonly on: RegExp;
  /** How many requests it meets; 1 unless given. */
  readonly times?: number;
  readonly fault: FaultKind;
}

/** The faults still to come. */
export class Faults {
  #open: { on: RegExp; left: number; fault: FaultKind }[] = [];

  add({ on, times = 1, fault }: Fault): void {
    this.#open.push({ on, left: times, fault });
  }

  get left(): number {
    return this.#open.reduce((sum, { left }) => sum + left, 0);
  }

  /** Takes the next fault that meets a request. */
  next(request: string): FaultKind | undefined {
    const found = this.#open.find(({ on, left }) => left > 0 && on.test(request));
    if (found) found.left--;
    return found?.fault;
  }
}

/** Answers with a fault; true where that was all. */
export async function play(fault: FaultKind, response: ServerResponse): Promise<boolean> {
  if (fault.kind === "held") await fault.until;
  if (fault.kind === "held" || fault.kind === "lost-answer") return false;
  if (fault.kind === "reset") resetConnection(response);
  else if (fault.kind === "hang-up") response.socket?.destroy();
  else if (fault.kind === "rate-limit") {
    const { retryAfter: seconds = 0.01, global = false } = fault;
    response.setHeader("retry-after", seconds);
    if (global) response.setHeader("x-ratelimit-global", "true");
    respond(response, 429, { message: "You are being rate limited.", retry_after: seconds, global });
  } else respond(response, fault.status, { message: fault.message ?? "Fault", code: fault.code ?? 0 });
  return true;
}

function resetConnection({ socket }: ServerResponse): void {
  if (socket instanceof Socket) socket.resetAndDestroy();
}

/** Ends a request with a status, and with a body as JSON if there is one. */
export function respond(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, body === undefined ? {} : { "content-type": "application/json" });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
