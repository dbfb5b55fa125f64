import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { startSlack } from "../../../src/adapters/slack/start.ts";
import { BOT_USER, mention, nextTs, slashCommand } from "../../standins/slack/payloads.ts";
import type { RequestHalf, RequestOptions } from "../../standins/slack/requests.ts";
import type { SlackStandIn } from "../../standins/slack/server.ts";
import { testBot } from "../../support/bot.ts";
import { runSlack, settingsFor, slackForTest, standInForTest } from "./running.ts";

const QUESTION = `<@${BOT_USER}> is the moon made of cheese`;
const MINUTE = 60;

async function overHttp() {
  const running = await slackForTest({}, "http");
  return { ...running, requests: running.standIn.wire as RequestHalf };
}

function command(standIn: SlackStandIn): object {
  return slashCommand({ command: "/claim", text: "moon cheese", responseUrl: standIn.responseUrl() });
}

const now = () => Math.floor(Date.now() / 1_000);

test.each<[string, () => RequestOptions]>([
  ["another secret", () => ({ secret: "forged" })],
  ["a signature of nonsense", () => ({ headers: { "x-slack-signature": "nonsense" } })],
  ["another version", () => ({ headers: { "x-slack-signature": "v1=00" } })],
  ["an empty signature", () => ({ headers: { "x-slack-signature": "" } })],
  ["a stale signature", () => ({ timestamp: now() - 6 * MINUTE })],
  ["a time that is none", () => ({ headers: { "x-slack-request-timestamp": "yesterday" } })],
  ["a signature for another time", () => ({ headers: { "x-slack-request-timestamp": `${now() + 1}` } })],
])("%s: 401, nothing is answered, nothing breaks", async (_, options) => {
  const { standIn, requests } = await overHttp();
  for (const kind of ["slash_commands", "events_api", "interactive"] as const) {
    const response = await requests.request(kind, command(standIn), options());
    expect(response.status).toBe(401);
  }
  await standIn.slash("/receipts", "privacy");
  expect((await standIn.messages(1)).map(({ text }) => text)).toEqual([expect.stringContaining("reads and keeps")]);
});

test("a body that was changed after it was signed: 401", async () => {
  const { standIn } = await overHttp();
  const url = urlOf(standIn);
  const unsigned = await fetch(url, { method: "POST", body: JSON.stringify({ type: "event_callback" }) });
  expect(unsigned.status).toBe(401);
  const forged = await fetch(url, {
    method: "POST",
    body: "ssl_check=1&command=/claim&text=moon",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(forged.status).toBe(200);
  expect(standIn.calls.filter(({ method }) => method !== "auth.test")).toEqual([]);
});

test("Slack's check of the address is answered with its challenge", async () => {
  const { requests } = await overHttp();
  const response = await requests.request("events_api", { type: "url_verification", challenge: "c4a11e" });
  expect(await response.json()).toEqual({ challenge: "c4a11e" });
});

test.each([
  ["GET", "/slack/events", 404],
  ["POST", "/", 404],
  ["POST", "//", 404],
  ["DELETE", "/slack/events", 404],
])("%s %s: %i", async (method, path, status) => {
  const { standIn, bot } = await overHttp();
  const response = await fetch(`${new URL(urlOf(standIn)).origin}${path}`, { method });
  expect(response.status).toBe(status);
  expect(bot.lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});

test("a body without end is refused", async () => {
  const { standIn, requests } = await overHttp();
  const response = await requests.request("events_api", { padding: "x".repeat(1_100_000) });
  expect(response.status).toBe(413);
  await response.body?.cancel();
  await standIn.slash("/receipts", "privacy");
  await standIn.messages(1);
});

test("signed nonsense is refused, and breaks nothing", async () => {
  const { standIn, requests, bot } = await overHttp();
  const responses = await Promise.all([
    requests.request("events_api", {}),
    requests.request("events_api", { type: "event_callback", event: { type: "app_mention" } }),
    requests.request("interactive", { type: "block_actions" }),
    requests.request("interactive", { type: "nonsense" }),
  ]);
  expect(responses.map(({ status }) => status)).toEqual([404, 200, 404, 404]);
  await standIn.slash("/receipts", "privacy");
  await standIn.messages(1);
  expect(bot.failures).toEqual([]);
});

test("a retry of what was answered is recognised; one whose first attempt never came is answered", async () => {
  const { standIn, requests, bot } = await overHttp();
  const event = mention({ text: QUESTION, ts: nextTs(), eventId: "Ev1" });
  const retry = (count: number) => ({
    headers: { "x-slack-retry-num": `${count}`, "x-slack-retry-reason": "http_timeout" },
  });
  expect((await requests.request("events_api", event)).status).toBe(200);
  expect((await requests.request("events_api", event, retry(1))).status).toBe(200);
  expect((await requests.request("events_api", event, retry(2))).status).toBe(200);
  expect((await requests.request("events_api", mention({ text: QUESTION, ts: nextTs() }), retry(1))).status).toBe(200);
  const messages = await standIn.messages(2);
  expect(messages).toHaveLength(2);
  expect(bot.lines.filter((line) => line.includes("it is answered once"))).toHaveLength(2);
  expect(bot.lines.filter((line) => line.includes("its first attempt did not come here"))).toHaveLength(1);
});

test("two replicas: one answers what was asked of the other", async () => {
  const first = await overHttp();
  await first.standIn.slash("/claim", "is the moon made of cheese");
  const [answer] = await first.standIn.messages(1);
  await runSlack(first.standIn, {}, { mode: "http" });
  const button = answer?.blocks
    .filter(({ type }) => type === "actions")
    .flatMap(({ elements }) => elements as { type: string; action_id: string; text: { text: string } }[])
    .find(({ text }) => text.text === "Timeline");
  await first.standIn.press({ element: button ?? { type: "", action_id: "" }, message: { ts: answer?.ts ?? "" } });
  expect((await first.standIn.messages(2))[1]?.text).toMatch(/^Timeline/);
});

test("a port in use is one clear line with the variable", async () => {
  const standIn = await standInForTest();
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => other.once("listening", done));
  const settings = {
    ...settingsFor(standIn),
    SLACK_MODE: "http",
    SLACK_PORT: (other.address() as AddressInfo).port,
  } as const;
  await expect(startSlack({ ...(await testBot()), settings })).rejects.toThrow(
    /^Slack's port \d+ is in use: set SLACK_PORT/,
  );
  other.close();
});

test("an address that is not of this machine is one clear line with the variable", async () => {
  const standIn = await standInForTest();
  const settings = { ...settingsFor(standIn), SLACK_MODE: "http", SLACK_HOST: "192.0.2.1" } as const;
  await expect(startSlack({ ...(await testBot()), settings })).rejects.toThrow(/set SLACK_HOST/);
});

test("stopping finishes what was acknowledged", async () => {
  const { standIn, stop } = await overHttp();
  const release = standIn.faults.hold("chat.postMessage");
  await standIn.event(mention({ text: QUESTION }));
  await standIn.callsOf("chat.postMessage", 1);
  const stopped = stop();
  release();
  await stopped;
  expect(standIn.shown).toHaveLength(1);
});

function urlOf(standIn: SlackStandIn): string {
  return (standIn.wire as RequestHalf).url;
}
