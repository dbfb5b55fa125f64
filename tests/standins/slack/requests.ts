/** The HTTP half of the stand-in: Slack's signed requests to a bot. */
import { createHmac } from "node:crypto";
import type { EventKind, Json, Wire } from "./wire.ts";

const FORM = "application/x-www-form-urlencoded";

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds since 1970; now without it. */
  readonly timestamp?: number;
  /** Signs with another secret. */
  readonly secret?: string;
}

/** Requests to one bot, signed with its secret. */
export class RequestHalf implements Wire {
  readonly url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    this.url = url;
    this.#secret = secret;
  }

  /** @throws Error if the bot does not acknowledge it */
  async deliver(kind: EventKind, payload: object): Promise<Json> {
    const response = await this.request(kind, payload);
    const body = await response.text();
    if (response.status !== 200) throw new Error(`Slack sent ${kind} and got HTTP ${response.status}`);
    return body === "" ? {} : (JSON.parse(body) as Json);
  }

  /** The request as it is answered, whichever way. */
  request(kind: EventKind, payload: object, options: RequestOptions = {}): Promise<Response> {
    const { headers = {}, timestamp = Math.floor(Date.now() / 1_000), secret = this.#secret } = options;
    const { type, body } = bodyOf(kind, payload);
    const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
    const signed = { "x-slack-signature": `v0=${signature}`, "x-slack-request-timestamp": `${timestamp}` };
    return fetch(this.url, { method: "POST", body, headers: { "content-type": type, ...signed, ...headers } });
  }
}

function bodyOf(kind: EventKind, payload: object): { type: string; body: string } {
  if (kind === "events_api") return { type: "application/json", body: JSON.stringify(payload) };
  const fields = kind === "interactive" ? { payload: JSON.stringify(payload) } : { ...payload };
  return { type: FORM, body: new URLSearchParams(fields as Record<string, string>).toString() };
}
