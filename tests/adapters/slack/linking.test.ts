import { describe, expect, test } from "vitest";
import { renderShort } from "../../../src/adapters/slack/render.ts";
import { english as words } from "../../../src/core/words.ts";
import { nextTs } from "../../standins/slack/payloads.ts";
import { problemsOf } from "../../standins/slack/validate.ts";
import { control, controlsOf, labelsOf } from "./controls.ts";
import { largestAnswer } from "./largest.ts";
import { MODES, runSlack, standInForTest } from "./running.ts";

const PUBLIC_URL = "https://moon.example/receipts";
const CLAIM = `${PUBLIC_URL}/d/moon-cheese/claims/moon-is-cheese`;
const LABEL = "Open the page";

describe.each(MODES)("over %s, with a public page", (mode) => {
  async function slackWithPage() {
    return runSlack(await standInForTest(), {}, { mode, publicUrl: PUBLIC_URL });
  }

  test("an answer links to its page, in full and in short, and so do its replies and its timeline", async () => {
    const { standIn } = await slackWithPage();
    await standIn.shortcut({ callback: "check", message: { ts: nextTs(), text: "the moon is made of cheese" } });
    const [answer] = await standIn.messages(1);
    expect(control(answer, LABEL)).toMatchObject({ url: CLAIM });
    await standIn.press({ element: control(answer, "Share in short"), message: { ts: nextTs(), isPrivate: true } });
    const short = (await standIn.messages(2))[1];
    expect(control(short, LABEL)).toMatchObject({ url: CLAIM });
    await standIn.press({ element: control(answer, "Timeline"), message: { ts: nextTs(), isPrivate: true } });
    const timeline = (await standIn.messages(3))[2];
    expect(control(timeline, LABEL)).toMatchObject({
      url: `${PUBLIC_URL}/d/moon-cheese/timeline?topic=moon-is-cheese`,
    });
  });

  test("a link that was followed is acknowledged, and nothing else happens", async () => {
    const { standIn, bot } = await slackWithPage();
    await standIn.slash("/claim", "the moon is made of cheese");
    const [answer] = await standIn.messages(1);
    await standIn.press({ element: control(answer, LABEL), message: { ts: answer?.ts ?? "" } });
    await standIn.slash("/receipts", "about");
    expect(await standIn.messages(2)).toHaveLength(2);
    expect(bot.lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });

  test("what has no page has no link", async () => {
    const { standIn } = await slackWithPage();
    for (const text of ["my cat prefers the blue bowl", "moon"]) await standIn.slash("/claim", text);
    await standIn.slash("/receipts", "about");
    expect((await standIn.messages(3)).flatMap(labelsOf)).not.toContain(LABEL);
  });
});

test("without a public page no answer has a link button", async () => {
  const { standIn } = await runSlack(await standInForTest());
  await standIn.slash("/claim", "the moon is made of cheese");
  const [answer] = await standIn.messages(1);
  expect(controlsOf(answer).filter((element) => "url" in element)).toEqual([]);
});

test("the short form of the largest answer, with its link, is one message that Slack shows", () => {
  const self = { command: "claim", options: { text: "moon-cheese/claim-1" } };
  const messages = renderShort({ ...largestAnswer(9), self, page: `${PUBLIC_URL}/${"a".repeat(500)}` }, words);
  expect(messages).toHaveLength(1);
  expect(
    messages.flatMap((message) => problemsOf(message as unknown as Record<string, unknown>, { previews: true })),
  ).toEqual([]);
  expect(labelsOf(messages[0] as unknown as Parameters<typeof labelsOf>[0])).toEqual(["Show in full", LABEL]);
});
