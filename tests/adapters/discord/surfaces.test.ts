/** Slash commands, buttons and menus with the real client; mentions.test.ts has the other way in. */
import { beforeEach, describe, expect, test } from "vitest";
import { english } from "../../../src/core/words.ts";
import { EPHEMERAL } from "../../standins/discord/validate.ts";
import { IDS } from "../../standins/discord/world.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { frontForEach } from "./front.ts";
import { answerTo, buttonsOf, markdownOf, menuOf, pressLabel, QUOTE, replyTo, unescaped } from "./support.ts";

const front = frontForEach();
beforeEach(() => front.start());

describe("slash commands", () => {
  test("are answered at once, for everybody", async () => {
    const { discord } = front;
    const interaction = discord.slash("claim", { text: "is the moon made of cheese" });
    const message = await answerTo(discord, interaction);
    expect(interaction.acknowledged).toEqual({ type: 4, flags: 0 });
    expect(unescaped(markdownOf(message))).toContain(QUOTE);
    expect(Number(message.flags) & EPHEMERAL).toBe(0);
  });

  test("that are for the asker are answered for the asker alone", async () => {
    const { discord } = front;
    const interaction = discord.slash("receipts", { topic: "privacy" });
    await answerTo(discord, interaction);
    expect(interaction.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
  });

  test.each([
    ["in direct messages", IDS.direct],
    ["in threads", IDS.thread],
    ["where the bot is no member", IDS.foreign],
  ])("work %s", async (_, channel) => {
    const { discord } = front;
    const message = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }, channel));
    expect(unescaped(markdownOf(message))).toContain(QUOTE);
    await answerTo(discord, pressLabel(discord, message, "Timeline"));
  });

  test.each([
    ["an error", "timeline", { from: "2015", to: "2011" }],
    ["nothing found", "claim", { text: "zzz qqq" }],
    ["how it is used", "claim", { text: " " }],
  ])("are answered for the asker alone where the answer is %s", async (_, command, options) => {
    const { discord } = front;
    const interaction = discord.slash(command, options);
    const message = await answerTo(discord, interaction);
    expect(interaction.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
    expect(
      buttonsOf(message)
        .map(({ label }) => label)
        .join(),
    ).not.toContain("Share");
  });

  test("whose answer is promised to everybody tell everybody that nothing was found", async () => {
    const { discord } = front;
    const { promise, resolve } = Promise.withResolvers<void>();
    await front.start({ after: promise });
    const interaction = discord.slash("claim", { text: "zzz qqq" });
    await discord.until("it is promised", () => interaction.acknowledged !== undefined);
    resolve();
    expect(markdownOf(await answerTo(discord, interaction))).toContain("No receipts");
    expect(interaction.acknowledged).toEqual({ type: 5, flags: 0 });
  });

  test("keep their options apart: a wrong date is named with its option", async () => {
    const { discord } = front;
    const message = await answerTo(discord, discord.slash("timeline", { from: "yester*day*" }));
    expect(unescaped(markdownOf(message))).toMatch(/from: “yester\*day\*” is not a date/i);
  });
});

describe("buttons and menus", () => {
  test("answer who presses alone and leave the first answer as it is", async () => {
    const { discord } = front;
    const card = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }));
    const pressed = pressLabel(discord, card, "Timeline");
    expect((await answerTo(discord, pressed)).id).not.toBe(card.id);
    expect(pressed.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
  });

  test("in a direct message answer in it: there is nobody else", async () => {
    const { discord } = front;
    const card = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }, IDS.direct));
    const pressed = pressLabel(discord, card, "Timeline");
    await answerTo(discord, pressed);
    expect(pressed.acknowledged).toEqual({ type: 4, flags: 0 });
  });

  test("below an answer for the asker alone answer the asker alone", async () => {
    const { discord } = front;
    const card = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }));
    const pressed = pressLabel(discord, { ...card, flags: Number(card.flags) | EPHEMERAL }, "Timeline");
    await answerTo(discord, pressed);
    expect(pressed.acknowledged?.flags).toBe(EPHEMERAL);
  });

  test("let who found nothing choose the nearest, still alone, and share it", async () => {
    const { discord } = front;
    const nothing = await answerTo(discord, discord.slash("claim", { text: "moon" }));
    const { custom_id, options } = menuOf(nothing);
    const answer = await answerTo(discord, discord.pick(nothing, custom_id, options[0]?.value ?? ""));
    expect(Number(answer.flags) & EPHEMERAL).toBe(EPHEMERAL);
    expect(markdownOf(answer)).toContain("Standing:");
    expect(buttonsOf(answer).map(({ label }) => label)).toContain("Share in full");
  });

  test("let everybody choose between claims that match alike, and see what was chosen", async () => {
    const { discord, bot } = front;
    const request = { type: "command", user: "test:1", command: "claim", options: { text: "moon" } } as const;
    await front.start({ answer: { ...(await bot.dispatch(request)), kind: "choices" } });
    const question = await answerTo(discord, discord.slash("claim", { text: "moon" }));
    const { custom_id, options } = menuOf(question);
    const answer = await answerTo(discord, discord.pick(question, custom_id, options[0]?.value ?? ""));
    for (const { flags } of [question, answer]) expect(Number(flags) & EPHEMERAL).toBe(0);
  });

  test.each([
    ["at once", undefined],
    ["late", Promise.withResolvers<void>()],
  ])(
    "that turn to what is no longer held leave the message to its readers, and say so to who pressed, %s",
    async (_, held) => {
      const { discord } = front;
      const card = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }));
      await front.start({ ...(held && { after: held.promise }) });
      const pressed = discord.press(card, "ten|claim|2|text=cheese:gone");
      await discord.until("it is acknowledged", () => pressed.acknowledged !== undefined);
      held?.resolve();
      await discord.until("it is said", () =>
        pressed.answers.some((answer) => markdownOf(answer).includes("No receipts")),
      );
      expect(pressed.acknowledged).toEqual(held ? { type: 6, flags: 0 } : { type: 4, flags: EPHEMERAL });
      expect(Number(pressed.answers.at(-1)?.flags) & EPHEMERAL).toBe(EPHEMERAL);
      if (held) expect(markdownOf(pressed.answers[0] ?? {})).toBe(markdownOf(card));
    },
  );

  test("for the sources of what is no longer held say that nothing is held", async () => {
    const { discord } = front;
    const card = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }));
    const answer = await answerTo(discord, discord.press(card, "cen|claim|1|text=cheese:gone"));
    expect(markdownOf(answer)).toContain(`## ${english.nothing.title}\n`);
  });

  test("of another version say so to who pressed", async () => {
    const { discord } = front;
    const card = await answerTo(discord, discord.slash("claim", { text: "moon cheese" }));
    const pressed = discord.press(card, "x9|claim");
    const answer = await answerTo(discord, pressed);
    expect(pressed.acknowledged?.flags).toBe(EPHEMERAL);
    expect(markdownOf(answer)).toContain("older version");
  });
});

test("pages turn in place, forth and back, and their buttons outlive a restart", async () => {
  const { discord } = front;
  await front.start({ data: SHIPPED_DOSSIERS });
  const first = await answerTo(discord, discord.slash("timeline"));
  expect(markdownOf(first)).toMatch(/Page 1 of \d/);
  expect(buttonsOf(first).find(({ label }) => label === "Previous")?.disabled).toBe(true);
  await front.start({ data: SHIPPED_DOSSIERS });
  const turned = pressLabel(discord, first, "Next");
  const second = await answerTo(discord, turned);
  expect(turned.acknowledged?.type).toBe(7);
  expect(second.id).toBe(first.id);
  expect(markdownOf(second)).toMatch(/Page 2 of \d/);
  const back = await answerTo(discord, pressLabel(discord, second, "Previous"));
  expect(markdownOf(back)).toBe(markdownOf(first));
});

test("no text of anybody's message is logged", async () => {
  const { discord, bot } = front;
  const post = discord.store("rutabaga moon cheese");
  await replyTo(discord, discord.write("<@bot> kohlrabi", { replyTo: post }));
  await answerTo(discord, discord.slash("timeline", { from: "parsnip" }));
  expect(bot.lines.length).toBeGreaterThan(2);
  expect(bot.lines.join("\n")).not.toMatch(/rutabaga|kohlrabi|parsnip|cheese/);
});
