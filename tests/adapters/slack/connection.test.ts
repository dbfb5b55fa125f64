import { describe, expect, test } from "vitest";
import { BOT_USER, mention, nextTs } from "../../standins/slack/payloads.ts";
import type { SlackStandIn } from "../../standins/slack/server.ts";
import { runSlack, slackForTest, standInForTest } from "./running.ts";

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
  const release = standIn.faults.hold("chat.postMessage");
  await standIn.event(mention({ text: QUESTION }));
  await standIn.callsOf("chat.postMessage", 1);
  const stopped = stop();
  await standIn.signal.until(() => !standIn.socket.connected, "the end of the connection");
  expect(standIn.shown).toHaveLength(0);
  release();
  await stopped;
  expect(standIn.shown).toHaveLength(1);
});

test("stopping does not wait for a Slack that never closes its end", async () => {
  const { standIn, stop, bot } = await slackForTest();
  standIn.socket.freeze();
  await stop();
  expect(bot.failures).toEqual([]);
});

describe("with its second connection", () => {
  async function overTwo() {
    const standIn = await standInForTest();
    const running = await runSlack(standIn, {}, { timing: { spareAfterMs: 0 } });
    await standIn.signal.until(() => standIn.socket.open === 2, "the second connection");
    return running;
  }

  test("Slack ends a connection, and its end takes long: no event is lost in between", async () => {
    const { standIn } = await overTwo();
    standIn.socket.askToReconnect({ lingers: true });
    for (const _ of [1, 2, 3]) await standIn.event(mention({ text: QUESTION }));
    expect(await standIn.messages(3)).toHaveLength(3);
  });

  test.each(["askToReconnect", "drop"] as const)("%s: both are open again", async (how) => {
    const { standIn } = await overTwo();
    standIn.socket[how]();
    await standIn.event(mention({ text: QUESTION }));
    await standIn.messages(1);
    await standIn.signal.until(() => standIn.socket.open === 2, "two connections again");
    expect(standIn.socket.connections).toBe(3);
  });

  test("an event that both bring is answered once", async () => {
    const { standIn } = await overTwo();
    const said = mention({ text: QUESTION, ts: nextTs(), eventId: "Ev1" });
    await standIn.event(said);
    standIn.socket.askToReconnect();
    await standIn.event(said);
    await standIn.slash("/receipts", "about");
    expect(await standIn.messages(2)).toHaveLength(2);
  });

  test("stopping while a connection is being opened leaves none open", async () => {
    const { standIn, stop } = await overTwo();
    const release = standIn.faults.hold("apps.connections.open");
    standIn.socket.drop();
    await standIn.callsOf("apps.connections.open", 3);
    const stopped = stop();
    release();
    await stopped;
    await standIn.signal.until(() => !standIn.socket.connected, "the end of every connection");
  });
});
