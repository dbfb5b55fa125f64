import { describe, expect, test } from "vitest";
import { encodePress } from "../../../src/core/invocation.ts";
import {
  BOT_USER,
  CHANNEL,
  DIRECT,
  directMessage,
  homeAction,
  mention,
  nextTs,
} from "../../standins/slack/payloads.ts";
import type { SlackStandIn } from "../../standins/slack/server.ts";
import { type TestBot, testBot } from "../../support/bot.ts";
import { MODES, slackIn } from "./running.ts";

/** Draws for every bot of this file: each picture once, as any bot keeps them. */
const { picture } = await testBot();
const TIMELINE = encodePress({ invocation: { command: "timeline", options: {} }, page: 1 });
const press = (actionId: string) => ({ type: "button", action_id: `${actionId}-1`, value: TIMELINE });

/** A mention that asks for the timeline; returns the thread that it is answered in. */
async function askForTimeline(standIn: SlackStandIn): Promise<string> {
  const ts = nextTs();
  await standIn.event(mention({ text: `<@${BOT_USER}> timeline`, ts }));
  return ts;
}

/** Everything under way is finished; then the methods that were called for a picture. */
async function uploadsAfter(stop: () => Promise<void>, { calls }: SlackStandIn): Promise<string[]> {
  await stop();
  return calls.map(({ method }) => method).filter((method) => method.startsWith("files.") || method === "upload");
}

function loudLines({ lines }: TestBot): string[] {
  return lines.filter((line) => JSON.parse(line).level >= 40);
}

describe.each(MODES)("over %s", (mode) => {
  const slackForTest = (overrides = {}) => slackIn(mode)({ picture, ...overrides });

  test("a timeline asked for in a mention: its text at once, then its picture in the same thread", async () => {
    const { standIn, bot } = await slackForTest();
    const thread = await askForTimeline(standIn);
    const [picture] = await standIn.pictures(1);
    expect(picture).toMatchObject({ channel: CHANNEL, thread, title: "Timeline", name: "timeline.png" });
    expect(picture?.alt).toContain("People land on the moon.");
    const order = standIn.calls.map(({ method }) => method).filter((method) => !/^(auth|apps)\./.test(method));
    expect(order).toEqual(["chat.postMessage", "files.getUploadURLExternal", "upload", "files.completeUploadExternal"]);
    expect(loudLines(bot)).toEqual([]);
  });

  test("after a slash command the picture stands in the channel", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/timeline", "");
    expect(await standIn.pictures(1)).toMatchObject([{ channel: CHANNEL, thread: undefined }]);
    expect(standIn.shown).toHaveLength(1);
  });

  test("in a direct message, and after a search in App Home, it stands in that conversation", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(directMessage({ text: "timeline" }));
    await standIn.pictures(1);
    const action = { type: "plain_text_input", action_id: "search-message", value: "/timeline" };
    await standIn.interact(homeAction(action));
    expect((await standIn.pictures(2)).map(({ channel }) => channel)).toEqual([DIRECT, DIRECT]);
  });

  test("the button of an answer in a channel brings the picture along in its thread", async () => {
    const { standIn } = await slackForTest();
    const ts = nextTs();
    await standIn.press({ element: press("ask-0"), message: { ts } });
    expect(await standIn.pictures(1)).toMatchObject([{ channel: CHANNEL, thread: ts }]);
  });

  test("a private answer has none until it is shared in full", async () => {
    const { standIn } = await slackForTest();
    const message = { ts: nextTs(), isPrivate: true };
    await standIn.press({ element: press("ask-0"), message });
    await standIn.press({ element: press("show"), message });
    await standIn.press({ element: press("share-short"), message });
    await standIn.messages(3);
    await standIn.press({ element: press("share-full"), message });
    await standIn.pictures(1);
    expect(standIn.calls.filter(({ method }) => method === "files.getUploadURLExternal")).toHaveLength(1);
  });

  test("an answer without events, a page that is turned and a list of sources have none", async () => {
    const { standIn, stop } = await slackForTest();
    await standIn.slash("/claim", "is the moon made of cheese");
    await standIn.slash("/timeline", "from:2050");
    await standIn.press({ element: press("turn"), message: { ts: nextTs() } });
    await standIn.press({ element: press("sources"), message: { ts: nextTs() } });
    await standIn.messages(4);
    expect(await uploadsAfter(stop, standIn)).toEqual([]);
  });

  test("an older install without the scope: the text stands, and one log line has the mend", async () => {
    const { standIn, bot, stop } = await slackForTest();
    const fault = { type: "error", error: "missing_scope", needed: "files:write" } as const;
    standIn.faults.next("files.getUploadURLExternal", fault);
    await askForTimeline(standIn);
    expect(await standIn.messages(1)).toMatchObject([{ text: expect.stringMatching(/^Timeline/) }]);
    expect(await uploadsAfter(stop, standIn)).toEqual(["files.getUploadURLExternal"]);
    expect(loudLines(bot)).toEqual([expect.stringMatching(/files:write.*OAuth & Permissions.*install the app again/)]);
    expect(standIn.shown).toHaveLength(1);
  });

  test("a channel that the bot is no member of: the text stands, and the log says what brings pictures", async () => {
    const { standIn, bot, stop } = await slackForTest();
    standIn.faults.next("files.completeUploadExternal", { type: "error", error: "not_in_channel" });
    await standIn.slash("/timeline", "");
    await standIn.messages(1);
    await standIn.callsOf("files.completeUploadExternal", 1);
    await stop();
    expect(bot.lines.filter((line) => line.includes("/invite makes it a member"))).toHaveLength(1);
    expect(loudLines(bot)).toEqual([]);
    expect(standIn.shown).toHaveLength(1);
  });

  test.each([
    ["files.getUploadURLExternal", { type: "status", status: 503 }],
    ["files.getUploadURLExternal", { type: "rate-limit", retryAfter: 0 }],
    ["upload", { type: "status", status: 502 }],
    ["upload", { type: "reset" }],
    ["files.completeUploadExternal", { type: "reset" }],
    ["files.completeUploadExternal", { type: "rate-limit", retryAfter: 0 }],
  ] as const)("%s goes wrong for a moment, %j: the picture comes once", async (place, fault) => {
    const { standIn, stop } = await slackForTest();
    standIn.faults.next(place, fault);
    await askForTimeline(standIn);
    await standIn.pictures(1);
    await stop();
    expect(await standIn.pictures(1)).toHaveLength(1);
  });

  test("the place for files refuses the bytes: a log line, and nothing is shared", async () => {
    const { standIn, bot, stop } = await slackForTest();
    standIn.faults.next("upload", { type: "status", status: 400 });
    await askForTimeline(standIn);
    await standIn.callsOf("upload", 1);
    expect(await uploadsAfter(stop, standIn)).toEqual(["files.getUploadURLExternal", "upload"]);
    expect(loudLines(bot)).toEqual([expect.stringContaining("http_400")]);
  });

  test("a picture that takes long holds up nobody, and a stop waits for it", async () => {
    const { standIn, stop } = await slackForTest();
    const release = standIn.faults.hold("upload");
    await askForTimeline(standIn);
    await standIn.callsOf("upload", 1);
    await standIn.slash("/receipts", "about");
    await standIn.messages(2);
    const stopped = stop();
    release();
    await stopped;
    expect(await standIn.pictures(1)).toHaveLength(1);
  });

  test("a picture that cannot be drawn: the text stands, and the log says where it broke", async () => {
    const broken = () => Promise.reject(new Error("xylophone"));
    const { standIn, bot, stop } = await slackForTest({ picture: broken });
    await askForTimeline(standIn);
    await standIn.messages(1);
    await stop();
    expect(loudLines(bot)).toEqual([expect.stringContaining("could not be drawn")]);
    expect(bot.lines.join()).not.toContain("xylophone");
  });

  test("where the text finds no way, no picture goes alone", async () => {
    const { standIn, stop } = await slackForTest();
    standIn.faults.next("chat.postMessage", { type: "error", error: "not_in_channel" });
    await askForTimeline(standIn);
    expect(await standIn.messages(1)).toMatchObject([{ text: expect.stringContaining("/invite") }]);
    expect(await uploadsAfter(stop, standIn)).toEqual([]);
  });
});
