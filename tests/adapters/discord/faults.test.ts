/** What goes wrong between Discord and us, provoked by the stand-in: no crash, no double post, no silence. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import discord from "../../../src/adapters/discord/index.ts";
import type { Answer } from "../../../src/core/answer.ts";
import { type DiscordStandin, TOKEN } from "../../standins/discord/server.ts";
import { EPHEMERAL } from "../../standins/discord/validate.ts";
import { IDS } from "../../standins/discord/world.ts";
import { testBot } from "../../support/bot.ts";
import { hostile } from "./largest.ts";
import { answerTo, type Front, markdownOf, replyTo, startFront, stopFront, unescaped } from "./support.ts";

const POST = /^POST \/channels\/\d+\/messages$/;
const POST_HERE = new RegExp(`^POST /channels/${IDS.channel}/messages$`);
const CALLBACK = /^POST .*\/callback$/;
const EDIT = /^PATCH /;
const LONG = {
  kind: "claim",
  dossier: null,
  query: "",
  confidence: null,
  records: [],
  title: "Long",
  self: null,
} as const;

let front: Front;
afterEach(() => stopFront(front));

async function started(answer?: Answer): Promise<DiscordStandin> {
  front = await startFront(answer ? { answer } : {});
  return front.discord;
}

/** The bot is as well as before. */
async function stillAnswers(standin: DiscordStandin): Promise<void> {
  expect(markdownOf(await answerTo(standin, standin.slash("receipts")))).toContain("/claim");
}

describe("a post that meets trouble is there once", () => {
  test.each([
    ["a rate limit", { kind: "rate-limit" }, 1],
    ["a 502, twice", { kind: "status", status: 502 }, 2],
    ["a 502 for longer than discord.js tries", { kind: "status", status: 502 }, 5],
    ["a connection that is reset", { kind: "reset" }, 1],
    ["a connection that is closed", { kind: "hang-up" }, 1],
    ["an answer that gets lost", { kind: "lost-answer" }, 1],
  ] as const)("%s", async (_, fault, times) => {
    const standin = await started();
    standin.fault({ on: POST, fault, times });
    const asked = standin.write("<@bot> moon cheese");
    await replyTo(standin, asked);
    await standin.until("it is sent again", () => standin.callsTo(POST).length > times);
    await stillAnswers(standin);
    expect(standin.posts).toHaveLength(1);
    const nonces = standin.callsTo(POST).map(({ body }) => body.nonce);
    expect(nonces.length).toBeGreaterThan(1);
    expect(new Set(nonces)).toEqual(new Set([`${asked.id}-0`]));
  });

  test("an event that Discord sends twice", async () => {
    const standin = await started();
    const asked = standin.write("<@bot> moon cheese");
    await replyTo(standin, asked);
    standin.gateway.emit("MESSAGE_CREATE", { ...asked, guild_id: IDS.guild, channel_type: 0 });
    await standin.until("both are sent", () => standin.callsTo(POST).length === 2);
    expect(standin.posts).toHaveLength(1);
  });
});

describe("an interaction", () => {
  test("whose acknowledgement's answer is lost is answered all the same", async () => {
    const standin = await started();
    standin.fault({ on: CALLBACK, fault: { kind: "lost-answer" } });
    const interaction = standin.slash("claim", { text: "moon cheese" });
    expect(markdownOf(await answerTo(standin, interaction))).toContain("Standing:");
  });

  test("whose edit meets a rate limit and a 503 is answered", async () => {
    const standin = await started();
    standin.fault({ on: EDIT, fault: { kind: "rate-limit" } });
    standin.fault({ on: EDIT, fault: { kind: "status", status: 503 } });
    await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  });

  test("that expired is logged and left", async () => {
    const standin = await started();
    standin.fault({
      on: CALLBACK,
      fault: { kind: "status", status: 404, code: 10062, message: "Unknown interaction" },
    });
    standin.slash("claim", { text: "moon cheese" });
    await standin.until("it is refused", () => standin.callsTo(CALLBACK).some(({ status }) => status === 404));
    await stillAnswers(standin);
    expect(front.bot.lines.join("\n")).toContain("could not be acknowledged");
  });

  test("whose answer is deleted before it is filled is logged and left", async () => {
    const standin = await started();
    standin.fault({ on: EDIT, fault: { kind: "status", status: 404, code: 10008, message: "Unknown Message" } });
    standin.slash("claim", { text: "moon cheese" });
    await standin.until("the edit is refused", () => standin.callsTo(EDIT).some(({ status }) => status === 404));
    await stillAnswers(standin);
  });

  test("whose answer Discord refuses is told so, with the id that is in the log", async () => {
    const standin = await started();
    standin.fault({ on: EDIT, fault: { kind: "status", status: 400, code: 50035, message: "Invalid Form Body" } });
    const answer = await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
    const [, id = "-"] = /under ([0-9a-f]{8})/.exec(markdownOf(answer)) ?? [];
    expect(front.bot.lines.join("\n")).toContain(id);
  });
});

test("a page that cannot be turned stays, and who pressed is told", async () => {
  const standin = await started();
  const card = await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  standin.fault({ on: EDIT, fault: { kind: "status", status: 400, code: 50035, message: "Invalid Form Body" } });
  const pressed = standin.press(card, "t|timeline|1");
  await standin.until("it is told", () => pressed.answers.length === 2);
  expect(pressed.answers[0]).toBe(card);
  expect(Number(pressed.answers[1]?.flags) & EPHEMERAL).toBe(EPHEMERAL);
});

describe("a missing permission", () => {
  const forbidden = { kind: "status", status: 403, code: 50013, message: "Missing Permissions" } as const;

  test("to write is told to who asked, in a direct message", async () => {
    const standin = await started();
    standin.fault({ on: POST_HERE, fault: forbidden });
    standin.write("<@bot> moon cheese");
    await standin.until("there is a direct message", () => standin.posts.length > 0);
    expect(standin.posts[0]?.channel_id).toBe(IDS.direct);
    expect(markdownOf(standin.posts[0] ?? {})).toContain("I may not write");
  });

  test("to write to anybody at all is logged and left", async () => {
    const standin = await started();
    standin.fault({ on: POST, fault: forbidden, times: 2 });
    standin.write("<@bot> moon cheese");
    await standin.until("both fail", () => standin.callsTo(POST).length === 2);
    await stillAnswers(standin);
    expect(standin.posts).toEqual([]);
  });

  test("to read the history lets it answer without pointing at the message", async () => {
    const standin = await started();
    const fault = { kind: "status", status: 400, code: 160002, message: "Cannot reply without permission" } as const;
    standin.fault({ on: POST, fault });
    standin.write("<@bot> moon cheese");
    await standin.until("it is answered", () => standin.posts.length > 0);
    expect(standin.posts[0]?.message_reference).toBeUndefined();
  });
});

describe("the connection", () => {
  test.each([
    ["drops", (standin: DiscordStandin) => standin.gateway.drop()],
    ["is closed with 4000", (standin: DiscordStandin) => standin.gateway.close(4000)],
    ["is to be made anew (op 7)", (standin: DiscordStandin) => standin.gateway.askReconnect()],
  ])("%s: the session resumes, and a mention of meanwhile is answered", async (_, disturb) => {
    const standin = await started();
    disturb(standin);
    const asked = standin.write("<@bot> moon cheese");
    await replyTo(standin, asked);
    expect(standin.gateway.events).toContain("resumed");
    expect(standin.gateway.events.filter((event) => event === "identify")).toHaveLength(1);
  });

  test("is over (op 9): it identifies itself anew", { timeout: 40_000 }, async () => {
    const standin = await started();
    const identified = () => standin.gateway.events.filter((event) => event === "ready").length;
    standin.gateway.invalidate();
    await standin.until("there is a second session", () => identified() === 2);
    await stillAnswers(standin);
  });

  test("asks for no privileged intent", async () => {
    const standin = await started();
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    expect(Number(standin.gateway.identifies[0]?.intents) & privileged).toBe(0);
  });
});

describe("a token", () => {
  test("that is wrong stops the start with one line", async () => {
    const standin = await started();
    const bot = await testBot();
    const settings = { DISCORD_TOKEN: "wrong.token", DISCORD_API_URL: standin.apiUrl };
    await expect(discord.start({ ...bot, settings })).rejects.toThrow(
      /^Discord does not know this token\. Set DISCORD_TOKEN .*[^\n]$/,
    );
    expect(bot.lines.join("\n")).not.toContain("wrong.token");
  });

  test.each([
    [4004, /does not know this token/],
    [4014, /refuses the intents/],
    [4011, /wants sharding/],
    [4012, /closed the connection for good \(4012\)/],
  ])("or a client that Discord no longer takes (%i) ends the bot with one line", async (code, line) => {
    const standin = await started();
    standin.revokeToken();
    standin.gateway.close(code);
    await expect.poll(() => front.bot.failures, { timeout: 20_000 }).toEqual([expect.stringMatching(line)]);
  });

  test("that is revoked while an answer is on its way ends the bot with one line", async () => {
    const standin = await started();
    standin.fault({ on: POST, fault: { kind: "status", status: 401, message: "401: Unauthorized" } });
    standin.write("<@bot> moon cheese");
    await expect.poll(() => front.bot.failures, { timeout: 20_000 }).toHaveLength(1);
    expect(front.bot.failures[0]).toContain("DISCORD_TOKEN");
  });

  test("cannot be judged where Discord cannot be reached: the line names the address", async () => {
    const standin = await started();
    const bot = await testBot();
    const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "http://127.0.0.1:9/api" };
    await expect(discord.start({ ...bot, settings })).rejects.toThrow(
      /^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api/,
    );
    await stillAnswers(standin);
  });
});

describe("hostile text", () => {
  test.each([
    ["@everyone and @here"],
    ["<@123456789012345678> <#1> <:a:1> <t:0:R>"],
    ["**bold** `code` ||spoiler|| [x](https://evil.example) # h\n> q\n- l"],
    ["\u202Eright to left שלום"],
    ["🙂👩‍👩‍👧🏳️‍🌈"],
    ["<script>alert(1)</script> <!channel>"],
  ])("%j in a mention and in an option does no harm", async (text) => {
    const standin = await started();
    await replyTo(standin, standin.write(`<@bot> ${text}`));
    const message = await answerTo(standin, standin.slash("timeline", { from: text }));
    expect(unescaped(markdownOf(message)).toLowerCase()).toContain(text.slice(0, 30).toLowerCase());
  });

  test("of 100,000 characters is read as far as the limit and answered", async () => {
    const standin = await started();
    const reply = await replyTo(standin, standin.write(`<@bot> ${hostile(100_000)}`));
    expect(markdownOf(reply)).toContain("Only the first 20,000 characters were read");
  });

  test("of 6,000 characters in an option is answered", async () => {
    const standin = await started();
    const message = await answerTo(standin, standin.slash("timeline", { from: hostile(6_000) }));
    expect(markdownOf(message)).toContain("is not a date");
  });
});

test("an answer that no button can turn comes as several messages, each with a nonce of its own", async () => {
  const blocks = Array.from(
    { length: 12 },
    (_, index) => ({ type: "statement", text: `${index} ${"x ".repeat(290)}` }) as const,
  );
  const standin = await started({ ...LONG, blocks });
  const asked = standin.write("<@bot> moon");
  await standin.until("all is sent", () => standin.posts.length === 2);
  expect(standin.posts.map(({ nonce }) => nonce)).toEqual([`${asked.id}-0`, `${asked.id}-1`]);
  const interaction = standin.slash("claim", { text: "x" });
  await standin.until("all is sent", () => interaction.answers.length === 2);
});

test("its library is not loaded with the adapter: who runs another front does not pay for it", () => {
  const index = join(import.meta.dirname, "../../../src/adapters/discord/index.ts");
  const look = "Object.keys(module.createRequire('/').cache).some((name) => name.includes('discord.js'))";
  const code = `import module from "node:module"; await import(${JSON.stringify(index)}); console.log(${look});`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  expect(stdout.trim()).toBe("false");
});

test("a stop finishes what is under way, and takes nothing new", async () => {
  const standin = await started();
  const { promise, resolve } = Promise.withResolvers<void>();
  standin.fault({ on: EDIT, fault: { kind: "held", until: promise } });
  const interaction = standin.slash("claim", { text: "moon cheese" });
  await standin.until("it is acknowledged", () => interaction.acknowledged !== undefined);
  const stopped = front.stop();
  standin.slash("receipts");
  resolve();
  await stopped;
  expect(interaction.edits).toBe(1);
  expect(standin.callsTo(CALLBACK)).toHaveLength(1);
});
