/** What Discord offers beside commands: completion while somebody types, the message menu, sharing, sources, languages. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { english } from "../../../src/core/words.ts";
import { EPHEMERAL, type Json } from "../../standins/discord/validate.ts";
import { IDS, messageOf, type Stored } from "../../standins/discord/world.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import {
  answerTo,
  buttonsOf,
  type Front,
  markdownOf,
  menuOf,
  pressLabel,
  replyTo,
  startFront,
  stopFront,
  unescaped,
} from "./support.ts";

let front: Front;
beforeEach(async () => {
  front = await startFront();
});
afterEach(() => stopFront(front));

const MENU = "Check this message";
const QUOTE = "the moon is “wholly” made of *cheese*, & nobody looked";
const labelsOf = (message: Json) => buttonsOf(message).map(({ label }) => label);

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
    await front.stop();
    front = await startFront({ standin: front.discord, data: SHIPPED_DOSSIERS });
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
  test("answers who chose it alone, and says what was read", async () => {
    const { discord } = front;
    const interaction = discord.choose(MENU, discord.store("is the moon made of cheese"));
    const answer = await answerTo(discord, interaction);
    expect(interaction.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
    expect(unescaped(markdownOf(answer))).toContain(QUOTE);
    expect(markdownOf(answer)).toContain("Read: the message that this is about.");
  });

  test.each([
    ["the text of an embed", { embeds: [{ type: "rich", title: "Shock", description: "is the moon made of cheese" }] }],
    ["a field of an embed", { embeds: [{ type: "rich", fields: [{ name: "So?", value: "moon cheese" }] }] }],
    [
      "what it forwards",
      {
        message_reference: { type: 1, channel_id: IDS.channel, message_id: "1100000000000000001" },
        message_snapshots: [{ message: { content: "moon cheese", type: 0, embeds: [], mentions: [] } }],
      },
    ],
  ])("reads %s", async (_, fields) => {
    const { discord } = front;
    const answer = await answerTo(discord, discord.choose(MENU, discord.store("look!", IDS.channel, fields)));
    expect(markdownOf(answer)).toContain("Standing:");
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

  test("works after a restart", async () => {
    const { discord } = front;
    const card = await checked();
    await front.stop();
    front = await startFront({ standin: discord });
    expect(markdownOf(await answerTo(discord, pressLabel(discord, card, "Share in short")))).toContain("Standing:");
  });

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
    await front.stop();
    front = await startFront({ standin: discord, data: SHIPPED_DOSSIERS });
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

describe("the page of an answer", () => {
  const PAGE = { label: english.actions.page, url: "https://example.org/r/d/meta-netflix/claims/inbox-api-access" };
  const linksOf = (message: Json) => buttonsOf(message).filter(({ style }) => style === 5);
  async function asked(publicUrl?: string): Promise<Stored> {
    await front.stop();
    front = await startFront({ standin: front.discord, data: SHIPPED_DOSSIERS, ...(publicUrl && { publicUrl }) });
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

test("Sources shows who presses each source once, quoted and only pointed to apart", async () => {
  const { discord } = front;
  await front.stop();
  front = await startFront({ standin: discord, data: SHIPPED_DOSSIERS });
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
    ["es-419", "Situación:", ["Cronología", "Respuestas", "Fuentes"]],
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
    await front.stop();
    front = await startFront({ standin: discord, data: SHIPPED_DOSSIERS });
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
