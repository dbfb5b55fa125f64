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

export interface Order {
  readonly count: number;
  readonly concurrency: number;
  readonly texts: readonly string[];
  /** Where requests go in HTTP mode. */
  readonly url: string | undefined;
}

export interface Report {
  readonly latencies: readonly number[];
}

const waiting = new Map<string, () => void>();
const standIn = await SlackStandIn.start({ unchecked: true, onResponse: (url) => waiting.get(url)?.() });

/** Milliseconds from a command to its answer. */
async function ask(text: string): Promise<number> {
  const responseUrl = standIn.responseUrl();
  const answered = new Promise<void>((done) => waiting.set(responseUrl, done));
  const payload = slashCommand({ command: "/claim", text, responseUrl });
  const started = performance.now();
  if (standIn.wire === standIn.socket) standIn.socket.send("slash_commands", payload);
  else await standIn.wire.deliver("slash_commands", payload);
  await answered;
  waiting.delete(responseUrl);
  return performance.now() - started;
}

async function run({ count, concurrency, texts, url }: Order): Promise<Report> {
  if (url) standIn.sendTo(url);
  const latencies: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const text = texts[next++ % texts.length] ?? "";
      latencies.push(await ask(text));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { latencies };
}

parentPort?.on("message", async (order: Order) => parentPort?.postMessage(await run(order)));
const { apiUrl, botToken, appToken, signingSecret } = standIn;
parentPort?.postMessage({ apiUrl, botToken, appToken, signingSecret } satisfies Place);
