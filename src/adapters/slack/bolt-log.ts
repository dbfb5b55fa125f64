/** Bolt's log lines into the log of the house. */
import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";
import { failureOf } from "./failure.ts";

/**
 * A logger for Bolt. Its debug lines are dropped for good: they hold the text of messages and the headers of requests.
 * Of an error only the code and the message are kept: the rest may hold a request with its token.
 */
export function boltLogger(log: Logger): BoltLogger {
  const line = (parts: readonly unknown[]) => parts.map(inWords).join(" ");
  return {
    debug: () => {},
    info: (...parts: unknown[]) => log.debug(line(parts)),
    warn: (...parts: unknown[]) => log.warn(line(parts)),
    error: (...parts: unknown[]) => log.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function inWords(part: unknown): string {
  if (typeof part === "string") return part;
  const { code, reason } = failureOf(part);
  return reason ? `${code}: ${reason}` : code;
}
