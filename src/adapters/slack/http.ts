/**
 * HTTP mode: Slack sends every event to a port of ours, signed with the app's signing secret.
 *
 * The port is the front's own and not the page's: the page may stay on 127.0.0.1 while only this one is reachable from
 * outside, and either can be turned off without the other.
 */
import { HTTPReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { boltLogger } from "./bolt-log.ts";
import { failureOf } from "./failure.ts";
import { EVENTS_PATH } from "./names.ts";
import type { Transport } from "./transport.ts";

/** Slack's longest event is far below this: a message has 40,000 characters at most. */
const BODY_LIMIT = 1_000_000;
/**
 * Slack gives up after 3 s (https://docs.slack.dev/apis/events-api/#responding). An idle connection is kept for longer than
 * proxies keep theirs (60 s is common), or a proxy sends a request into one that is being closed, and it is lost.
 */
const SERVER = { requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 75_000, maxHeaderSize: 16_384 };

export interface HttpParts {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
}

/** A transport on a port of ours. */
export function httpTransport({ signingSecret, host, port, log }: HttpParts): Transport {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    bodyLimit: BODY_LIMIT,
    logger: boltLogger(log),
    dispatchErrorHandler: ({ response }) => void response.writeHead(404).end(),
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ ...failureOf(error) }, "a Slack event could not be taken; Slack will send it again");
      if (!response.headersSent) response.writeHead(500).end();
      return true;
    },
    unhandledRequestHandler: ({ response }) => {
      log.warn("Slack sent something that this app does not know");
      if (!response.headersSent) response.writeHead(404).end();
    },
  });
  let opened = false;
  return {
    receiver,
    async open() {
      try {
        const server = await receiver.start({ host, port }, SERVER);
        opened = true;
        log.info({ address: server.address() }, `Slack's requests are taken at ${EVENTS_PATH}`);
      } catch (error) {
        throw new Error(mendFor(error as NodeJS.ErrnoException, host, port), { cause: error });
      }
    },
    async close() {
      if (opened) await receiver.stop();
    },
  };
}

function mendFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE") return `Slack's port ${port} is in use: set SLACK_PORT to a free one.`;
  if (code === "EACCES")
    return `Slack's port ${port} needs rights that this process lacks: set SLACK_PORT to 1024 or above.`;
  return `Slack's requests cannot be taken at ${host}:${port} (${code ?? message}): set SLACK_HOST to an address of this machine, or to 0.0.0.0 for all of them.`;
}
