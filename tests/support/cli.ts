/** The real process: `receipts …` as a user's shell starts it. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "../../src/cli.ts");
/** Node's own: half of what a process takes is to compile what the one before it compiled. */
const COMPILED = join(import.meta.dirname, "../../node_modules/.cache/receipts/compiled");

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

/** Starts the process with nothing in its environment but what is given, by default in a folder without a `.env`. */
export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  cwd = tmpdir(),
): Running {
  const env = { PATH: process.env.PATH ?? "", NODE_COMPILE_CACHE: COMPILED, ...environment };
  const child = spawn(process.execPath, [CLI, ...args], { env, cwd });
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
    cwd,
  }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Ended> {
  const running = start(args, environment, cwd);
  running.process.stdin.on("error", () => undefined).end(input);
  return running.ended;
}
