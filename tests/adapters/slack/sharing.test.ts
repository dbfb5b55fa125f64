import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ASKER, CHANNEL, nextTs, press } from "../../standins/slack/payloads.ts";
import type { SlackStandIn } from "../../standins/slack/server.ts";
import { control, labelsOf } from "./controls.ts";
import { MODES, runSlack, slackIn, standInForTest } from "./running.ts";

const CLAIM = "the moon is made of cheese";

describe.each(MODES)("over %s", (mode) => {
  const slackForTest = slackIn(mode);

  /** The private answer to "Check this message". */
  async function checked(standIn: SlackStandIn, message: object = {}) {
    await standIn.shortcut({ callback: "check", message: { ts: nextTs(), text: CLAIM, ...message } });
    const [answer] = await standIn.messages(1);
    return answer;
  }

  test("a message is checked for who asks alone, with buttons to share", async () => {
    const { standIn } = await slackForTest();
    const answer = await checked(standIn);
    expect(answer).toMatchObject({ method: "response_url", isPrivate: true, channel: CHANNEL });
    expect(answer?.text).toContain("cheese");
    expect(labelsOf(answer)).toEqual(expect.arrayContaining(["Timeline", "Share in short", "Share in full"]));
  });

  test("a message of an app is read where its blocks have the words", async () => {
    const { standIn } = await slackForTest();
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: `*${CLAIM}*` } }];
    const answer = await checked(standIn, {
      text: "This message contains interactive elements.",
      bot_id: "B0",
      blocks,
    });
    expect(answer?.text).toContain("cheese");
  });

  test("a message in a thread is answered in its thread; what was forwarded with it is read", async () => {
    const { standIn } = await slackForTest();
    const thread_ts = nextTs();
    const answer = await checked(standIn, { thread_ts, text: "", attachments: [{ text: CLAIM }] });
    expect(answer).toMatchObject({ thread: thread_ts, isPrivate: true, text: expect.stringContaining("cheese") });
  });

  test("a message that starts like a command is checked and not obeyed", async () => {
    const { standIn } = await slackForTest();
    const answer = await checked(standIn, { text: "/receipts privacy" });
    expect(answer?.text).not.toMatch(/^What Receipts reads/);
  });

  test("a message without text is answered with a line", async () => {
    const { standIn } = await slackForTest();
    expect(await checked(standIn, { text: undefined, files: [{}] })).toMatchObject({
      isPrivate: true,
      text: expect.stringContaining("no text that could be checked"),
    });
  });

  test("when the response_url is spent, the checked message is answered by the Web API, in private", async () => {
    const { standIn } = await slackForTest();
    standIn.faults.next("response_url", { type: "error", error: "expired_url" });
    expect(await checked(standIn)).toMatchObject({ method: "chat.postEphemeral", isPrivate: true });
  });

  test("shared in short: standing, statement, one quote, and the whole for who wants it", async () => {
    const { standIn } = await slackForTest();
    const answer = await checked(standIn);
    const element = control(answer, "Share in short");
    await standIn.press({ element, message: { ts: nextTs(), isPrivate: true } });
    const short = (await standIn.messages(2))[1];
    expect(short).toMatchObject({ isPrivate: false, replaces: false, channel: CHANNEL });
    expect(short?.text.length).toBeLessThan((answer?.text.length ?? 0) / 2);
    expect(JSON.stringify(short?.blocks).match(/rich_text_quote/g)).toHaveLength(1);
    expect(labelsOf(short)).toEqual(["Show in full"]);
    await standIn.press({ element: control(short, "Show in full"), message: { ts: short?.ts ?? "" } });
    const whole = (await standIn.messages(3))[2];
    expect(whole).toMatchObject({ isPrivate: true });
    expect(whole?.text.split("\n").slice(1)).toEqual(answer?.text.split("\n").slice(2));
  });

  test("a timeline has no short form: only sharing it in full is offered", async () => {
    const { standIn } = await slackForTest();
    await standIn.press({
      element: control(await checked(standIn), "Timeline"),
      message: { ts: nextTs(), isPrivate: true },
    });
    const timeline = (await standIn.messages(2))[1];
    expect(labelsOf(timeline)).toContain("Share in full");
    expect(labelsOf(timeline)).not.toContain("Share in short");
  });

  test("shared in full: the same answer, for all, in the thread that it was asked in", async () => {
    const { standIn } = await slackForTest();
    const answer = await checked(standIn);
    const thread = nextTs();
    await standIn.press({
      element: control(answer, "Share in full"),
      message: { ts: nextTs(), thread, isPrivate: true },
    });
    const full = (await standIn.messages(2))[1];
    expect(full).toMatchObject({ isPrivate: false, thread });
    expect(labelsOf(full)).not.toContain("Share in full");
    expect(JSON.stringify(full?.blocks)).toContain("rich_text_quote");
  });

  test("a channel that the bot may not write to: who shares is told", async () => {
    const { standIn } = await slackForTest();
    const answer = await checked(standIn);
    standIn.faults.next("response_url", { type: "error", error: "expired_url" });
    standIn.faults.next("chat.postMessage", { type: "error", error: "not_in_channel" });
    await standIn.press({ element: control(answer, "Share in full"), message: { ts: nextTs(), isPrivate: true } });
    expect((await standIn.messages(2))[1]).toMatchObject({ channel: ASKER, text: expect.stringContaining("/invite") });
  });

  test("three quick presses share once, and whoever presses later is told", async () => {
    const { standIn, stop, settled } = await slackForTest();
    const answer = await checked(standIn);
    const release = standIn.faults.hold("response_url");
    const share = { element: control(answer, "Share in full"), message: { ts: nextTs(), isPrivate: true } };
    await Promise.all([standIn.press(share), standIn.press(share), standIn.press(share)]);
    release();
    await standIn.messages(2);
    await settled();
    await standIn.press(share);
    const [, full, line] = await standIn.messages(3);
    expect(full).toMatchObject({ isPrivate: false });
    expect(line).toMatchObject({ isPrivate: true, text: expect.stringContaining("already") });
    await stop();
    expect(standIn.shown).toHaveLength(3);
  });

  test("the same press sent again by Slack shares once, without a word", async () => {
    const { standIn, stop } = await slackForTest();
    const answer = await checked(standIn);
    const element = control(answer, "Share in short");
    const message = { ts: nextTs(), isPrivate: true };
    const pressed = press({ element, message, responseUrl: standIn.responseUrl() });
    await standIn.interact(pressed);
    await standIn.messages(2);
    await standIn.interact(pressed);
    await stop();
    expect(standIn.shown).toHaveLength(2);
  });

  test("in short and in full are two shares, and so are two answers", async () => {
    const { standIn } = await slackForTest();
    const answer = await checked(standIn);
    for (const [label, ts] of [
      ["Share in short", "1763750001.000001"],
      ["Share in full", "1763750001.000001"],
      ["Share in full", "1763750001.000002"],
    ] as const)
      await standIn.press({ element: control(answer, label), message: { ts, isPrivate: true } });
    expect((await standIn.messages(4)).map(({ isPrivate }) => isPrivate)).toEqual([true, false, false, false]);
  });

  test("after a restart it is known what was shared, by ids alone", async () => {
    const standIn = await standInForTest();
    const state = await mkdtemp(join(tmpdir(), "receipts-shares-"));
    const first = await runSlack(standIn, {}, { mode, state });
    const answer = await checked(standIn);
    const share = { element: control(answer, "Share in full"), message: { ts: nextTs(), isPrivate: true } };
    await standIn.press(share);
    await standIn.messages(2);
    await first.stop();
    const kept = await readFile(join(state, "slack-shares"), "utf8");
    expect(kept).toBe(`shareFull ${CHANNEL} ${share.message.ts}\n`);
    await runSlack(standIn, {}, { mode, state });
    await standIn.press(share);
    expect((await standIn.messages(3))[2]).toMatchObject({ isPrivate: true, text: expect.stringContaining("already") });
    await rm(state, { recursive: true });
  });

  test("a share that failed may be tried again", async () => {
    const { standIn, settled } = await slackForTest();
    const answer = await checked(standIn);
    const share = { element: control(answer, "Share in full"), message: { ts: nextTs(), isPrivate: true } };
    standIn.faults.next("response_url", { type: "error", error: "expired_url" });
    standIn.faults.next("chat.postMessage", { type: "error", error: "not_in_channel" });
    await standIn.press(share);
    await standIn.messages(2);
    await settled();
    await standIn.press(share);
    expect((await standIn.messages(3))[2]).toMatchObject({ isPrivate: false, channel: CHANNEL });
  });

  test("help is nothing to share", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/receipts", "about");
    expect(labelsOf((await standIn.messages(1))[0])).toEqual([]);
  });
});
