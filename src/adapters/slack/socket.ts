/**
 * Socket Mode over two standing connections.
 *
 * Slack ends a connection every few hours, and after its "disconnect" the library needs 5 to 12 s until it knows that the
 * connection is gone (https://github.com/slackapi/node-slack-sdk/issues/2752). Slack sends an event to any one connection
 * that is open, so that with a second one none is lost while the first is opened again.
 */
import { SocketModeReceiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import type { Logger } from "pino";
import { boltLogger } from "./bolt-log.ts";
import { Connection } from "./connection.ts";
import { failureOf } from "./failure.ts";
import type { Transport } from "./transport.ts";

/**
 * The second connection is opened a while after the first: two that are opened together are ended together, and
 * apps.connections.open may be called about once a minute (https://docs.slack.dev/apis/web-api/rate-limits).
 */
const SPARE_AFTER_MS = 90_000;

export interface SocketParts {
  readonly appToken: string;
  readonly log: Logger;
  /** Options of their own for every client: the libraries change what they are given. */
  clientOptions(): WebClientOptions;
  fail(message: string): void;
}

/** A transport over the two connections. */
export function socketTransport(parts: SocketParts, spareAfterMs = SPARE_AFTER_MS): Transport {
  const receivers = [socketReceiver(parts), socketReceiver(parts)] as const;
  const [main, spare] = receivers.map(({ client }) => new Connection(client, parts.log, parts.fail)) as [
    Connection,
    Connection,
  ];
  let timer: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(timer);
    await Promise.all([main.close(), spare.close()]);
  };
  return {
    receiver: {
      init(app) {
        for (const receiver of receivers) receiver.init(app);
      },
      start: () => main.open(),
      stop: close,
    },
    async open() {
      await main.open();
      timer = setTimeout(() => spare.keepOpen(), spareAfterMs);
    },
    close,
  };
}

function socketReceiver({ appToken, log, clientOptions }: SocketParts): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(log, true),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions() },
    processEventErrorHandler: async ({ error }) => {
      log.error({ ...failureOf(error) }, "a Slack event could not be taken; Slack will send it again");
      return false;
    },
  });
}
