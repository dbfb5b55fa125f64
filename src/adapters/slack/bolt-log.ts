/** Bolt's log lines into the log of the house. */
import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";
import { failureOf } from "./failure.ts";

/**
 * A logger for Bolt. Its debug lines are dropped for good: they hold the text of messages and the headers of requests.
 * Of an error only the code and the message are kept: the rest may hold a request with its token.
 * @param quiet for a part whose failures are logged by whoever uses it: its lines are only for debugging
 */
export function boltLogger(log: Logger, quiet = false): BoltLogger {
  const to = (level: "debug" | "warn" | "error") => {
    return (...parts: unknown[]) => log[quiet ? "debug" : level](parts.map(inWords).join(" "));
  };
  return {
    debug: () => {},
    info: to("debug"),
    warn: to("warn"),
    error: to("error"),
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
