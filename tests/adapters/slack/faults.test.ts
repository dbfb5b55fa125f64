import { describe, expect, test } from "vitest";
import { ASKER, BOT_USER, DIRECT, directMessage, mention, nextTs } from "../../standins/slack/payloads.ts";
import { MODES, runSlack, slackIn, standInForTest } from "./running.ts";

const QUESTION = `<@${BOT_USER}> is the moon made of cheese`;

describe.each(MODES)("over %s", (mode) => {
  const slackForTest = slackIn(mode);

  test.each([
    ["a rate limit", { type: "rate-limit", retryAfter: 0 }],
    ["a server's error", { type: "status", status: 503 }],
    ["a connection reset", { type: "reset" }],
  ] as const)("%s on the way out is tried again", async (_, fault) => {
    const { standIn } = await slackForTest();
    standIn.faults.next("chat.postMessage", fault);
    await standIn.event(mention({ text: QUESTION }));
    expect(await standIn.messages(1)).toHaveLength(1);
    standIn.faults.next("response_url", fault);
    await standIn.slash("/claim", "moon cheese");
    expect((await standIn.messages(2))[1]?.method).toBe("response_url");
  });

  test.each([
    ["a rate limit without end", { type: "rate-limit", retryAfter: 0 }, 3, "rate_limited"],
    ["Slack is down for longer than is tried", { type: "status", status: 500 }, 4, "http_500"],
  ] as const)("%s: a log line, no crash, and the next question is answered", async (_, fault, times, logged) => {
    const { standIn, bot } = await slackForTest();
    standIn.faults.next("chat.postMessage", fault, times);
    await standIn.event(mention({ text: QUESTION }));
    await standIn.callsOf("chat.postMessage", times);
    await standIn.event(mention({ text: QUESTION }));
    await standIn.messages(1);
    await standIn.signal.until(() => bot.lines.some((line) => line.includes("could not be delivered")), "the log line");
    expect(bot.lines.join("\n")).toContain(logged);
  });

  test("an expired response_url: the answer comes by the Web API", async () => {
    const { standIn } = await slackForTest();
    const responseUrl = standIn.responseUrl();
    standIn.expireResponseUrls();
    await standIn.slash("/claim", "moon cheese", responseUrl);
    expect(await standIn.messages(1)).toMatchObject([{ method: "chat.postMessage", isPrivate: false }]);
    const second = standIn.responseUrl();
    standIn.expireResponseUrls();
    await standIn.slash("/receipts", "", second);
    expect((await standIn.messages(2))[1]).toMatchObject({ method: "chat.postEphemeral", isPrivate: true });
  });

  test.each(["not_in_channel", "channel_not_found"])("%s: the user is told in a direct message", async (error) => {
    const { standIn, bot } = await slackForTest();
    standIn.faults.next("chat.postMessage", { type: "error", error });
    await standIn.event(mention({ text: QUESTION }));
    const [line] = await standIn.messages(1);
    expect(line).toMatchObject({ channel: ASKER, text: expect.stringContaining("/invite") });
    expect(bot.lines.join("\n")).toContain(error);
  });

  test("a missing scope is named in the log", async () => {
    const { standIn, bot } = await slackForTest();
    standIn.faults.next("chat.postMessage", { type: "error", error: "missing_scope", needed: "chat:write" });
    await standIn.event(mention({ text: QUESTION }));
    await standIn.signal.until(() => standIn.calls.some(({ method }) => method === "chat.postMessage"), "the attempt");
    await standIn.event(mention({ text: QUESTION }));
    await standIn.messages(1);
    expect(bot.lines.join("\n")).toContain("chat:write");
  });

  test.each(["msg_blocks_too_long", "invalid_blocks"])("%s: the user gets one clear line", async (error) => {
    const { standIn } = await slackForTest();
    const ts = nextTs();
    standIn.faults.next("chat.postMessage", { type: "error", error });
    await standIn.event(mention({ text: QUESTION, ts }));
    expect(await standIn.messages(1)).toMatchObject([{ thread: ts, text: expect.stringContaining(error) }]);
    standIn.faults.next("response_url", { type: "error", error });
    await standIn.slash("/claim", "moon cheese");
    expect((await standIn.messages(2))[1]).toMatchObject({
      method: "response_url",
      text: expect.stringContaining("refused"),
    });
  });

  test("the bot's token is revoked while it runs: the process is asked to end with one clear line", async () => {
    const { standIn, bot } = await slackForTest();
    standIn.tokens.delete(standIn.botToken);
    await standIn.event(mention({ text: QUESTION }));
    await standIn.signal.until(() => standIn.calls.some(({ method }) => method === "chat.postMessage"), "the attempt");
    await expect
      .poll(() => bot.failures)
      .toEqual([expect.stringMatching(/^Slack refuses SLACK_BOT_TOKEN \(invalid_auth\)/)]);
  });
});

test.each(["chat.postMessage", "files.getUploadURLExternal"])(
  "a rate limit of %s holds up nothing else",
  async (place) => {
    const { standIn } = await runSlack(await standInForTest(), {}, { timing: { stopWithinMs: 0 } });
    standIn.faults.next(place, { type: "rate-limit", retryAfter: 60 });
    await standIn.event(mention({ text: `<@${BOT_USER}> timeline` }));
    await standIn.callsOf(place, 1);
    await standIn.event(directMessage({ text: "is the moon made of cheese" }));
    const shown = () => standIn.shown.some(({ channel }) => channel === DIRECT);
    expect(await standIn.signal.until(shown, "the other answer")).toBe(true);
  },
);
