/** The Slack front, started with the real Bolt against the stand-in, over the fixture dossier. */
import { afterEach, expect } from "vitest";
import type { Bot } from "../../../src/adapters/adapter.ts";
import slack from "../../../src/adapters/slack/index.ts";
import { SlackStandIn } from "../../standins/slack/server.ts";
import { type TestBot, testBot } from "../../support/bot.ts";

export interface Running {
  readonly standIn: SlackStandIn;
  readonly bot: TestBot;
  stop(): Promise<void>;
}

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

/** The adapter, connected. */
export async function runSlack(
  standIn: SlackStandIn,
  overrides: Partial<Pick<Bot, "dispatch">> = {},
): Promise<Running> {
  const bot = { ...(await testBot(undefined, [standIn.botToken, standIn.appToken])), ...overrides };
  const stop = await slack.start({ ...bot, settings: settingsFor(standIn) });
  let stopped: Promise<void> | undefined;
  const stopOnce = () => (stopped ??= stop());
  running.push(stopOnce);
  return { standIn, bot, stop: stopOnce };
}

export function settingsFor(standIn: SlackStandIn) {
  return {
    SLACK_BOT_TOKEN: standIn.botToken,
    SLACK_APP_TOKEN: standIn.appToken,
    SLACK_SIGNING_SECRET: undefined,
    SLACK_API_URL: standIn.apiUrl,
  };
}

/** Stand-in and adapter in one. */
export async function slackForTest(overrides: Partial<Pick<Bot, "dispatch">> = {}): Promise<Running> {
  return runSlack(await standInForTest(), overrides);
}
