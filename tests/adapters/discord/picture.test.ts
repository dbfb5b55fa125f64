/** The picture of a timeline: it comes after the text, never instead of it, and never over another page. */
import { beforeEach, describe, expect, test } from "vitest";
import type { DiscordStandin } from "../../standins/discord/server.ts";
import { EPHEMERAL } from "../../standins/discord/validate.ts";
import { IDS, type Stored } from "../../standins/discord/world.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { type FrontOptions, frontForEach } from "./front.ts";
import { answerTo, buttonsOf, markdownOf, picturesOf, pressLabel, replyTo } from "./support.ts";

const EDIT = /^PATCH /;
const PATIENT = { timeout: 20_000 };
const LEFT_OUT = "a picture was left out";
/** Everything but to attach files. */
const NO_FILES = String(0xffff_ffffn & ~(1n << 15n) & ~8n);

const front = frontForEach();
let discord: DiscordStandin;

async function start(options: FrontOptions = {}): Promise<void> {
  await front.start({ data: SHIPPED_DOSSIERS, ...options });
  discord = front.discord;
}

/** Waits until a message has its picture. */
async function pictured(now: () => Stored | undefined): Promise<Stored> {
  await discord.until("there is a picture", () => picturesOf(now() ?? {}).length > 0);
  return now() as Stored;
}

const logged = () => front.bot.lines.join("\n");

describe("below the title of a timeline", () => {
  beforeEach(() => start());

  test("stands its picture with an alternative text, after the text was there", async () => {
    const interaction = discord.slash("timeline");
    const text = markdownOf(await answerTo(discord, interaction));
    const message = await pictured(() => interaction.answers[0]);
    expect(interaction.acknowledged).toEqual({ type: 4, flags: 0 });
    expect(markdownOf(message)).toBe(text);
    expect(picturesOf(message)).toEqual([
      { media: { url: "attachment://timeline.png" }, description: expect.stringContaining("timeline of") },
    ]);
    expect(message.attachments).toMatchObject([{ filename: "timeline.png" }]);
    expect(discord.callsTo(EDIT)).toHaveLength(1);
  });

  test("it is gone on another page, and back on the first", async () => {
    const interaction = discord.slash("timeline");
    const first = await pictured(() => interaction.answers[0]);
    const second = await answerTo(discord, pressLabel(discord, first, "Next"));
    expect([picturesOf(second), second.attachments]).toEqual([[], []]);
    const back = pressLabel(discord, second, "Previous");
    expect((await pictured(() => back.answers[0])).attachments).toHaveLength(1);
  });

  test("it comes where a button asked for the timeline, and where that is shared in full", async () => {
    const card = await answerTo(discord, discord.slash("claim", { text: "inbox api" }));
    const pressed = pressLabel(discord, card, "Timeline");
    const alone = await pictured(() => pressed.answers.find(({ id }) => id !== card.id));
    expect(Number(alone.flags) & EPHEMERAL).toBe(EPHEMERAL);
    const shared = pressLabel(discord, alone, "Share in full");
    await pictured(() => shared.answers.find(({ id }) => id !== alone.id));
  });

  test.each([
    ["a channel", "<@bot> timeline", IDS.channel],
    ["a thread", "<@bot> timeline", IDS.thread],
    ["a direct message", "timeline", IDS.direct],
  ])("it comes to %s too", async (_, text, channel) => {
    const reply = await replyTo(discord, discord.write(text, { channel }));
    const message = await pictured(() => discord.posts.find(({ id }) => id === reply.id));
    expect(markdownOf(message)).toBe(markdownOf(reply));
    expect(discord.posts).toHaveLength(1);
  });

  test("no other answer has one", async () => {
    const card = await answerTo(discord, discord.slash("claim", { text: "inbox api" }));
    const pressed = pressLabel(discord, card, "Timeline");
    const alone = await pictured(() => pressed.answers.find(({ id }) => id !== card.id));
    for (const label of ["Sources", "Next"]) await answerTo(discord, pressLabel(discord, alone, label));
    await front.stop();
    expect(discord.callsTo(EDIT)).toHaveLength(1);
  });
});

test("where there is much to answer, texts come and most pictures stay away; afterwards they come again", async () => {
  const gate = Promise.withResolvers<void>();
  await start({ drawn: () => gate.promise });
  const asked = Array.from({ length: 40 }, () => discord.slash("timeline"));
  for (const interaction of asked) await answerTo(discord, interaction);
  gate.resolve();
  const leftOut = () => front.bot.lines.filter((line) => line.includes("there is much to answer")).length;
  const drawn = () => asked.filter(({ answers }) => picturesOf(answers[0] ?? {}).length > 0).length;
  await discord.until("the others are there", () => drawn() + leftOut() === asked.length);
  expect(drawn()).toBeGreaterThan(0);
  expect(drawn()).toBeLessThan(20);
  const later = discord.slash("timeline");
  await pictured(() => later.answers[0]);
});

test("a page that is turned before the picture is drawn stays as it is", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await start({ drawn: () => promise });
  const first = await answerTo(discord, discord.slash("timeline"));
  const second = await answerTo(discord, pressLabel(discord, first, "Next"));
  resolve();
  const last = discord.slash("timeline", { topic: "hastings" });
  await pictured(() => last.answers[0]);
  expect(markdownOf(second)).toMatch(/Page 2 of/);
  expect(discord.callsTo(EDIT)).toHaveLength(1);
});

test("a page that is turned while the picture is sent comes after it", async () => {
  await start();
  const { promise, resolve } = Promise.withResolvers<void>();
  discord.fault({ on: EDIT, fault: { kind: "held", until: promise } });
  const asked = discord.slash("timeline");
  await answerTo(discord, asked);
  await expect.poll(() => discord.faultsLeft, PATIENT).toBe(0);
  const turned = pressLabel(discord, asked.answers[0] as Stored, "Next");
  await discord.until("it is promised", () => turned.acknowledged?.type === 6);
  resolve();
  expect(markdownOf(await answerTo(discord, turned))).toMatch(/Page 2 of/);
  expect(turned.answers[0]?.attachments).toEqual([]);
});

describe("the text stays as it is", () => {
  test.each([
    ["Discord refuses the file", { kind: "status", status: 413, code: 40005, message: "Request entity too large" }, 1],
    ["a permission is missing", { kind: "status", status: 403, code: 50013, message: "Missing Permissions" }, 1],
    ["the message is deleted meanwhile", { kind: "status", status: 404, code: 10008, message: "Unknown Message" }, 1],
    ["Discord is in trouble", { kind: "status", status: 503 }, 20],
  ] as const)("where %s: a line in the log", async (_, fault, times) => {
    await start();
    discord.fault({ on: EDIT, fault, times });
    const interaction = discord.slash("timeline");
    const message = await answerTo(discord, interaction);
    await expect.poll(logged, PATIENT).toContain(LEFT_OUT);
    expect(interaction.answers).toEqual([message]);
    expect(buttonsOf(message).length).toBeGreaterThan(0);
    expect(front.bot.failures).toEqual([]);
  });

  test("where the bot may attach no file: nothing is tried", async () => {
    await start();
    await front.stop();
    discord.permissions = NO_FILES;
    await start({ standin: discord });
    await answerTo(discord, discord.slash("timeline"));
    await replyTo(discord, discord.write("<@bot> timeline"));
    discord.permissions = "8";
    const allowed = discord.slash("timeline");
    await pictured(() => allowed.answers[0]);
    expect(discord.callsTo(EDIT)).toHaveLength(1);
    expect(logged()).not.toContain(LEFT_OUT);
  });

  test("where it cannot be drawn", async () => {
    await start({ drawn: () => Promise.reject(new Error("no memory")) });
    const interaction = discord.slash("timeline");
    const message = await answerTo(discord, interaction);
    await expect.poll(logged, PATIENT).toContain(LEFT_OUT);
    expect(interaction.answers).toEqual([message]);
  });

  test("where its answer gets lost: the same edit again is one", async () => {
    await start();
    discord.fault({ on: EDIT, fault: { kind: "lost-answer" } });
    const interaction = discord.slash("timeline");
    await discord.until("it is sent again", () => discord.callsTo(EDIT).length === 2);
    expect(interaction.answers).toHaveLength(1);
  });
});
