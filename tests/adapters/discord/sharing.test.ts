/** An answer for one alone becomes one for everybody, once; and the link to its page. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { english } from "../../../src/core/words.ts";
import { EPHEMERAL, type Json } from "../../standins/discord/validate.ts";
import { IDS, type Stored } from "../../standins/discord/world.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { frontForEach } from "./front.ts";
import { answerTo, buttonsOf, labelsOf, MENU, markdownOf, menuOf, pressLabel, QUOTE, unescaped } from "./support.ts";

const front = frontForEach();
beforeEach(() => front.start());

describe("sharing", () => {
  async function checked() {
    const { discord } = front;
    return answerTo(discord, discord.choose(MENU, discord.store("moon cheese")));
  }

  test("in short shows everybody a sentence, a quote and a link; who wants the rest gets it alone", async () => {
    const { discord } = front;
    const shared = pressLabel(discord, await checked(), "Share in short");
    const message = await answerTo(discord, shared);
    expect(shared.acknowledged).toEqual({ type: 4, flags: 0 });
    expect(unescaped(markdownOf(message)).match(/^> /gm)).toHaveLength(1);
    expect(markdownOf(message)).toContain("Standing:");
    expect(labelsOf(message)).toEqual(["Show in full"]);
    const shown = pressLabel(discord, message, "Show in full");
    expect(markdownOf(await answerTo(discord, shown)).length).toBeGreaterThan(markdownOf(message).length);
    expect(shown.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
  });

  test("in short is not offered for a timeline; a button of an older message shows all of it", async () => {
    const { discord } = front;
    const timeline = await answerTo(discord, pressLabel(discord, await checked(), "Timeline"));
    expect(labelsOf(timeline)).toContain("Share in full");
    expect(labelsOf(timeline)).not.toContain("Share in short");
    const full = buttonsOf(timeline).find(({ label }) => label === "Share in full")?.custom_id ?? "";
    const shared = await answerTo(discord, discord.press(timeline, full.replace(/^f/, "s")));
    const [event = ""] = markdownOf(timeline).match(/^\*\*.*/m) ?? [];
    expect(event).not.toBe("");
    expect(markdownOf(shared)).toContain(event);
  });

  test("in full shows everybody all of it, without a way to share it again", async () => {
    const { discord } = front;
    const card = await checked();
    const shared = pressLabel(discord, card, "Share in full");
    const message = await answerTo(discord, shared);
    expect(shared.acknowledged).toEqual({ type: 4, flags: 0 });
    expect(unescaped(markdownOf(message))).toContain(QUOTE);
    expect(labelsOf(message).join()).not.toContain("Share");
  });

  test.each(["Share in short", "Share in full"])("%s, pressed again and again, shares once", async (label) => {
    const { discord } = front;
    const card = await checked();
    const [first, ...more] = [1, 2, 3].map(() => pressLabel(discord, card, label));
    await Promise.all([first, ...more].map((pressed) => pressed && answerTo(discord, pressed)));
    const late = pressLabel(discord, card, label);
    await answerTo(discord, late);
    expect(first?.acknowledged).toEqual({ type: 4, flags: 0 });
    for (const again of [...more, late]) {
      expect(again.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
      expect(markdownOf(again.answers[0] ?? {})).toBe(english.share.already);
    }
  });

  test("that Discord refused can be tried again", async () => {
    const { discord } = front;
    const card = await checked();
    const fault = { kind: "status", status: 400, code: 50035, message: "Invalid Form Body" } as const;
    discord.fault({ on: /callback$/, fault });
    expect(markdownOf(await answerTo(discord, pressLabel(discord, card, "Share in full")))).toContain("broke");
    expect(markdownOf(await answerTo(discord, pressLabel(discord, card, "Share in full")))).toContain("Standing:");
  });

  test("whose outcome nobody heard of is not tried again", { timeout: 20_000 }, async () => {
    const { discord } = front;
    const card = await checked();
    discord.fault({ on: /callback$/, fault: { kind: "lost-answer" } });
    discord.fault({ on: /callback$/, fault: { kind: "status", status: 503 }, times: 15 });
    const shared = pressLabel(discord, card, "Share in full");
    await expect.poll(() => front.bot.lines.join("\n"), { timeout: 15_000 }).toContain("could not be sent");
    await expect.poll(() => discord.faultsLeft, { timeout: 15_000 }).toBe(0);
    const again = pressLabel(discord, card, "Share in full");
    expect(markdownOf(await answerTo(discord, again))).toBe(english.share.already);
    expect(shared.edits).toBe(1);
  });

  test.each(["s", "f"])(
    "of what is no longer held tells who pressed, nobody else, as often as they try: %s",
    async (mark) => {
      const { discord } = front;
      const card = await checked();
      for (const _ of [1, 2]) {
        const pressed = discord.press(card, `${mark}en|claim|1|text=cheese:gone`);
        expect(markdownOf(await answerTo(discord, pressed))).toContain(english.nothing.title);
        expect(pressed.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
      }
    },
  );

  test("works after a restart", async () => {
    const { discord } = front;
    const card = await checked();
    await front.start();
    expect(markdownOf(await answerTo(discord, pressLabel(discord, card, "Share in short")))).toContain("Standing:");
  });

  test.each(["Share in short", "Share in full"])(
    "%s, pressed before a restart and after it, shares once",
    async (label) => {
      const { discord } = front;
      const card = await checked();
      await answerTo(discord, pressLabel(discord, card, label));
      await front.stop();
      expect(await readFile(join(discord.state, "discord-shares"), "utf8")).toMatch(
        new RegExp(`^${card.id} share(?:Short|Full)\n$`),
      );
      await front.start({ standin: discord });
      expect(markdownOf(await answerTo(discord, pressLabel(discord, card, label)))).toBe(english.share.already);
    },
  );

  test("is not offered below what everybody sees, nor below what cannot be asked for again", async () => {
    const { discord } = front;
    expect(labelsOf(await answerTo(discord, discord.slash("claim", { text: "moon cheese" }))).join()).not.toContain(
      "Share",
    );
    const nothing = await answerTo(discord, discord.choose(MENU, discord.store("zzz qqq")));
    expect(labelsOf(nothing).join()).not.toContain("Share");
  });

  test("stays possible on every page", async () => {
    const { discord } = front;
    await front.start({ data: SHIPPED_DOSSIERS });
    const first = await answerTo(discord, discord.choose(MENU, discord.store("inbox api")));
    const second = await answerTo(discord, pressLabel(discord, first, "Next"));
    expect(labelsOf(second)).toEqual(labelsOf(first));
    expect(labelsOf(second)).toEqual([
      "Previous",
      "Next",
      "Share in short",
      "Share in full",
      "Timeline",
      "Replies",
      "Sources",
    ]);
  });
});

describe("an answer about a message", () => {
  const addressOf = ({ id, channel_id }: Stored, guild: string = IDS.guild) =>
    `https://discord.com/channels/${guild}/${channel_id}/${id}`;
  const lineOf = (address: string) => english.discord.about(`<${address}>`);
  const press = async (message: Stored, label: string) =>
    answerTo(front.discord, pressLabel(front.discord, message, label));

  test.each(["Share in short", "Share in full"])("links it, and still does when it is shared: %s", async (label) => {
    const { discord } = front;
    const post = discord.store("<@123456789012345678> moon cheese");
    const card = await answerTo(discord, discord.choose(MENU, post));
    await front.start();
    const shared = await press(card, label);
    for (const message of [card, shared]) {
      expect(markdownOf(message).split("\n")[1]).toBe(`-# ${lineOf(addressOf(post))}`);
      expect(markdownOf(message)).not.toContain("123456789012345678");
    }
  });

  test("links it whichever way leads to what is shared: pages, a choice, a further answer", async () => {
    const { discord } = front;
    await front.start({ data: SHIPPED_DOSSIERS });
    const post = discord.store("inbox api");
    const card = await answerTo(discord, discord.choose(MENU, post));
    const second = await press(card, "Next");
    expect(markdownOf(second)).not.toContain(addressOf(post));
    const timeline = await press(second, "Timeline");
    for (const from of [second, timeline])
      expect(markdownOf(await press(from, "Share in full"))).toContain(lineOf(addressOf(post)));
  });

  test("links it below what was chosen where several match", async () => {
    const { discord } = front;
    const post = discord.store("moon");
    const nothing = await answerTo(discord, discord.choose(MENU, post));
    const { custom_id, options } = menuOf(nothing);
    const chosen = await answerTo(discord, discord.pick(nothing, custom_id, options[0]?.value ?? ""));
    expect(markdownOf(await press(chosen, "Share in short"))).toContain(lineOf(addressOf(post)));
  });

  test("links it where there is no server, and where the bot is no member", async () => {
    const { discord } = front;
    const direct = discord.store("moon cheese", IDS.direct);
    expect(markdownOf(await answerTo(discord, discord.choose(MENU, direct)))).toContain(addressOf(direct, "@me"));
    const foreign = discord.store("moon cheese", IDS.foreign);
    const card = await answerTo(discord, discord.choose(MENU, foreign));
    expect(markdownOf(await press(card, "Share in full"))).toContain(addressOf(foreign, IDS.foreignGuild));
  });

  test("is shared without a link from a button of an older version, and from a command", async () => {
    const { discord } = front;
    const card = await answerTo(discord, discord.choose(MENU, discord.store("moon cheese")));
    const old = "fen|claim|1|text=cheese:moon-cheese";
    expect(markdownOf(await answerTo(discord, discord.press(card, old)))).not.toContain("discord.com/channels");
    const asked = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }));
    expect(markdownOf(await press(await press(asked, "Timeline"), "Share in full"))).not.toContain("discord.com");
  });
});

describe("the page of an answer", () => {
  const PAGE = { label: english.actions.page, url: "https://example.org/r/d/meta-netflix/claims/inbox-api-access" };
  const linksOf = (message: Json) => buttonsOf(message).filter(({ style }) => style === 5);
  async function asked(publicUrl?: string): Promise<Stored> {
    await front.start({ data: SHIPPED_DOSSIERS, ...(publicUrl && { publicUrl }) });
    return answerTo(front.discord, front.discord.choose(MENU, front.discord.store("inbox api")));
  }

  test("is linked by a button on every page, in the short form and below the sources", async () => {
    const card = await asked("https://example.org/r");
    expect(linksOf(card)).toMatchObject([PAGE]);
    for (const label of ["Next", "Share in short", "Share in full", "Sources"])
      expect(linksOf(await answerTo(front.discord, pressLabel(front.discord, card, label)))).toMatchObject([PAGE]);
  });

  test.each([
    ["it is not served", ""],
    ["nobody else could open it", "http://localhost:8080"],
  ])("is not linked where %s", async (_, publicUrl) => expect(linksOf(await asked(publicUrl))).toEqual([]));
});
