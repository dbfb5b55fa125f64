import { describe, expect, test } from "vitest";
import {
  BOT_USER,
  CHANNEL,
  channelMessage,
  DIRECT,
  directMessage,
  mention,
  nextTs,
  slashCommand,
} from "../../standins/slack/payloads.ts";
import { MODES, slackIn } from "./running.ts";

const MENTION = `<@${BOT_USER}>`;

describe.each(MODES)("over %s", (mode) => {
  const slackForTest = slackIn(mode);

  test("a slash command for everyone is answered in the channel", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/claim", "is the moon made of cheese");
    const [message] = await standIn.messages(1);
    expect(message).toMatchObject({ method: "response_url", isPrivate: false, replaces: false });
    expect(message?.text).toContain("cheese");
  });

  test("a slash command for the asker is shown to nobody else", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/receipts", "privacy");
    const [message] = await standIn.messages(1);
    expect(message).toMatchObject({ method: "response_url", isPrivate: true });
    expect(message?.text).toMatch(/^What Receipts reads and keeps/);
  });

  test("a command that is mistyped, or unknown to the bot, gets a private line with the mend", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/timeline", "from:yesterday");
    await standIn.messages(1);
    await standIn.slash("/clam", "moon");
    const [first, second] = await standIn.messages(2);
    expect(first).toMatchObject({ isPrivate: true, text: expect.stringContaining("is not a date") });
    expect(second).toMatchObject({ isPrivate: true, text: expect.stringContaining("Did you mean /claim?") });
  });

  test("a text that matches nothing is told so", async () => {
    const { standIn } = await slackForTest();
    await standIn.slash("/claim", "my cat prefers the blue bowl");
    const [message] = await standIn.messages(1);
    expect(message?.text).toMatch(/^No receipts for this/);
  });

  test("a mention is answered in a thread under it", async () => {
    const { standIn } = await slackForTest();
    const ts = nextTs();
    await standIn.event(mention({ text: `${MENTION} is the moon made of cheese?`, ts }));
    const [message] = await standIn.messages(1);
    expect(message).toMatchObject({ method: "chat.postMessage", channel: CHANNEL, thread: ts });
    expect(message?.text).toContain("cheese");
  });

  test("a mention takes commands without their slash", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(mention({ text: `${`hey ${MENTION}`.slice(4)} receipts privacy` }));
    const [message] = await standIn.messages(1);
    expect(message?.text).toMatch(/^What Receipts reads and keeps/);
  });

  test("a mention in a thread reads the thread's first message and answers in the thread", async () => {
    const { standIn } = await slackForTest();
    const thread = nextTs();
    standIn.holdMessage({ ts: thread, text: "did you know? the moon is made of cheese &amp; crackers" });
    await standIn.event(mention({ text: `${MENTION} what about this?`, thread }));
    const [message] = await standIn.messages(1);
    expect(message?.thread).toBe(thread);
    expect(message?.text).toContain("Read: the message that this is about.");
    expect(standIn.calls.find(({ method }) => method === "conversations.replies")?.body).toMatchObject({
      ts: thread,
      limit: "1",
    });
  });

  test("a forwarded message is read with the mention", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(mention({ text: MENTION, attachments: [{ text: "the moon is made of cheese" }] }));
    const [message] = await standIn.messages(1);
    expect(message?.text).toContain("Read: the message that this is about.");
  });

  test("a thread that starts with the bot's own message is not read back to it", async () => {
    const { standIn } = await slackForTest();
    const thread = nextTs();
    standIn.holdMessage({ ts: thread, text: "the moon is made of cheese", user: BOT_USER });
    await standIn.event(mention({ text: `${MENTION} thank you`, thread }));
    const [message] = await standIn.messages(1);
    expect(message?.text).toMatch(/^Receipts: who said it/);
  });

  test("without the scope to read it, the user is told that the first message was withheld", async () => {
    const { standIn, bot } = await slackForTest();
    standIn.faults.next("conversations.replies", { type: "error", error: "missing_scope", needed: "channels:history" });
    await standIn.event(mention({ text: `${MENTION} what about this?`, thread: nextTs() }));
    const [message] = await standIn.messages(1);
    expect(message?.text).toContain("The platform did not show me the message");
    expect(bot.lines.some((line) => line.includes("channels:history"))).toBe(true);
  });

  test("a direct message is answered where it stands", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(directMessage({ text: "is the moon made of cheese" }));
    const [message] = await standIn.messages(1);
    expect(message).toMatchObject({ method: "chat.postMessage", channel: DIRECT, thread: undefined });
  });

  test("a direct message is read however it was typed; what only tells of one that was edited is not", async () => {
    const { standIn } = await slackForTest();
    const typed = ["file_share", "me_message", "thread_broadcast"];
    for (const subtype of ["message_changed", ...typed]) {
      const message = directMessage({ text: `receipts ${typed.includes(subtype) ? "privacy" : "about"}` });
      Object.assign((message as { event: object }).event, { subtype });
      await standIn.event(message);
    }
    const said = expect.stringMatching(/^What Receipts reads and keeps/);
    expect(await standIn.messages(3)).toMatchObject([{ text: said }, { text: said }, { text: said }]);
  });

  test("the preview of a link is read with the mention: an article's title is what it claims", async () => {
    const { standIn } = await slackForTest();
    const preview = { title: "The moon is made of cheese", title_link: "https://news.example/a", fallback: "News" };
    await standIn.event(mention({ text: `${MENTION} <https://news.example/a>`, attachments: [preview] }));
    const [message] = await standIn.messages(1);
    expect(message?.text).toContain("Read: the message that this is about.");
    expect(message?.text).toContain("cheese");
  });

  test("fields that Slack leaves empty (null) are as good as missing", async () => {
    const { standIn, bot } = await slackForTest();
    const said = mention({ text: `${MENTION} is the moon made of cheese` }) as { event: object };
    Object.assign(said.event, { thread_ts: null, attachments: null, bot_id: null });
    await standIn.event(said);
    await standIn.wire.deliver("slash_commands", {
      ...slashCommand({ command: "/receipts", text: "", responseUrl: standIn.responseUrl() }),
      text: null,
    });
    const checked = { ts: nextTs(), text: "is the moon made of cheese", thread_ts: null, attachments: [null] };
    await standIn.shortcut({ callback: "check", message: checked as unknown as { ts: string } });
    const messages = await standIn.messages(3);
    expect(messages.map(({ thread }) => thread).filter(Boolean)).toHaveLength(1);
    expect(bot.lines.filter((logged) => JSON.parse(logged).level >= 40)).toEqual([]);
  });

  test("the same event twice, a mention that also arrives as a message, and a second envelope give one answer", async () => {
    const { standIn } = await slackForTest();
    const said = { text: `${MENTION} is the moon made of cheese`, ts: nextTs(), eventId: "Ev1" };
    await standIn.event(mention(said));
    await standIn.event(mention(said));
    await standIn.event(channelMessage({ ...said, eventId: "Ev2" }));
    await standIn.event(mention({ ...said, eventId: "Ev3" }));
    await standIn.event(mention({ text: `${MENTION} receipts privacy` }));
    const messages = await standIn.messages(2);
    expect(messages.map(({ text }) => text.split("\n")[0])).toEqual([
      expect.not.stringContaining("What Receipts reads"),
      "What Receipts reads and keeps",
    ]);
  });

  test("other bots and the bot itself are not answered", async () => {
    const { standIn } = await slackForTest();
    const byBot = mention({ text: `${MENTION} moon cheese` }) as { event: Record<string, unknown> };
    byBot.event.bot_id = "B0OTHER";
    await standIn.event(byBot);
    const own = directMessage({ text: "moon cheese" }) as { event: Record<string, unknown> };
    own.event.user = BOT_USER;
    await standIn.event(own);
    await standIn.event(directMessage({ text: "receipts privacy" }));
    const messages = await standIn.messages(1);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toMatch(/^What Receipts reads and keeps/);
  });

  test("no log line holds what somebody wrote, or a token", async () => {
    const { standIn, bot } = await slackForTest();
    await standIn.slash("/claim", "xylophone-marmalade");
    await standIn.event(mention({ text: `${MENTION} xylophone-marmalade` }));
    await standIn.messages(2);
    const log = bot.lines.join("\n");
    expect(log).not.toMatch(/xylophone|marmalade/);
    expect(log).not.toMatch(/xoxb-|xapp-/);
  });
});
