import { describe, expect, test } from "vitest";
import { encodePress } from "../../../src/core/invocation.ts";
import {
  BOT_USER,
  directMessage,
  homeAction,
  mention,
  nextTs,
  submission,
  suggestion,
} from "../../standins/slack/payloads.ts";
import { largestAnswer } from "./largest.ts";
import { MODES, slackIn } from "./running.ts";

/** As Slack sends them: its own three signs escaped, its markup not. */
const HOSTILE = [
  "<!channel> <!here> <!everyone>",
  "<@U0VICTIM> <@U0VICTIM|victim> <#C0SECRET|secret> <!subteam^S0TEAM|@team>",
  "&lt;!channel&gt; &amp;lt;!channel&amp;gt; & && <",
  "<https://evil.example/?a=1&amp;b=2|click me> <mailto:x@evil.example|mail> https://evil.example",
  "```rm -rf /``` `code` *bold* _it_ ~no~ :bomb: >quote",
  "القمر مصنوع من الجبن \u202Egnihtemos\u202C עברית",
  "🧀🌕👩‍🚀 \uD83E",
  "\u0000\u0007 line\nbreaks\r\n\ttabs",
  "from:2011 to:never \"quotes\" 'n' | pipes | claim|1|text=x",
  "   ",
  "/",
  "<@",
];

describe.each(MODES)("over %s", (mode) => {
  const slackForTest = slackIn(mode);

  test.each(HOSTILE)("%j is answered everywhere and pings nobody", async (text) => {
    const { standIn, bot } = await slackForTest();
    await standIn.slash("/claim", text);
    await standIn.slash("/timeline", text);
    await standIn.event(mention({ text: `<@${BOT_USER}> ${text}` }));
    await standIn.event(directMessage({ text }));
    await standIn.shortcut({ callback: "check", message: { ts: nextTs(), text } });
    await standIn.interact(suggestion("search-claim", text));
    const typed = { "search-message": { "search-message": { type: "plain_text_input", value: `x ${text}` } } };
    await standIn.interact(submission({ callback: "search", values: typed }));
    await standIn.interact(homeAction({ type: "plain_text_input", action_id: "search-message", value: `x ${text}` }));
    await standIn.viewsShown(1);
    const messages = await standIn.messages(7);
    expect(messages.map((message) => message.text)).not.toContainEqual(expect.stringMatching(/<[!@#]/));
    expect(bot.lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  test("what was typed is shown as it was typed", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/timeline", "from:&lt;!channel&gt;&amp;co");
    const [message] = await standIn.messages(1);
    expect(JSON.stringify(message?.blocks)).toMatch(/“<!channel>&co” is not a date/i);
  });

  test("100,000 characters are answered, and the answer says how much was read", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(directMessage({ text: `the moon is made of cheese ${"🧀& ".repeat(25_000)}` }));
    const [message] = await standIn.messages(1);
    expect(message?.text).toContain("Only the first 20,000 characters were read.");
  });

  test("a bad option of 100,000 characters is answered with messages that Slack takes", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(directMessage({ text: `/timeline from:${"&".repeat(100_000)}` }));
    const messages = await standIn.messages(1);
    expect(messages[0]?.text).toContain("That did not work");
  });

  test("a forged control is answered like any command", async () => {
    const { standIn } = await slackForTest();
    const value = encodePress({ invocation: { command: "rm", options: { "<!here>": "<!channel>" } }, page: 1 });
    await standIn.press({ element: { type: "button", action_id: "ask-0-0", value }, message: { ts: nextTs() } });
    expect(await standIn.messages(1)).toMatchObject([{ text: expect.stringContaining("There is no command /rm") }]);
  });

  test("the largest answer goes out whole, a message a page", async () => {
    const answer = largestAnswer(3);
    const { standIn } = await slackForTest({ dispatch: async () => answer });
    await standIn.slash("/claim", "moon");
    const first = await standIn.signal.until(() => standIn.shown[0], "the first page");
    const pages = Number(/Page 1 of (\d+)/.exec(first.text)?.[1]);
    const messages = await standIn.messages(pages);
    expect(messages.map(({ text }) => /Page (\d+) of/.exec(text)?.[1])).toEqual(
      messages.map((_, index) => `${index + 1}`),
    );
    expect(messages.map(({ method }) => method).slice(4, 6)).toEqual(["response_url", "chat.postMessage"]);
  });
});
