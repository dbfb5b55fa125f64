/**
 * 2,000 interactions at 50 at once: our front beside the library's own floor, a handler of discord.js that answers with a
 * full stop. Both are processes of their own against the same stand-in, in turns, so that whatever else the machine does
 * meets both alike. Prints median, 99th percentile and processor time of each, and the ratio of the medians.
 *
 * A few questions are asked often, most of them seldom, as in life (Zipf's law). With --first, no question is asked twice.
 *
 * Run: npx node tests/bench/discord-load.ts [--first]
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Events } from "discord.js";
import { createClient } from "../../src/adapters/discord/client.ts";
import discord from "../../src/adapters/discord/index.ts";
import { createBot } from "../../src/bot.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { createLog } from "../../src/log.ts";
import { loadCommands } from "../../src/registry.ts";
import { DiscordStandin, TOKEN } from "../standins/discord/server.ts";
import { SHIPPED_DOSSIERS } from "../support/bot.ts";

const INTERACTIONS = 2_000;
const AT_ONCE = 50;
const ROUNDS = 20;
const WARM_UP = 1_000;
/** Asks each question for the first time, as far as our front can tell: nothing that was remembered helps. */
const FIRST = process.argv.includes("--first");

type Kind = "floor" | "ours";
interface Asked {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

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
    const core = createBot(await loadDossiers(SHIPPED_DOSSIERS), commands, log);
    const fail = (message: string) => log.fatal(message);
    await discord.start({ ...core, commands, log, fail, settings: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: api } });
  }
  process.on("message", () => process.send?.(process.cpuUsage()));
  process.send?.("ready");
}

async function compare(): Promise<void> {
  const asked = await questions();
  const times: Record<Kind, number[]> = { floor: [], ours: [] };
  const benches = { floor: await Bench.start("floor"), ours: await Bench.start("ours") };
  for (const bench of Object.values(benches)) await bench.run(asked.slice(0, WARM_UP));
  const before = await cpuOf(benches);
  for (let round = 0; round < ROUNDS; round++) {
    const from = WARM_UP + (round * INTERACTIONS) / ROUNDS;
    const part = asked.slice(from, from + INTERACTIONS / ROUNDS);
    for (const kind of ["floor", "ours"] as const) times[kind].push(...(await benches[kind].run(part)));
  }
  const after = await cpuOf(benches);
  for (const bench of Object.values(benches)) await bench.stop();
  report(times, { floor: after.floor - before.floor, ours: after.ours - before.ours });
}

/** Microseconds that each client has worked so far. */
async function cpuOf({ floor, ours }: Readonly<Record<Kind, Bench>>): Promise<Record<Kind, number>> {
  return { floor: await floor.cpu(), ours: await ours.cpu() };
}

function report(times: Readonly<Record<Kind, readonly number[]>>, cpu: Readonly<Record<Kind, number>>): void {
  const at = (kind: Kind, share: number) => {
    const sorted = times[kind].toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  };
  const line = (kind: Kind) =>
    `${kind}: median ${at(kind, 0.5).toFixed(2)} ms, p99 ${at(kind, 0.99).toFixed(2)} ms, ${(cpu[kind] / INTERACTIONS / 1e3).toFixed(3)} ms of processor each\n`;
  process.stdout.write(`${INTERACTIONS} interactions, ${AT_ONCE} at once\n${line("floor")}${line("ours")}`);
  process.stdout.write(`ratio of the medians: ${(at("ours", 0.5) / at("floor", 0.5)).toFixed(2)}\n`);
}

/** What people ask: the wordings of every claim, replies and timelines, in an order without pattern. */
async function questions(): Promise<Asked[]> {
  const dossiers = await loadDossiers(SHIPPED_DOSSIERS);
  const all = dossiers.flatMap(({ id, claims }) =>
    claims.flatMap((claim) => [
      ...[claim.title, ...claim.aliases].map((text) => ({ command: "claim", options: { text } })),
      { command: "rebuttal", options: { text: `${id}/${claim.id}` } },
      { command: "timeline", options: { topic: `${id}/${claim.id}` } },
    ]),
  );
  const random = randomNumbers();
  const shuffled = all.map((asked) => ({ asked, at: random() })).toSorted((a, b) => a.at - b.at);
  // The share of the nth is about 1/n: the logarithm of its place is spread evenly.
  const places = Array.from({ length: WARM_UP + INTERACTIONS }, () => Math.floor(all.length ** random()) - 1);
  return places.map((place, index) => asFirst(shuffled[place]?.asked ?? { command: "receipts", options: {} }, index));
}

/** White space does not change what is asked, but what is compared. */
function asFirst(asked: Asked, index: number): Asked {
  if (!FIRST || asked.command !== "claim") return asked;
  return { ...asked, options: { text: `${asked.options.text} ${" ".repeat(index)}.` } };
}

/** The same numbers in every run (mulberry32). */
function randomNumbers(): () => number {
  let state = 20_241_121;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
    standin.checks = false;
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
    standin.heard = ({ request }) => {
      const [, token = ""] = /^POST \/interactions\/\d+\/([^/]+)\/callback$/.exec(request) ?? [];
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

  /** Microseconds that the client has worked so far. */
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
