/** What Discord offers beside commands: completion while somebody types, the message menu, sources, languages. */
import { beforeEach, describe, expect, test } from "vitest";
import { english } from "../../../src/core/words.ts";
import { EPHEMERAL, type Json } from "../../standins/discord/validate.ts";
import { IDS, messageOf, type Stored } from "../../standins/discord/world.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { frontForEach } from "./front.ts";
import { answerTo, labelsOf, MENU, markdownOf, menuOf, pressLabel, QUOTE, replyTo, unescaped } from "./support.ts";

const front = frontForEach();
beforeEach(() => front.start());

describe("while somebody types", () => {
  async function offered(option: string, text: string, command = "claim"): Promise<readonly Json[]> {
    const interaction = front.discord.type(command, option, text);
    await front.discord.until("something is offered", () => interaction.choices !== undefined);
    return interaction.choices ?? [];
  }

  test("titles are offered, typos forgiven, and what is sent finds the entry again", async () => {
    const [first] = await offered("text", "moon chese");
    expect(first?.name).toMatch(/moon/i);
    const answer = await answerTo(front.discord, front.discord.slash("claim", { text: String(first?.value) }));
    expect(markdownOf(answer)).toContain("Standing:");
  });

  test("nothing typed offers what there is", async () => expect(await offered("text", "")).not.toEqual([]));
  test("nothing that fits offers nothing", async () => expect(await offered("text", "zzzzqqqq")).toEqual([]));
  test("any other text is taken as well", async () => {
    const answer = await answerTo(front.discord, front.discord.slash("claim", { text: "zzzzqqqq" }));
    expect(markdownOf(answer)).toContain("No receipts for this");
  });

  test("25 are offered at most, of 100 characters each", async () => {
    await front.start({ data: SHIPPED_DOSSIERS });
    expect(await offered("topic", "", "timeline")).toHaveLength(25);
  });

  test("an offer that comes too late is no trouble", async () => {
    const fault = { kind: "status", status: 404, code: 10062, message: "Unknown interaction" } as const;
    front.discord.fault({ on: /callback$/, fault });
    front.discord.type("claim", "text", "moon");
    await expect.poll(() => front.bot.lines.join("\n")).toContain("nothing could be offered");
    expect(await offered("text", "moon")).not.toEqual([]);
    expect(front.bot.lines.join("\n")).not.toContain('"moon"');
  });
});

describe("Check this message", () => {
  test("answers who chose it alone, and says once what was read: by its link", async () => {
    const { discord } = front;
    const post = discord.store("is the moon made of cheese");
    const interaction = discord.choose(MENU, post);
    const answer = await answerTo(discord, interaction);
    expect(interaction.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
    expect(unescaped(markdownOf(answer))).toContain(QUOTE);
    expect(markdownOf(answer)).toContain(`/${post.id}>`);
    expect(markdownOf(answer)).not.toContain(english.read.context);
  });

  const forwarding = (message: Json) => ({
    message_reference: { type: 1, channel_id: "1100000000000000002", message_id: "1100000000000000001" },
    message_snapshots: [{ message: { content: "", type: 0, embeds: [], mentions: [], ...message } }],
  });
  const poll = {
    question: { text: "Is the moon made of" },
    answers: [
      { answer_id: 1, poll_media: { text: "cheese" } },
      { answer_id: 2, poll_media: { text: "rock" } },
    ],
    expiry: null,
    allow_multiselect: false,
    layout_type: 1,
  };
  const CLAIM = "moon cheese";
  const text = { type: 10, content: CLAIM };
  const picture = { media: { url: "https://example.org/a.png" }, description: CLAIM };
  const attachment = {
    id: "1",
    filename: "a.png",
    size: 1,
    url: "https://example.org",
    proxy_url: "x",
    description: CLAIM,
  };
  const READ: readonly (readonly [string, Json])[] = [
    ["the text of an embed", { embeds: [{ type: "rich", title: "Shock", description: "is the moon made of cheese" }] }],
    ["a field of an embed", { embeds: [{ type: "rich", fields: [{ name: "So?", value: CLAIM }] }] }],
    ["what it forwards", forwarding({ content: CLAIM })],
    ["the embed of what it forwards", forwarding({ embeds: [{ type: "rich", title: CLAIM }] })],
    ["a text of what it forwards", forwarding({ components: [text] })],
    ["a poll's question and answers", { poll }],
    ["a text of Components V2", { components: [{ type: 17, components: [{ type: 14 }, text] }] }],
    ["a section", { components: [{ type: 9, components: [text], accessory: { type: 11, ...picture } }] }],
    ["the description of a gallery's picture", { components: [{ type: 12, items: [picture] }] }],
    ["the description of an attachment", { attachments: [attachment] }],
  ];
  const places = [IDS.channel, IDS.direct, IDS.foreign] as const;

  test.each(READ.flatMap(([what, fields]) => places.map((place) => [what, place, fields] as const)))(
    "reads %s in %s",
    async (_, place, fields) => {
      const { discord } = front;
      const answer = await answerTo(discord, discord.choose(MENU, discord.store("look!", place, fields)));
      expect(markdownOf(answer)).toContain("Standing:");
    },
  );

  test("reads what stands first on the screen first", async () => {
    const { discord } = front;
    const fields = { attachments: [{ ...attachment, description: "who sold the moon" }], components: [text] };
    const answer = await answerTo(discord, discord.choose(MENU, discord.store("look!", IDS.channel, fields)));
    expect(unescaped(markdownOf(answer))).toContain("sold for $5 million, quietly");
  });

  test("reads no button, no code of Discord's, and none of our own answers", async () => {
    const { discord } = front;
    const button = { type: 2, style: 5, label: CLAIM, url: "https://example.org" };
    const fields = { components: [{ type: 1, components: [button] }] };
    const codes = "<@1><@!1><@&1><#1><t:1:R><id:guide>";
    const ours = await answerTo(discord, discord.slash("claim", { text: CLAIM }));
    const said = async (post: Stored) => markdownOf(await answerTo(discord, discord.choose(MENU, post)));
    for (const post of [discord.store("", IDS.channel, fields), discord.store(codes)])
      expect(await said(post)).toContain("no text that could be checked");
    expect(await said(ours)).toBe(english.check.own);
  });

  test("takes a message as a message, not as a command", async () => {
    const { discord } = front;
    const answer = await answerTo(discord, discord.choose(MENU, discord.store("/receipts privacy")));
    expect(markdownOf(answer)).not.toContain("What Receipts reads and keeps");
  });

  test("says so where there is no text", async () => {
    const { discord } = front;
    const interaction = discord.choose(MENU, discord.store(""));
    expect(markdownOf(await answerTo(discord, interaction))).toContain("has no text that could be checked");
    expect(interaction.acknowledged?.flags).toBe(EPHEMERAL);
  });

  test.each([
    ["in direct messages", IDS.direct],
    ["where the bot is no member", IDS.foreign],
  ])("works %s", async (_, channel) => {
    const { discord } = front;
    const answer = await answerTo(discord, discord.choose(MENU, discord.store("moon cheese", channel)));
    expect(labelsOf(answer).includes("Share in full")).toBe(channel !== IDS.direct);
  });
});

test("Sources shows who presses each source once, quoted and only pointed to apart", async () => {
  const { discord } = front;
  await front.start({ data: SHIPPED_DOSSIERS });
  const card = await answerTo(discord, discord.slash("claim", { text: "inbox api" }));
  const pressed = pressLabel(discord, card, "Sources");
  const sources = await answerTo(discord, pressed);
  expect(pressed.acknowledged?.flags).toBe(EPHEMERAL);
  const text = markdownOf(sources);
  expect(text).toContain("## Sources: ");
  expect(text).toContain("Held: quoted here");
  const lines = text.split("\n").filter((line) => line.startsWith("- "));
  expect(new Set(lines).size).toBe(lines.length);
  expect(text).not.toContain(":~:text");
});

describe("languages", () => {
  test.each([
    ["de", "Stand:", ["Zeitleiste", "Erwiderungen", "Quellen"]],
    ["es-419", "Situación:", ["Cronología", "Réplicas", "Fuentes"]],
    ["fr", "Statut", ["Chronologie", "Réponses", "Sources"]],
    ["pt-BR", "Standing:", ["Timeline", "Replies", "Sources"]],
  ])("whoever uses Discord in %s is answered so; the dossier stays in its own", async (locale, standing, labels) => {
    const { discord } = front;
    discord.locale = locale;
    const answer = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }));
    expect(markdownOf(answer)).toContain(standing);
    expect(labelsOf(answer).slice(-3)).toEqual(labels);
    expect(unescaped(markdownOf(answer))).toContain(QUOTE);
  });

  test("a page that is turned stays in its language, whoever turns it", async () => {
    const { discord } = front;
    await front.start({ data: SHIPPED_DOSSIERS });
    discord.locale = "de";
    const first = await answerTo(discord, discord.slash("timeline"));
    discord.locale = "fr";
    expect(markdownOf(await answerTo(discord, pressLabel(discord, first, "Weiter")))).toContain("Seite 2 von");
  });

  test("a mention is answered in the server's", async () => {
    const { discord } = front;
    discord.gateway.emit("GUILD_UPDATE", {
      id: IDS.guild,
      name: "Server",
      preferred_locale: "fr",
      features: [],
      owner_id: IDS.ann,
    });
    expect(markdownOf(await replyTo(discord, discord.write("<@bot> moon cheese")))).toContain("Statut");
  });

  test("a menu and a line of trouble are in it too", async () => {
    const { discord } = front;
    discord.locale = "de";
    const question = await answerTo(discord, discord.slash("claim", { text: "moon" }));
    expect(menuOf(question)).toMatchObject({ placeholder: "Eintrag wählen" });
    const old = discord.press(messageOf(discord.nextId(), IDS.channel, ""), "x9|claim");
    expect(markdownOf(await answerTo(discord, old))).toContain("älteren Fassung");
  });
});
