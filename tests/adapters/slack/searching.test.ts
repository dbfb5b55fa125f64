import { describe, expect, test } from "vitest";
import { ASKER, CHANNEL, homeAction, homeOpened, submission, suggestion } from "../../standins/slack/payloads.ts";
import type { SlackStandIn } from "../../standins/slack/server.ts";
import { labelsOf } from "./controls.ts";
import { MODES, slackIn } from "./running.ts";

type Offers = { readonly options: readonly { readonly value: string; readonly text: { readonly text: string } }[] };
const CLAIM = "moon-cheese/moon-is-cheese";
const chosen = { "search-claim": { "search-claim": { type: "external_select", selected_option: { value: CLAIM } } } };
const typed = (value: string | null) => ({
  "search-message": { "search-message": { type: "plain_text_input", value } },
});

describe.each(MODES)("over %s", (mode) => {
  const slackForTest = slackIn(mode);

  async function offersFor(standIn: SlackStandIn, text: string): Promise<Offers["options"]> {
    return ((await standIn.interact(suggestion("search-claim", text))) as Offers).options;
  }

  test("the search opens as a modal", async () => {
    const { standIn } = await slackForTest();
    await standIn.shortcut({ callback: "search" });
    const [opened] = await standIn.viewsShown(1);
    expect(opened).toMatchObject({ method: "views.open", view: { type: "modal", callback_id: "search" } });
  });

  test("typing suggests claims, typing errors forgiven, and all of them before that", async () => {
    const { standIn } = await slackForTest();
    expect((await offersFor(standIn, "mooon chese")).map(({ value }) => value)).toContain(CLAIM);
    const all = await offersFor(standIn, "");
    expect(all.length).toBeGreaterThan(1);
    expect(all.length).toBeLessThanOrEqual(100);
    expect(all.every(({ value, text }) => value.length <= 75 && text.text.length <= 75)).toBe(true);
    expect(await offersFor(standIn, "<!channel> & zzzzzz")).toEqual([]);
  });

  test("a claim that was chosen is shown to the asker alone, where they wanted it, with buttons to share", async () => {
    const { standIn } = await slackForTest();
    const place = { channel: CHANNEL, responseUrl: standIn.responseUrl() };
    await standIn.interact(submission({ callback: "search", values: chosen, place }));
    const [answer] = await standIn.messages(1);
    expect(answer).toMatchObject({ method: "response_url", channel: CHANNEL, isPrivate: true });
    expect(labelsOf(answer)).toContain("Share in short");
  });

  test("a message that was written is checked, and without a place the answer is a direct message", async () => {
    const { standIn } = await slackForTest();
    await standIn.interact(submission({ callback: "search", values: typed("is the moon made of cheese") }));
    expect(await standIn.messages(1)).toMatchObject([
      { method: "chat.postMessage", channel: ASKER, isPrivate: false, text: expect.stringContaining("cheese") },
    ]);
  });

  test("nothing chosen and nothing written: the modal says what is missing", async () => {
    const { standIn } = await slackForTest();
    const answer = await standIn.interact(submission({ callback: "search", values: typed("  ") }));
    expect(answer).toEqual({
      response_action: "errors",
      errors: { "search-claim": expect.stringContaining("Choose a claim") },
    });
    await standIn.slash("/receipts", "about");
    expect(await standIn.messages(1)).toHaveLength(1);
  });

  test("a modal that cannot be opened: a line in a direct message, and a log line", async () => {
    const { standIn, bot } = await slackForTest();
    standIn.faults.next("views.open", { type: "error", error: "expired_trigger_id" });
    await standIn.shortcut({ callback: "search" });
    expect(await standIn.messages(1)).toMatchObject([
      { channel: ASKER, text: expect.stringContaining("could not be opened") },
    ]);
    expect(bot.lines.join("\n")).toContain("expired_trigger_id");
  });

  test("App Home says what the bot is, what it holds and what it keeps", async () => {
    const { standIn } = await slackForTest();
    await standIn.event(homeOpened("messages"));
    await standIn.event(homeOpened());
    const [home] = await standIn.viewsShown(1);
    expect(home).toMatchObject({ method: "views.publish", view: { type: "home" } });
    const shown = JSON.stringify(home?.view);
    for (const part of ["verbatim", "Dossiers held here", "What Receipts reads and keeps", "external_select"])
      expect(shown).toContain(part);
    expect(standIn.views).toHaveLength(1);
  });

  test.each([
    [
      "a claim that is chosen",
      { type: "external_select", action_id: "search-claim", selected_option: { value: CLAIM } },
    ],
    ["a message that is entered", { type: "plain_text_input", action_id: "search-message", value: "moon cheese" }],
  ])("in App Home, %s is answered in the Messages tab, and App Home says so", async (_, action) => {
    const { standIn } = await slackForTest();
    await standIn.interact(homeAction(action));
    const [answer] = await standIn.messages(1);
    expect(answer).toMatchObject({ method: "chat.postMessage", channel: ASKER });
    const [home] = await standIn.viewsShown(1);
    expect(JSON.stringify(home?.view)).toContain("The answer is in the Messages tab");
  });

  test("App Home that cannot be published: a log line, and the next request is answered", async () => {
    const { standIn, bot } = await slackForTest();
    standIn.faults.next("views.publish", { type: "error", error: "not_enabled" });
    await standIn.event(homeOpened());
    await standIn.callsOf("views.publish", 1);
    await standIn.slash("/receipts", "about");
    await standIn.messages(1);
    expect(bot.lines.join("\n")).toContain("not_enabled");
  });

  test("a control that is none of ours is acknowledged and left alone", async () => {
    const { standIn, bot } = await slackForTest();
    await standIn.interact(homeAction({ type: "button", action_id: "some-link", value: "x" }));
    await standIn.slash("/receipts", "about");
    expect(await standIn.messages(1)).toHaveLength(1);
    expect(bot.lines.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });
});
