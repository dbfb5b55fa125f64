/**
 * Requests per second and p99 of a claim's page, of the API, of the search and of an answer, beside the bare framework sending
 * bodies of the same size in the same run: what counts is the ratio. `npx node tests/bench/web.ts [seconds]`
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, createServer, get } from "node:http";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import web from "../../src/adapters/web/index.ts";
import { quantile } from "../../src/eval/metrics.ts";
import { SHIPPED_DOSSIERS, testBot } from "../support/bot.ts";

const CONNECTIONS = 16;
const ROUNDS = 4;
const CLAIM_PAGE = "/d/meta-netflix/claims/inbox-api-access";
const ANSWER = "/?q=/claim+meta-netflix/inbox-api-access";
/** Name, path, and which compressed form is taken: what is compared with it has as many bytes. */
const ASKED: readonly (readonly [string, string, string?])[] = [
  ["claim page", CLAIM_PAGE],
  ["claim page, compressed", CLAIM_PAGE, "br"],
  ["API, a claim", "/api/v1/claims/inbox-api-access"],
  ["API, a search", "/api/v1/claims?q=did+facebook+sell+our+dms+to+netflix"],
  ["search", "/search?q=messages"],
  ["timeline, filtered", "/d/meta-netflix/timeline?topic=hastings"],
  ["an answer", ANSWER],
  ["an answer, compressed", ANSWER, "br"],
];

/** Ours, as `serve` starts it, but for the log and the limit of rate. */
async function serveOurs(): Promise<number> {
  const bot = await testBot(SHIPPED_DOSSIERS);
  bot.log.level = "info";
  await web.start({ ...bot, settings: { HOST: "127.0.0.1", PORT: 0, TRUST_PROXY: 0, RATE_LIMIT: 0 } });
  const line = bot.lines.find((line) => line.includes('"url"')) ?? "{}";
  return Number(new URL((JSON.parse(line) as { url: string }).url).port);
}

/** The framework with nothing of ours: one body of so many bytes. */
async function serveBare(): Promise<number> {
  const app = new Hono();
  const bodies = new Map<string, string>();
  app.get("/:size", (c) => {
    const { size } = c.req.param();
    const body = bodies.get(size) ?? "x".repeat(Number(size));
    bodies.set(size, body);
    return c.html(body);
  });
  const server = createAdaptorServer({ fetch: app.fetch, createServer });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** A server in a process of its own, so that it shares no thread with who asks. */
async function start(which: "ours" | "bare") {
  const child = fork(join(import.meta.dirname, "web.ts"), [which]);
  const [port] = (await once(child, "message")) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

interface Measured {
  readonly perSecond: number;
  /** Milliseconds of each request. */
  readonly times: readonly number[];
}

/** Asks over so many connections at once for a while. */
async function measure(url: string, seconds: number, accepted?: string): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const end = performance.now() + seconds * 1e3;
  const began = performance.now();
  const worker = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      await ask(url, accepted, agent);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  return { perSecond: (times.length / (performance.now() - began)) * 1e3, times };
}

/** Bytes of the body of one answer. */
function ask(url: string, accepted?: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
    get(url, { headers, ...(agent && { agent }) }, (response) => {
      let size = 0;
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on("end", () => resolve(size));
    }).on("error", reject);
  });
}

/** In turns, so that what else the machine does weighs on both alike. */
async function compare(
  [name, , accepted]: (typeof ASKED)[number],
  ours: string,
  bare: string,
  seconds: number,
): Promise<string> {
  const rounds: { ours: Measured; bare: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ bare: await measure(bare, seconds), ours: await measure(ours, seconds, accepted) });
  const of = (which: "ours" | "bare") => {
    const times = rounds.flatMap((round) => round[which].times);
    const rate = rounds.reduce((sum, round) => sum + round[which].perSecond, 0) / ROUNDS;
    return { rate, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
  };
  const [a, b] = [of("ours"), of("bare")];
  const show = ({ rate, p50, p99 }: typeof a) =>
    `${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms`;
  const ratios = `rate ${(a.rate / b.rate).toFixed(2)}, p99 ${(a.p99 / b.p99).toFixed(2)}`;
  return `${name.padEnd(20)} ours ${show(a)} | bare ${show(b)} | ratios: ${ratios}`;
}

async function run(seconds: number): Promise<void> {
  const [ours, bare] = await Promise.all([start("ours"), start("bare")]);
  for (const asked of ASKED) {
    const [, path, accepted] = asked;
    const size = await ask(ours.url + path, accepted);
    await measure(ours.url + path, Math.min(1, seconds), accepted);
    await measure(`${bare.url}/${size}`, Math.min(1, seconds));
    process.stdout.write(`${await compare(asked, ours.url + path, `${bare.url}/${size}`, seconds)} | ${size} bytes\n`);
  }
  ours.stop();
  bare.stop();
}

const [, , first] = process.argv;
if (first === "ours" || first === "bare") process.send?.(await (first === "ours" ? serveOurs() : serveBare()));
else await run(Number(first ?? 2));
