/**
 * Load on the Slack front: slash commands, 50 at a time, from the command to the answer at its response_url, beside two
 * floors of Bolt's own in the same run: a listener that acknowledges and responds with one fixed line, and one that responds
 * with our messages made beforehand. They take turns, round by round, so that whatever else the machine does meets all
 * alike; of each round's medians the ratio is taken, and of the ratios the median. Slack's side runs in threads of its own,
 * so that it is not measured.
 *
 * Asked are first a mix (see questions.ts), then only wordings that were never used before. The pictures of
 * timelines are left out: they come after the answers that are timed, and would weigh on whoever has the next turn.
 *
 *     npx node tests/bench/slack-load.ts [socket|http] [commands] [concurrency]
 */
import { once } from "node:events";
import { tmpdir } from "node:os";
import { Worker } from "node:worker_threads";
import { App, HTTPReceiver, LogLevel, type RespondArguments, SocketModeReceiver } from "@slack/bolt";
import { renderAnswer } from "../../src/adapters/slack/render.ts";
import { startSlack } from "../../src/adapters/slack/start.ts";
import { createBot } from "../../src/bot.ts";
import { Library } from "../../src/core/library.ts";
import { english } from "../../src/core/words.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { quantile } from "../../src/eval/metrics.ts";
import { createLog } from "../../src/log.ts";
import { threadedMatcher } from "../../src/matching/threaded-matcher.ts";
import { loadCommands } from "../../src/registry.ts";
import { SHIPPED_DOSSIERS } from "../support/bot.ts";
import { type Asked, mixedQuestions, typedQuestions } from "./questions.ts";
import type { Order, Place, Typed } from "./slack-load-side.ts";

const [mode = "socket", commands = "2000", concurrency = "50"] = process.argv.slice(2);
const COUNT = Number(commands);
const ROUNDS = 10;
const FIRST_PORT = 39_301;

/** A bot under load: started with where Slack is, and the port for Slack's requests in HTTP mode. */
type Start = (place: Place, port: number) => Promise<unknown>;

const log = createLog({ level: "info", secrets: [], write: () => {} });
const dossiers = await loadDossiers(SHIPPED_DOSSIERS);
const named = await loadCommands();
const matcher = await threadedMatcher(dossiers, log);
const core = createBot({ library: new Library(dossiers), matcher, commands: named, log });
const mixed = mixedQuestions(dossiers, 2 * COUNT).map(typedOf);
const unheard = typedQuestions(dossiers, COUNT).map(typedOf);
const prepared = await preparedMessages([...mixed, ...unheard]);

function typedOf({ command, options }: Asked): Typed {
  return { command: `/${command}`, text: Object.values(options).join(" ") };
}

async function preparedMessages(typed: readonly Typed[]): Promise<ReadonlyMap<string, RespondArguments>> {
  const made = typed.map(async ({ command, text }) => {
    const answer = await core.dispatch({ type: "text", user: "bench:1", text: `${command} ${text}` });
    const [message] = renderAnswer(answer, english);
    const sent = { ...message, response_type: "in_channel", replace_original: false } as RespondArguments;
    return [`${command} ${text}`, sent] as const;
  });
  return new Map(await Promise.all(made));
}

const receipts: Start = ({ botToken, appToken, signingSecret, apiUrl }, port) => {
  const settings = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_MODE: mode === "http" ? "http" : "socket",
    SLACK_HOST: "127.0.0.1",
    SLACK_PORT: port,
    SLACK_LOCALE: "en",
    SLACK_STATE: tmpdir(),
    SLACK_API_URL: apiUrl,
  } as const;
  const fail = (line: string) => void process.stderr.write(`${line}\n`);
  return startSlack({ ...core, picture: async () => null, commands: named, log, fail, settings });
};

function bolt(answer: (asked: string) => RespondArguments | string): Start {
  return async ({ botToken, appToken, signingSecret, apiUrl }, port) => {
    const clientOptions = { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 3 } };
    const installerOptions = { clientOptions: { ...clientOptions } };
    const receiver =
      mode === "http"
        ? new HTTPReceiver({ signingSecret })
        : new SocketModeReceiver({ appToken, logLevel: LogLevel.ERROR, installerOptions });
    const app = new App({ token: botToken, receiver, clientOptions });
    app.command(/./, async ({ ack, respond, command: { command, text } }) => {
      await ack();
      await respond(answer(`${command} ${text}`));
    });
    await app.start(port);
  };
}

/** What is measured of one bot, all rounds together. */
class Contender {
  readonly name: string;
  readonly medians: number[] = [];
  latencies: number[] = [];
  /** Milliseconds of the processor that the bots' thread took. */
  cpu = 0;
  readonly #slack: Worker;
  readonly #url: string | undefined;

  private constructor(name: string, slack: Worker, url: string | undefined) {
    this.name = name;
    this.#slack = slack;
    this.#url = url;
  }

  static async start(name: string, start: Start, port: number): Promise<Contender> {
    const slack = new Worker(new URL("./slack-load-side.ts", import.meta.url));
    const [place] = (await once(slack, "message")) as [Place];
    await start(place, port);
    return new Contender(name, slack, mode === "http" ? `http://127.0.0.1:${port}/slack/events` : undefined);
  }

  async run(typed: readonly Typed[]): Promise<void> {
    const before = process.threadCpuUsage();
    this.#slack.postMessage({ concurrency: Number(concurrency), typed, url: this.#url } satisfies Order);
    const [latencies] = (await once(this.#slack, "message")) as [number[]];
    const { user, system } = process.threadCpuUsage(before);
    this.cpu += (user + system) / 1_000;
    this.latencies.push(...latencies);
    this.medians.push(quantile(latencies, 0.5));
  }

  forget(): void {
    this.medians.length = 0;
    this.latencies = [];
    this.cpu = 0;
  }
}

async function measure(name: string, typed: readonly Typed[], contenders: readonly Contender[]): Promise<void> {
  for (const contender of contenders) contender.forget();
  for (let round = 0; round < ROUNDS; round++) {
    const part = typed.slice((round * typed.length) / ROUNDS, ((round + 1) * typed.length) / ROUNDS);
    for (const contender of contenders) await contender.run(part);
  }
  const [floor] = contenders;
  if (!floor) return;
  process.stdout.write(
    `${mode}, ${name}: ${typed.length} commands, ${concurrency} at a time, ${ROUNDS} rounds in turns\n`,
  );
  for (const contender of contenders) process.stdout.write(`  ${lineOf(contender, floor)}\n`);
}

function lineOf({ name, medians, latencies, cpu }: Contender, floor: Contender): string {
  const ratios = medians.map((median, round) => median / (floor.medians[round] ?? Number.NaN));
  return [
    name.padEnd(36),
    `median ${quantile(latencies, 0.5).toFixed(2).padStart(7)} ms`,
    `p99 ${quantile(latencies, 0.99).toFixed(2).padStart(7)} ms`,
    `processor ${(cpu / latencies.length).toFixed(3)} ms a command (${(cpu / floor.cpu).toFixed(2)} times the first)`,
    `median ${quantile(ratios, 0.5).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}) times the first`,
  ].join("   ");
}

const starts: readonly (readonly [string, Start])[] = [
  ["Bolt, one fixed line", bolt(() => "one line")],
  ["Bolt, our messages made beforehand", bolt((asked) => prepared.get(asked) ?? "none")],
  ["Receipts", receipts],
];
const contenders: Contender[] = [];
for (const [index, [name, start]] of starts.entries())
  contenders.push(await Contender.start(name, start, FIRST_PORT + index));
for (const contender of contenders) await contender.run(mixed.slice(COUNT));
await measure("mixed", mixed.slice(0, COUNT), contenders);
await measure("never asked before", unheard, contenders);
process.exit(0);
