/**
 * Posting to an address that Slack gave: a `response_url`, or where a file goes. Bolt's own `respond` knows no timeout and
 * never tries again.
 */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { memoized } from "../../core/kept.ts";
import { PostError } from "./failure.ts";
import { ATTEMPTS, TIMEOUT_MS, waitAfter } from "./patience.ts";

/**
 * Posts a message with the fields that say how.
 * @throws PostError with Slack's code, such as "expired_url", or the HTTP status
 */
export function postToResponseUrl(url: string, message: object, fields: object): Promise<undefined> {
  return postPatiently(url, payloadOf(message, fields), "application/json");
}

/**
 * Posts bytes; a rate limit is waited out, a broken connection and a server's error are tried again.
 * @throws PostError with Slack's code or the HTTP status
 */
export async function postPatiently(url: string, body: Uint8Array, type: string): Promise<undefined> {
  for (let attempt = 1; ; attempt++) {
    const reply = await post(url, body, type);
    const code = codeOf(reply);
    if (code === undefined) return undefined;
    const passing = reply === undefined || reply.status === 429 || reply.status >= 500;
    if (!passing || attempt === ATTEMPTS) throw new PostError(code);
    await waitAfter(attempt, reply?.retryAfter);
  }
}

/** What came back, read to its end. */
interface Reply {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/**
 * With node:http and not fetch: one connection serves many answers, and one answer takes half of fetch's work, which is
 * most of what an answer costs (tests/bench/slack-load.ts).
 */
const AGENTS = {
  "http:": { request: httpRequest, agent: new HttpAgent({ keepAlive: true }) },
  "https:": { request: httpsRequest, agent: new HttpsAgent({ keepAlive: true }) },
} as const;

/** Messages that are kept (see render.ts) are made to JSON once; these are their bytes without the last bracket. */
const headOf = memoized((message: object) => Buffer.from(JSON.stringify(message).slice(0, -1)));

function payloadOf(message: object, fields: object): Buffer {
  return Buffer.concat([headOf(message), Buffer.from(`,${JSON.stringify(fields).slice(1)}`)]);
}

function post(url: string, body: Uint8Array, type: string): Promise<Reply | undefined> {
  const { protocol } = new URL(url);
  const { request, agent } = AGENTS[protocol === "http:" ? "http:" : "https:"];
  const headers = { "content-type": type, "content-length": body.length };
  return new Promise((done) => {
    const asked = request(url, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => done(replyOf(response, text)));
      response.on("error", () => done(undefined));
    });
    const limit = setTimeout(() => asked.destroy(), TIMEOUT_MS);
    asked.on("close", () => {
      clearTimeout(limit);
      done(undefined);
    });
    asked.on("error", () => done(undefined));
    asked.end(body);
  });
}

function replyOf({ statusCode = 0, headers }: IncomingMessage, body: string): Reply {
  return { status: statusCode, retryAfter: headers["retry-after"], body };
}

/** Slack's code for what went wrong, which may come with any status; undefined if nothing did. */
function codeOf(reply: Reply | undefined): string | undefined {
  if (!reply) return "no_connection";
  const [, code] = /"error"\s*:\s*"([a-z_]+)"/.exec(reply.body) ?? [];
  return code ?? (reply.status >= 200 && reply.status < 300 ? undefined : `http_${reply.status}`);
}
