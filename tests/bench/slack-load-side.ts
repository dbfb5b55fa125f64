/** Slack's side of the load run, in a thread of its own: sends commands, so many at a time, and times their answers. */
import { parentPort } from "node:worker_threads";
import { slashCommand } from "../standins/slack/payloads.ts";
import { SlackStandIn } from "../standins/slack/server.ts";

/** How a bot reaches this Slack. */
export interface Place {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
}

/** A slash command as somebody types it. */
export interface Typed {
  readonly command: string;
  readonly text: string;
}

export interface Order {
  readonly concurrency: number;
  readonly typed: readonly Typed[];
  /** Where requests go in HTTP mode. */
  readonly url: string | undefined;
}

const waiting = new Map<string, () => void>();
const standIn = await SlackStandIn.start({ unchecked: true, onResponse: (url) => waiting.get(url)?.() });

/** Milliseconds from a command to its answer. */
async function ask({ command, text }: Typed): Promise<number> {
  const responseUrl = standIn.responseUrl();
  const answered = new Promise<void>((done) => waiting.set(responseUrl, done));
  const payload = slashCommand({ command, text, responseUrl });
  const started = performance.now();
  if (standIn.wire === standIn.socket) standIn.socket.send("slash_commands", payload);
  else await standIn.wire.deliver("slash_commands", payload);
  await answered;
  waiting.delete(responseUrl);
  return performance.now() - started;
}

/** Milliseconds that each command took. */
async function run({ typed, concurrency, url }: Order): Promise<number[]> {
  if (url) standIn.sendTo(url);
  const latencies: number[] = [];
  const left = typed.values();
  const worker = async () => {
    for (const asked of left) latencies.push(await ask(asked));
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return latencies;
}

parentPort?.on("message", async (order: Order) => parentPort?.postMessage(await run(order)));
const { apiUrl, botToken, appToken, signingSecret } = standIn;
parentPort?.postMessage({ apiUrl, botToken, appToken, signingSecret } satisfies Place);
