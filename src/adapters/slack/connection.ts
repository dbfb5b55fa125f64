/**
 * One Socket Mode connection, kept open.
 *
 * The library's own reconnecting is off: it waits 5 s before it tries again, and what it cannot mend (a revoked token) it
 * throws where nobody can catch it. Here a lost connection is opened again at once, then ever more slowly, and a token that
 * is no longer good ends the process with one clear line.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { UnreachableError } from "../adapter.ts";
import { type Failure, failureOf, isMisaddressed, isRevoked } from "./failure.ts";
import { refusedToken } from "./tokens.ts";

type Client = SocketModeReceiver["client"];

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const CLOSE_WITHIN_MS = 1_000;
/** Codes of apps.connections.open that no retry mends. */
const HOPELESS = new Set(["missing_scope", "not_allowed_token_type", "no_permission"]);

/** A connection of the library's client. */
export class Connection {
  readonly #client: Client;
  readonly #log: Logger;
  readonly #fail: (message: string) => void;
  /** Between the loss of a connection and the next hello, and after `close`. */
  #busy = true;
  #closed = false;
  #reopening: Promise<void> | undefined;
  #wait: { timer: NodeJS.Timeout; done: () => void } | undefined;

  constructor(client: Client, log: Logger, fail: (message: string) => void) {
    this.#client = client;
    this.#log = log;
    this.#fail = fail;
    client.on("disconnected", () => {
      if (!this.#busy && !this.#closed) log.info("a connection to Slack is lost; opening it again");
      this.#reopening = this.#reopen();
    });
  }

  /** @throws Error with one clear line if Slack refuses the app-level token; UnreachableError if it cannot be reached */
  async open(): Promise<void> {
    try {
      await this.#client.start();
      this.#busy = false;
    } catch (error) {
      this.#closed = true;
      const failure = failureOf(error);
      const Failed = isHopeless(failure) || isMisaddressed(failure) ? Error : UnreachableError;
      throw new Failed(openFailure(failure), { cause: error });
    }
  }

  /** Opens the connection as soon as it can be, without anybody waiting for it. */
  keepOpen(): void {
    this.#busy = false;
    this.#reopening = this.#reopen();
  }

  /** Closes the connection. Slack often leaves its end open, so that end is not waited for: nothing comes over it any more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#wait?.timer);
    this.#wait?.done();
    await this.#reopening;
    await Promise.race([this.#client.disconnect(), pause(CLOSE_WITHIN_MS, undefined, { ref: false })]);
  }

  async #reopen(): Promise<void> {
    if (this.#busy || this.#closed) return this.#reopening;
    this.#busy = true;
    for (let wait = FIRST_WAIT_MS; !this.#closed; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      if (await this.#attempt()) break;
      if (!this.#closed) await this.#pause(wait);
    }
    this.#busy = false;
  }

  /** Whether there is nothing left to try: the connection is open, or never will be. */
  async #attempt(): Promise<boolean> {
    try {
      await this.#client.start();
      this.#log.info("a connection to Slack is open");
      return true;
    } catch (error) {
      const failure = failureOf(error);
      if (!isHopeless(failure)) {
        this.#log.warn({ ...failure }, "a connection to Slack cannot be opened yet");
        return false;
      }
      this.#closed = true;
      this.#fail(openFailure(failure));
      return true;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((done) => {
      this.#wait = { timer: setTimeout(done, ms), done };
    });
  }
}

function isHopeless(failure: Failure): boolean {
  return isRevoked(failure) || HOPELESS.has(failure.code);
}

function openFailure(failure: Failure): string {
  if (isHopeless(failure)) return refusedToken("SLACK_APP_TOKEN", failure.code);
  return `Slack cannot be reached (${failure.code}${failure.reason ? `: ${failure.reason}` : ""}). Check the network and SLACK_API_URL.`;
}
