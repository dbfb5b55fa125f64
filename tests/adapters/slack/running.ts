/** The Slack front, started with the real Bolt against the stand-in, over the fixture dossier. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect } from "vitest";
import type { Bot } from "../../../src/adapters/adapter.ts";
import { startSlack, type Timing } from "../../../src/adapters/slack/start.ts";
import { SlackStandIn } from "../../standins/slack/server.ts";
import { type TestBot, testBot } from "../../support/bot.ts";

export interface Running {
  readonly standIn: SlackStandIn;
  readonly bot: TestBot;
  stop(): Promise<void>;
  /** Waits until nothing is under way, as the journal says. */
  settled(): Promise<void>;
}

/** What went wrong is tried again as often as ever, and sooner. */
export const SOON: Timing = { retryAfterMs: 10 };
/** Longer than every attempt of the bot's together. */
const SETTLED_MS = 60_000;
const running: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).toReversed()) await stop();
});

/** A stand-in that stops with the test, and has shown nothing that Slack would refuse. */
export async function standInForTest(): Promise<SlackStandIn> {
  const standIn = await SlackStandIn.start();
  running.push(async () => {
    await standIn.stop();
    expect(standIn.problems).toEqual([]);
  });
  return standIn;
}

export const MODES = ["socket", "http"] as const;
export type Mode = (typeof MODES)[number];

export interface RunOptions {
  readonly mode?: Mode;
  readonly timing?: Timing;
  readonly state?: string;
  /** Where readers open the page. */
  readonly publicUrl?: string;
  /** SLACK_LOCALE. */
  readonly locale?: string;
}

/** The adapter, connected. */
export async function runSlack(
  standIn: SlackStandIn,
  overrides: Partial<Pick<Bot, "dispatch" | "picture">> = {},
  { mode = "socket", timing = {}, state, publicUrl, locale = "en" }: RunOptions = {},
): Promise<Running> {
  const secrets = [standIn.botToken, standIn.appToken, standIn.signingSecret];
  const bot = { ...(await testBot(undefined, secrets, publicUrl)), ...overrides };
  const folder = state ?? (await stateFolder());
  const settings = { ...settingsFor(standIn), SLACK_MODE: mode, SLACK_STATE: folder, SLACK_LOCALE: locale };
  const stop = await startSlack({ ...bot, settings }, { ...SOON, ...timing });
  if (mode === "http") standIn.sendTo(`http://127.0.0.1:${portIn(bot.lines)}/slack/events`);
  let stopped: Promise<void> | undefined;
  const stopOnce = () => (stopped ??= stop());
  running.push(stopOnce);
  const journal = join(folder, `slack-${process.pid}.journal`);
  const settled = () => expect.poll(() => readFile(journal, "utf8"), { timeout: SETTLED_MS }).toBe("");
  return { standIn, bot, stop: stopOnce, settled };
}

/** The port that Slack's requests are taken at, as the log names it. */
function portIn(lines: readonly string[]): number {
  const addresses = lines.map((line) => (JSON.parse(line) as { address?: { port: number } }).address);
  return addresses.findLast((address) => address !== undefined)?.port ?? 0;
}

async function stateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "receipts-slack-"));
  running.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The settings with which a bot finds a stand-in. */
export function settingsFor(standIn: SlackStandIn) {
  return {
    SLACK_BOT_TOKEN: standIn.botToken,
    SLACK_APP_TOKEN: standIn.appToken,
    SLACK_SIGNING_SECRET: standIn.signingSecret,
    SLACK_MODE: "socket" as Mode,
    SLACK_HOST: "127.0.0.1",
    SLACK_PORT: 0,
    SLACK_LOCALE: "en",
    SLACK_STATE: tmpdir(),
    SLACK_API_URL: standIn.apiUrl,
  };
}

/** Stand-in and adapter in one. */
export async function slackForTest(
  overrides: Partial<Pick<Bot, "dispatch" | "picture">> = {},
  mode: Mode = "socket",
): Promise<Running> {
  return runSlack(await standInForTest(), overrides, { mode });
}

/** The same for the contract that both modes fulfil. */
export function slackIn(mode: Mode): typeof slackForTest {
  return (overrides) => slackForTest(overrides, mode);
}
