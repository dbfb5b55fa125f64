/** The log: JSON lines on standard error, readable on a terminal; no secret and no message text ever reaches it. */
import pino, { type Logger } from "pino";
import pretty from "pino-pretty";

const REDACTED = "[redacted]";
/** Names under which libraries hand over what must not be logged; at any depth. */
const SECRET_NAMES: ReadonlySet<string> = new Set(["token", "authorization"]);
/** One of them in a line. */
const SECRET_NAME = new RegExp(`"(?:${[...SECRET_NAMES].join("|")})":`);

export interface LogOptions {
  readonly level: string;
  /** Values replaced wherever they occur in a line. */
  readonly secrets: readonly string[];
  /** Where lines go; standard error by default. */
  readonly write?: (line: string) => void;
}

/** Makes the log. */
export function createLog({ level, secrets, write = writeToStandardError() }: LogOptions): Logger {
  const forms = secrets.flatMap(formsOf);
  const stream = { write: (line: string) => write(withoutSecrets(withoutNamed(line), forms)) };
  return pino({ level, base: null, serializers: { err: whereItBroke } }, stream);
}

/** An error's class and place without its message, which may repeat what somebody wrote. */
function whereItBroke(err: unknown): { readonly type: string; readonly at?: readonly string[] } {
  if (!(err instanceof Error)) return { type: typeof err };
  const frames = (err.stack ?? "").replace(err.message, "").split("\n");
  return {
    type: err.constructor.name,
    at: frames.filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line)).map((line) => line.trim()),
  };
}

/** A secret as it is, and as it stands inside a JSON string. */
function formsOf(secret: string): string[] {
  return secret === "" ? [] : [secret, JSON.stringify(secret).slice(1, -1)];
}

/** A line with what stands under a secret's name taken out. Only a line that has such a name is read: pino's own way costs each line. */
function withoutNamed(line: string): string {
  if (!SECRET_NAME.test(line)) return line;
  const redacted = (name: string, value: unknown) => (SECRET_NAMES.has(name) ? REDACTED : value);
  return `${JSON.stringify(JSON.parse(line), redacted)}\n`;
}

function withoutSecrets(line: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), line);
}

function writeToStandardError(): (line: string) => void {
  if (!process.stderr.isTTY) return together((lines) => process.stderr.write(lines));
  const readable = pretty.prettyFactory({ colorize: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" });
  return (line) => process.stderr.write(readable(line) ?? line);
}

/** Writes what one turn of the event loop says at once, at its end or when the process leaves: a write costs as much as an answer. */
function together(write: (lines: string) => void): (line: string) => void {
  let lines = "";
  const flush = () => {
    if (lines !== "") write(lines);
    lines = "";
  };
  process.once("exit", flush);
  return (line) => {
    if (lines === "") setImmediate(flush);
    lines += line;
  };
}
