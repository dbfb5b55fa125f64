import { expect, test } from "vitest";
import { BOT_USER, mention } from "../../standins/slack/payloads.ts";
import type { SlackStandIn } from "../../standins/slack/server.ts";
import { slackForTest } from "./running.ts";

const QUESTION = `<@${BOT_USER}> is the moon made of cheese`;

function connected(standIn: SlackStandIn, times: number): Promise<unknown> {
  return standIn.signal.until(
    () => standIn.socket.connections >= times && standIn.socket.connected,
    `connection ${times}`,
  );
}

test.each(["askToReconnect", "drop"] as const)(
  "%s: a new connection is opened, and questions are answered",
  async (how) => {
    const { standIn } = await slackForTest();
    standIn.socket[how]();
    await connected(standIn, 2);
    await standIn.event(mention({ text: QUESTION }));
    expect(await standIn.messages(1)).toHaveLength(1);
    standIn.socket[how]();
    await connected(standIn, 3);
  },
);

test("Slack is down while reconnecting: it is tried until it is up", async () => {
  const { standIn, bot } = await slackForTest();
  standIn.faults.next("apps.connections.open", { type: "error", error: "internal_error" });
  standIn.socket.refuseNext = 1;
  standIn.socket.drop();
  await connected(standIn, 3);
  await standIn.event(mention({ text: QUESTION }));
  await standIn.messages(1);
  expect(bot.failures).toEqual([]);
  expect(bot.lines.join("\n")).toContain("internal_error");
});

test("the app-level token is revoked: reconnecting ends the process with one clear line", async () => {
  const { standIn, bot } = await slackForTest();
  standIn.tokens.delete(standIn.appToken);
  standIn.socket.drop();
  await expect
    .poll(() => bot.failures, { timeout: 20_000 })
    .toEqual([expect.stringMatching(/^Slack refuses SLACK_APP_TOKEN \(invalid_auth\)/)]);
});

test("stopping finishes what is under way and closes the connection", async () => {
  const { standIn, stop } = await slackForTest();
  const { promise: until, resolve: release } = Promise.withResolvers<void>();
  standIn.faults.next("chat.postMessage", { type: "slow", until });
  await standIn.event(mention({ text: QUESTION }));
  await standIn.callsOf("chat.postMessage", 1);
  const stopped = stop();
  await standIn.signal.until(() => !standIn.socket.connected, "the end of the connection");
  expect(standIn.shown).toHaveLength(0);
  release();
  await stopped;
  expect(standIn.shown).toHaveLength(1);
});
