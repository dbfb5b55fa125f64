import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answer.ts";
import { encodePress } from "../../../src/core/invocation.ts";
import { BOT_USER, DIRECT, directMessage, mention, nextTs, press } from "../../standins/slack/payloads.ts";
import { type Control, control, controlsOf } from "./controls.ts";
import { largestAnswer } from "./largest.ts";
import { MODES, slackIn } from "./running.ts";

/** Answers everything with the largest answer, which the same command asks for again. */
async function dispatchLargest(): Promise<Answer> {
  return { ...largestAnswer(3), self: { command: "claim", options: { text: "moon/cheese" } } };
}

describe.each(MODES)("over %s", (mode) => {
  const slackForTest = slackIn(mode);

  test("Next and Previous turn the page of their own message", async () => {
    const { standIn } = await slackForTest({ dispatch: dispatchLargest });
    await standIn.slash("/claim", "moon");
    const [first] = await standIn.messages(1);
    expect(first?.text).toMatch(/Page 1 of \d+/);
    await standIn.press({ element: control(first, "Next"), message: { ts: first?.ts ?? "" } });
    const second = (await standIn.messages(2))[1];
    expect(second).toMatchObject({ replaces: true, text: expect.stringMatching(/Page 2 of \d+/) });
    await standIn.press({ element: control(second, "Previous"), message: { ts: first?.ts ?? "" } });
    const third = (await standIn.messages(3))[2];
    expect(third?.text).toBe(first?.text);
    expect(third?.blocks).toEqual(first?.blocks);
  });

  test("a page that is gone by now gives the last one", async () => {
    const { standIn } = await slackForTest({ dispatch: dispatchLargest });
    const value = encodePress({ invocation: { command: "claim", options: { text: "moon/cheese" } }, page: 999 });
    await standIn.press({ element: { type: "button", action_id: "turn-999", value }, message: { ts: nextTs() } });
    const [message] = await standIn.messages(1);
    const [, page, pages] = /Page (\d+) of (\d+)/.exec(message?.text ?? "") ?? [];
    expect(page).toBe(pages);
  });

  test("when the response_url is spent, the page is turned by the Web API", async () => {
    const { standIn } = await slackForTest({ dispatch: dispatchLargest });
    await standIn.slash("/claim", "moon");
    const [first] = await standIn.messages(1);
    standIn.faults.next("response_url", { type: "error", error: "used_url" });
    await standIn.press({ element: control(first, "Next"), message: { ts: "1763750000.999999" } });
    const second = (await standIn.messages(2))[1];
    expect(second).toMatchObject({ method: "chat.update", ts: "1763750000.999999" });
  });

  test("a private page that cannot be turned in its place comes as a new private message", async () => {
    const { standIn } = await slackForTest({ dispatch: dispatchLargest });
    await standIn.slash("/receipts", "");
    const [first] = await standIn.messages(1);
    standIn.faults.next("response_url", { type: "error", error: "expired_url" });
    await standIn.press({ element: control(first, "Next"), message: { ts: nextTs(), isPrivate: true } });
    const second = (await standIn.messages(2))[1];
    expect(second).toMatchObject({ method: "chat.postEphemeral", text: expect.stringMatching(/Page 2 of/) });
  });

  test("Sources lists the sources of an answer in its thread", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/claim", "is the moon made of cheese");
    const [answer] = await standIn.messages(1);
    await standIn.press({ element: control(answer, "Sources"), message: { ts: answer?.ts ?? "" } });
    const sources = (await standIn.messages(2))[1];
    expect(sources).toMatchObject({ thread: answer?.ts, isPrivate: false, text: expect.stringMatching(/^Sources: /) });
    expect(JSON.stringify(sources?.blocks)).toContain('"link"');
  });

  test("an action answers with a new message in the thread", async () => {
    const { standIn } = await slackForTest();
    const ts = nextTs();
    await standIn.event(mention({ text: `<@${BOT_USER}> is the moon made of cheese`, ts }));
    const [answer] = await standIn.messages(1);
    await standIn.press({ element: control(answer, "Timeline"), message: { ts: answer?.ts ?? "", thread: ts } });
    const timeline = (await standIn.messages(2))[1];
    expect(timeline).toMatchObject({ replaces: false, isPrivate: false, thread: ts });
    expect(timeline?.text).toMatch(/^Timeline/);
  });

  test("an action on an answer in the channel opens a thread under it", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/claim", "is the moon made of cheese");
    const [answer] = await standIn.messages(1);
    await standIn.press({ element: control(answer, "Timeline"), message: { ts: answer?.ts ?? "" } });
    expect((await standIn.messages(2))[1]).toMatchObject({ thread: answer?.ts });
  });

  test("an action on a private answer is answered in private", async () => {
    const { standIn } = await slackForTest();
    const value = encodePress({ invocation: { command: "timeline", options: {} }, page: 1 });
    const element = { type: "button", action_id: "ask-1-0", value };
    await standIn.press({ element, message: { ts: nextTs(), isPrivate: true } });
    expect(await standIn.messages(1)).toMatchObject([{ isPrivate: true, thread: undefined }]);
  });

  test("in a direct conversation an action is answered where it stands", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(directMessage({ text: "is the moon made of cheese" }));
    const [answer] = await standIn.messages(1);
    await standIn.press({ element: control(answer, "Timeline"), message: { ts: answer?.ts ?? "" }, channel: DIRECT });
    expect((await standIn.messages(2))[1]).toMatchObject({ thread: undefined, isPrivate: false });
  });

  test("a choice is a select, and its option gives the answer", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/claim", "moon");
    const [question] = await standIn.messages(1);
    const [select] = controlsOf(question);
    expect(select?.type).toBe("static_select");
    await standIn.press({ element: select as Control, option: 1, message: { ts: question?.ts ?? "" } });
    const answer = (await standIn.messages(2))[1];
    expect(answer?.thread).toBe(question?.ts);
    expect(answer?.text).not.toBe("");
  });

  test("the same press twice is answered once", async () => {
    const { standIn } = await slackForTest();
    const value = encodePress({ invocation: { command: "timeline", options: {} }, page: 1 });
    const element = { type: "button", action_id: "ask-1-0", value };
    const pressed = press({ element, message: { ts: nextTs() }, responseUrl: standIn.responseUrl() });
    await standIn.interact(pressed);
    await standIn.interact(pressed);
    await standIn.slash("/receipts", "privacy");
    expect((await standIn.messages(2)).map(({ text }) => text.split("\n")[0])).toEqual([
      "Timeline",
      "What Receipts reads and keeps",
    ]);
  });

  test("a control of another version of the bot is answered with a line", async () => {
    const { standIn } = await slackForTest();
    const element = { type: "button", action_id: "ask-1-0", value: "not one of ours" };
    await standIn.press({ element, message: { ts: nextTs() } });
    expect(await standIn.messages(1)).toMatchObject([{ text: expect.stringContaining("older version") }]);
  });
});
