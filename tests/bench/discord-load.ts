/**
 * Five times 2,000 interactions at 50 at once: our front beside the library's own floor, a handler of discord.js that answers
 * with a full stop. Both are processes of their own against the same stand-in, in turns, so that whatever else the machine
 * does meets both alike; the stand-in does not read the answers, so that their length is not its work. Prints median, 99th
 * percentile and processor time of each one's main thread, and the ratio: of each round's medians, the median.
 *
 * Asked are first a mix (see questions.ts), then apart what completion fills in, and wordings that were never used
 * before. On a machine that does other things as well, the ratio of the processor time says more than that of the medians.
 *
 * Run: npx node tests/bench/discord-load.ts
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { Events } from "discord.js";
import { createClient } from "../../src/adapters/discord/client.ts";
import discord from "../../src/adapters/discord/index.ts";
import { createBot } from "../../src/bot.ts";
import { Library } from "../../src/core/library.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { quantile } from "../../src/eval/metrics.ts";
import { createLog } from "../../src/log.ts";
import { threadedMatcher } from "../../src/matching/threaded-matcher.ts";
import { loadCommands } from "../../src/registry.ts";
import { DiscordStandin, TOKEN } from "../standins/discord/server.ts";
import { SHIPPED_DOSSIERS } from "../support/bot.ts";
import { type Asked, mixedQuestions, pickedQuestions, typedQuestions } from "./questions.ts";

const INTERACTIONS = 2_000;
const AT_ONCE = 50;
const ROUNDS = 5;
/** Enough for the code to be compiled. */
const WARM_UP = 6_000;

const KINDS = ["floor", "ours"] as const;
type Kind = (typeof KINDS)[number];
type Each<Value> = Readonly<Record<Kind, Value>>;

/** A client of one kind, until its parent goes. */
async function serve(kind: Kind, api: string): Promise<void> {
  process.once("disconnect", () => process.exit(0));
  if (kind === "floor") {
    const client = createClient(api);
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply(".");
    });
    const ready = once(client, Events.ClientReady);
    await client.login(TOKEN);
    await ready;
  } else {
    const log = createLog({ level: "info", secrets: [TOKEN] });
    const commands = await loadCommands();
    const dossiers = await loadDossiers(SHIPPED_DOSSIERS);
    const matcher = await threadedMatcher(dossiers, log);
    const core = createBot({ library: new Library(dossiers), matcher, commands, log });
    const fail = (message: string) => log.fatal(message);
    const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: api, DISCORD_STATE: tmpdir() };
    await discord.start({ ...core, commands, log, fail, settings });
  }
  process.on("message", () => process.send?.(process.threadCpuUsage()));
  process.send?.("ready");
}

async function compare(): Promise<void> {
  const dossiers = await loadDossiers(SHIPPED_DOSSIERS);
  const benches = { floor: await Bench.start("floor"), ours: await Bench.start("ours") };
  const asked = ROUNDS * INTERACTIONS;
  const mixed = mixedQuestions(dossiers, WARM_UP + asked);
  for (const kind of KINDS) await benches[kind].run(mixed.slice(asked));
  await measure("mixed", mixed.slice(0, asked), benches);
  await measure("picked", pickedQuestions(dossiers, asked), benches);
  const typed = typedQuestions(dossiers, WARM_UP + 2 * asked).slice(-asked);
  await measure("never asked before", typed, benches);
  for (const kind of KINDS) await benches[kind].stop();
}

async function measure(name: string, asked: readonly Asked[], benches: Each<Bench>): Promise<void> {
  const times = { floor: [] as number[], ours: [] as number[] };
  const ratios: number[] = [];
  const before = await cpuOf(benches);
  for (let round = 0; round < ROUNDS; round++) {
    const part = asked.slice(round * INTERACTIONS, (round + 1) * INTERACTIONS);
    const [floor, ours] = [await benches.floor.run(part), await benches.ours.run(part)];
    times.floor.push(...floor);
    times.ours.push(...ours);
    ratios.push(quantile(ours, 0.5) / quantile(floor, 0.5));
  }
  const after = await cpuOf(benches);
  const work = (kind: Kind) => (after[kind] - before[kind]) / asked.length / 1e3;
  process.stdout.write(`${name}: ${ROUNDS} times ${INTERACTIONS} interactions, ${AT_ONCE} at once\n`);
  for (const kind of KINDS)
    process.stdout.write(
      `  ${kind}: median ${quantile(times[kind], 0.5).toFixed(2)} ms, p99 ${quantile(times[kind], 0.99).toFixed(2)} ms, ${work(kind).toFixed(3)} ms of processor each\n`,
    );
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  process.stdout.write(
    `  ratio: ${quantile(ratios, 0.5).toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)}); of processor time ${(work("ours") / work("floor")).toFixed(2)}\n`,
  );
}

/** Microseconds that each client's main thread has worked so far. */
async function cpuOf({ floor, ours }: Each<Bench>): Promise<Each<number>> {
  return { floor: await floor.cpu(), ours: await ours.cpu() };
}

/** A stand-in with one client on it. */
class Bench {
  readonly #standin: DiscordStandin;
  readonly #client: ChildProcess;

  private constructor(standin: DiscordStandin, client: ChildProcess) {
    this.#standin = standin;
    this.#client = client;
  }

  static async start(kind: Kind): Promise<Bench> {
    const standin = await DiscordStandin.start();
    const client = fork(import.meta.filename, [kind, standin.apiUrl], {
      execArgv: process.execArgv,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await once(client, "message");
    return new Bench(standin, client);
  }

  /** Milliseconds from each event to its answer. */
  async run(asked: readonly Asked[]): Promise<number[]> {
    const standin = this.#standin;
    const started = new Map<string, number>();
    const times: number[] = [];
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const left = asked.values();
    const ask = () => {
      const { value: question } = left.next();
      if (question) begin(question);
    };
    const begin = ({ command, options }: Asked) => {
      started.set(standin.slash(command, options).token, performance.now());
    };
    standin.answered = (token) => {
      const begun = started.get(token);
      if (begun === undefined) return;
      times.push(performance.now() - begun);
      if (times.length === asked.length) resolve();
      else ask();
    };
    for (let index = 0; index < AT_ONCE; index++) ask();
    await done;
    return times;
  }

  /** Microseconds that the client's main thread has worked so far. */
  async cpu(): Promise<number> {
    const told = once(this.#client, "message");
    this.#client.send("cpu");
    const [{ user, system }] = (await told) as [NodeJS.CpuUsage];
    return user + system;
  }

  async stop(): Promise<void> {
    const gone = once(this.#client, "exit");
    this.#client.disconnect();
    await gone;
    await this.#standin.stop();
  }
}

const [, , kind, api = ""] = process.argv;
if (kind === "floor" || kind === "ours") await serve(kind, api);
else await compare();
