/** The real process: `receipts …` as a user's shell starts it. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "../../src/cli.ts");

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  /** Waits until standard error holds what the pattern says, and returns the match. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

/** Starts the process with nothing in its environment but what is given, in a folder without a `.env`. */
export function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Running {
  const env = { PATH: process.env.PATH ?? "", ...environment };
  const child = spawn(process.execPath, [CLI, ...args], { env, cwd: tmpdir() });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, ...output }) as Ended);
  return { process: child, ended, said: (pattern) => said({ process: child, ended }, output, pattern) };
}

async function said(
  { process: child, ended }: Omit<Running, "said">,
  output: { readonly stderr: string },
  pattern: RegExp,
): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(output.stderr);
    if (match) return match;
    if (child.exitCode !== null) throw new Error(`it ended and never said ${pattern}:\n${output.stderr}`);
    await Promise.race([once(child.stderr, "data"), ended]);
  }
}

/** Runs the process to its end, with a text on its standard input. */
export async function run(
  args: readonly string[],
  {
    input = "",
    environment = {},
  }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const running = start(args, environment);
  running.process.stdin.on("error", () => undefined).end(input);
  return running.ended;
}
