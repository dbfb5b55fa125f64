import { tmpdir } from "node:os";
import { expect, test, vi } from "vitest";
import slack from "../../../src/adapters/slack/index.ts";
import { startSlack } from "../../../src/adapters/slack/start.ts";
import { persevere } from "../../../src/persevere.ts";
import { testBot } from "../../support/bot.ts";
import { SOON, settingsFor, standInForTest } from "./running.ts";

type Settings = Parameters<typeof slack.isConfigured>[0];
const none: Settings = {
  SLACK_MODE: "socket",
  SLACK_HOST: "127.0.0.1",
  SLACK_PORT: 0,
  SLACK_LOCALE: "en",
  SLACK_STATE: tmpdir(),
};

async function failureWith(settings: Settings): Promise<string> {
  const bot = await testBot();
  return slack.start({ ...bot, settings }).then(
    () => "it started",
    (error: Error) => error.message,
  );
}

test("it is configured as soon as one token is set", () => {
  expect(slack.isConfigured(none)).toBe(false);
  expect(slack.isConfigured({ ...none, SLACK_SIGNING_SECRET: "s" })).toBe(false);
  expect(slack.isConfigured({ ...none, SLACK_BOT_TOKEN: "xoxb-1" })).toBe(true);
  expect(slack.isConfigured({ ...none, SLACK_APP_TOKEN: "xapp-1" })).toBe(true);
});

test.each([
  [{ SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_APP_TOKEN is missing: .*connections:write/],
  [{ SLACK_APP_TOKEN: "xapp-1" }, /^SLACK_BOT_TOKEN is missing: .*OAuth & Permissions/],
  [{ SLACK_BOT_TOKEN: "xapp-1", SLACK_APP_TOKEN: "xoxb-1" }, /^SLACK_BOT_TOKEN does not start with xoxb-/],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "s3cret" }, /^SLACK_APP_TOKEN does not start with xapp-/],
  [{ SLACK_MODE: "http", SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_SIGNING_SECRET is missing: .*App Credentials/],
  [
    { SLACK_MODE: "http", SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "xapp-1" },
    /^SLACK_SIGNING_SECRET is a token/,
  ],
] as const)("a missing or wrong token is one clear line with the mend", async (settings, line) => {
  const message = await failureWith({ ...none, ...settings });
  expect(message).toMatch(line);
  expect(message.split("\n")).toHaveLength(1);
  expect(message).not.toMatch(/xoxb-1|xapp-1|s3cret/);
});

test.each(["invalid_auth", "account_inactive", "token_revoked"])("auth.test says %s: one clear line", async (error) => {
  const standIn = await standInForTest();
  standIn.faults.next("auth.test", { type: "error", error });
  expect(await failureWith(settingsFor(standIn))).toMatch(new RegExp(`^Slack refuses SLACK_BOT_TOKEN \\(${error}\\)`));
});

test("a refused app-level token is one clear line", async () => {
  const standIn = await standInForTest();
  standIn.tokens.delete(standIn.appToken);
  const bot = await testBot();
  await expect(slack.start({ ...bot, settings: settingsFor(standIn) })).rejects.toThrow(
    /^Slack refuses SLACK_APP_TOKEN \(invalid_auth\)/,
  );
  expect(bot.lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
});

test("an app-level token without its scope is one clear line", async () => {
  const standIn = await standInForTest();
  standIn.faults.next("apps.connections.open", { type: "error", error: "missing_scope", needed: "connections:write" });
  expect(await failureWith(settingsFor(standIn))).toMatch(
    /^Slack refuses SLACK_APP_TOKEN \(missing_scope\).*connections:write/,
  );
});

test.each([
  ["auth.test", { type: "reset" }, 4],
  // Slack's own no is not tried again by its client.
  ["apps.connections.open", { type: "error", error: "internal_error" }, 1],
] as const)(
  "a Slack that cannot be reached (%s) is tried again, and the house goes on meanwhile",
  async (method, fault, times) => {
    const standIn = await standInForTest();
    standIn.faults.next(method, fault, times);
    const bot = await testBot();
    const stop = await persevere(() => startSlack({ ...bot, settings: settingsFor(standIn) }, SOON), bot);
    expect(bot.lines.join("\n")).toMatch(/Slack cannot be reached \(.*Trying again in 1 s/);
    await vi.waitFor(() => expect(bot.lines.join("\n")).toContain("Slack is connected"), 30_000);
    expect(bot.failures).toEqual([]);
    await stop();
  },
  60_000,
);

test("an address that is none of Slack's API is not tried again: one clear line", async () => {
  const standIn = await standInForTest();
  standIn.faults.next("auth.test", { type: "status", status: 404 }, 4);
  const bot = await testBot();
  const settings = settingsFor(standIn);
  await expect(persevere(() => startSlack({ ...bot, settings }, SOON), bot)).rejects.toThrow(
    /^Slack cannot be reached \(http_404\).*SLACK_API_URL/,
  );
}, 60_000);

test("a bot that is stopped while Slack cannot be reached tries no more", async () => {
  const standIn = await standInForTest();
  standIn.faults.next("auth.test", { type: "reset" }, 4);
  const bot = await testBot();
  const stop = await persevere(() => startSlack({ ...bot, settings: settingsFor(standIn) }, SOON), bot);
  await stop();
  expect(bot.lines.join("\n")).not.toContain("Slack is connected");
}, 60_000);
