/**
 * Load on the Slack front: 2,000 slash commands, 50 at a time, from the command to the answer at its response_url, beside
 * two floors of Bolt's own in the same run: a listener that acknowledges and responds with one fixed line, and one that
 * responds with our messages made beforehand. Slack's side runs in a thread of its own, so that it is not measured.
 *
 *     node tests/bench/slack-load.ts [socket|http] [commands] [concurrency]
 */

import { once } from "node:events";
import { tmpdir } from "node:os";
import { Worker } from "node:worker_threads";
import { App, HTTPReceiver, LogLevel, type RespondArguments, SocketModeReceiver } from "@slack/bolt";
import { renderAnswer } from "../../src/adapters/slack/render.ts";
import { startSlack } from "../../src/adapters/slack/start.ts";
import { createBot } from "../../src/bot.ts";
import { english } from "../../src/core/words.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { createLog } from "../../src/log.ts";
import { loadCommands } from "../../src/registry.ts";
import { SHIPPED_DOSSIERS } from "../support/bot.ts";
import type { Order, Place, Report } from "./slack-load-side.ts";

const [mode = "socket", commands = "2000", concurrency = "50"] = process.argv.slice(2);
const ROUNDS = 3;
const PORTS = { ours: 39_301, bolt: 39_302 };

type Stop = () => Promise<unknown>;
/** A bot under load: how it is started, and where Slack's requests reach it in HTTP mode. */
interface Contender {
  readonly name: string;
  readonly port: number;
  start(place: Place): Promise<Stop>;
}

const log = createLog({ level: "info", secrets: [], write: () => {} });
const dossiers = await loadDossiers(SHIPPED_DOSSIERS);
const named = await loadCommands();
const core = createBot(dossiers, named, log);
const texts = dossiers.flatMap(({ claims }) => claims.flatMap(({ title, aliases }) => [title, ...aliases]));
const prepared = await preparedMessages();

const ours: Contender = {
  name: "Receipts",
  port: PORTS.ours,
  async start({ botToken, appToken, signingSecret, apiUrl }) {
    const settings = {
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_MODE: mode === "http" ? "http" : "socket",
      SLACK_HOST: "127.0.0.1",
      SLACK_PORT: PORTS.ours,
      SLACK_LOCALE: "en",
      SLACK_STATE: tmpdir(),
      SLACK_API_URL: apiUrl,
    } as const;
    return startSlack({
      ...core,
      commands: named,
      log,
      fail: (line) => void process.stderr.write(`${line}\n`),
      settings,
    });
  },
};

function boltWith(name: string, answer: (text: string) => RespondArguments | string): Contender {
  return {
    name,
    port: PORTS.bolt,
    async start({ botToken, appToken, signingSecret, apiUrl }) {
      const clientOptions = { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 3 } };
      const receiver =
        mode === "http"
          ? new HTTPReceiver({ signingSecret })
          : new SocketModeReceiver({
              appToken,
              logLevel: LogLevel.ERROR,
              installerOptions: { clientOptions: { ...clientOptions } },
            });
      const app = new App({ token: botToken, receiver, clientOptions });
      app.command(/./, async ({ ack, respond, command }) => {
        await ack();
        await respond(answer(command.text));
      });
      await app.start(PORTS.bolt);
      return () => app.stop();
    },
  };
}

const contenders = [
  boltWith("Bolt, one fixed line", () => "one line"),
  boltWith("Bolt, our messages made beforehand", (text) => prepared.get(text) ?? "none"),
  ours,
];

async function preparedMessages(): Promise<ReadonlyMap<string, RespondArguments>> {
  const made = texts.map(async (text) => {
    const answer = await core.dispatch({ type: "text", user: "bench:1", text: `/claim ${text}` });
    const [message] = renderAnswer(answer, english);
    return [text, { ...message, response_type: "in_channel", replace_original: false } as RespondArguments] as const;
  });
  return new Map(await Promise.all(made));
}

interface Measured {
  /** Milliseconds from each command to its answer. */
  readonly latencies: readonly number[];
  /** Milliseconds of the processor that the bot's thread took, all commands together. */
  readonly cpu: number;
}

async function loaded({ port, start }: Contender, count: number): Promise<Measured> {
  const slack = new Worker(new URL("./slack-load-side.ts", import.meta.url));
  const [place] = (await once(slack, "message")) as [Place];
  const stop = await start(place);
  const url = mode === "http" ? `http://127.0.0.1:${port}/slack/events` : undefined;
  const before = process.threadCpuUsage();
  slack.postMessage({ count, concurrency: Number(concurrency), texts, url } satisfies Order);
  const [{ latencies }] = (await once(slack, "message")) as [Report];
  const { user, system } = process.threadCpuUsage(before);
  await stop();
  await slack.terminate();
  return { latencies, cpu: (user + system) / 1_000 };
}

const all = new Map<string, Measured[]>();
for (let round = 0; round <= ROUNDS; round++) {
  for (const contender of contenders) {
    const measured = await loaded(contender, round === 0 ? Number(commands) / 4 : Number(commands));
    if (round > 0) all.set(contender.name, [...(all.get(contender.name) ?? []), measured]);
  }
}

function at(latencies: readonly number[], share: number): number {
  const sorted = latencies.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const rows = [...all].map(([name, measured]) => {
  const latencies = measured.flatMap((one) => one.latencies);
  const cpu = measured.reduce((sum, one) => sum + one.cpu, 0) / latencies.length;
  return { name, median: at(latencies, 0.5), p99: at(latencies, 0.99), cpu };
});
const own = rows.at(-1);
const lines = rows.map(({ name, median, p99, cpu }) =>
  [
    name.padEnd(36),
    `median ${median.toFixed(2).padStart(7)} ms`,
    `p99 ${p99.toFixed(2).padStart(7)} ms`,
    `processor ${cpu.toFixed(3)} ms a command`,
    `ours is ${((own?.median ?? Number.NaN) / median).toFixed(2)} times its median`,
  ].join("   "),
);
process.stdout.write(
  `${mode}: ${commands} commands, ${concurrency} at a time, ${ROUNDS} rounds after one to warm up; from command to answer\n${lines.join("\n")}\n`,
);
process.exit(0);
