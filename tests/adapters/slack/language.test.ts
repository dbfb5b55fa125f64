import { describe, expect, test } from "vitest";
import { wordsFor } from "../../../src/core/words.ts";
import { BOT_USER, homeOpened, mention, nextTs } from "../../standins/slack/payloads.ts";
import { labelsOf } from "./controls.ts";
import { runSlack, standInForTest } from "./running.ts";

describe.each(["de", "es", "fr", "de-AT", "FR"])("with SLACK_LOCALE=%s", (locale) => {
  const words = wordsFor(locale);
  const slack = async () => runSlack(await standInForTest(), {}, { locale });

  test("answers, their buttons and the picture speak it", async () => {
    const { standIn } = await slack();
    await standIn.shortcut({ callback: "check", message: { ts: nextTs(), text: "the moon is made of cheese" } });
    const [answer] = await standIn.messages(1);
    expect(answer?.text).toContain(words.claim.standing);
    expect(labelsOf(answer)).toEqual(expect.arrayContaining([words.actions.timeline, words.share.short]));
    await standIn.event(mention({ text: `<@${BOT_USER}> timeline` }));
    const [picture] = await standIn.pictures(1);
    expect(picture?.title).toBe(words.timeline.title());
    expect(picture?.alt).toContain(words.eventStandings.confirmed);
  });

  test("the search, App Home and the bot's own lines speak it, within Slack's limits", async () => {
    const { standIn } = await slack();
    await standIn.shortcut({ callback: "search" });
    await standIn.viewsShown(1);
    await standIn.event(homeOpened());
    const [search, home] = await standIn.viewsShown(2);
    expect(search?.view).toMatchObject({ title: { text: words.slack.search.title } });
    const shown = JSON.stringify(home?.view);
    for (const text of [words.help.text, words.dossiers.title, words.privacy.title]) expect(shown).toContain(text);
    await standIn.shortcut({ callback: "check", message: { ts: nextTs(), text: "" } });
    expect((await standIn.messages(1))[0]?.text).toBe(words.check.noText);
  });
});
