import { describe, expect, test } from "vitest";
import { DiscordStandin } from "../../standins/discord/server.ts";
import type { Interaction } from "../../standins/discord/state.ts";
import { EPHEMERAL } from "../../standins/discord/validate.ts";
import { guild, IDS } from "../../standins/discord/world.ts";
import { frontForEach } from "./front.ts";
import { answerTo, markdownOf, replyTo, stillAnswers } from "./support.ts";

const POST = /^POST \/channels\/\d+\/messages$/;
const POST_HERE = new RegExp(`^POST /channels/${IDS.channel}/messages$`);
const CALLBACK = /^POST .*\/callback$/;
const EDIT = /^PATCH /;
const INVALID = { kind: "status", status: 400, code: 50035, message: "Invalid Form Body" } as const;
const EXPIRED = { kind: "status", status: 404, code: 10062, message: "Unknown interaction" } as const;
const PATIENT = { timeout: 20_000 };
const front = frontForEach();

describe("a post that meets trouble is there once", () => {
  test.each([
    ["a rate limit", { kind: "rate-limit" }, 1],
    ["a rate limit for all that the bot does", { kind: "rate-limit", global: true }, 1],
    ["a 502, twice", { kind: "status", status: 502 }, 2],
    ["a 502 for longer than discord.js tries", { kind: "status", status: 502 }, 5],
    ["a connection that is reset", { kind: "reset" }, 1],
    ["a connection that is closed", { kind: "hang-up" }, 1],
    ["an answer that gets lost", { kind: "lost-answer" }, 1],
  ] as const)("%s", async (_, fault, times) => {
    const standin = await front.start();
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
    const standin = await front.start();
    const asked = standin.write("<@bot> moon cheese");
    await replyTo(standin, asked);
    standin.gateway.emit("MESSAGE_CREATE", { ...asked, guild_id: IDS.guild, channel_type: 0 });
    await standin.until("both are sent", () => standin.callsTo(POST).length === 2);
    expect(standin.posts).toHaveLength(1);
  });
});

describe("an interaction", () => {
  test("whose acknowledgement's answer is lost is answered all the same", async () => {
    const standin = await front.start();
    standin.fault({ on: CALLBACK, fault: { kind: "lost-answer" } });
    const interaction = standin.slash("claim", { text: "moon cheese" });
    expect(markdownOf(await answerTo(standin, interaction))).toContain("Standing:");
  });

  test.each([
    ["a rate limit", { kind: "rate-limit" }, 1],
    ["a rate limit for all that the bot does", { kind: "rate-limit", global: true }, 1],
    ["a 503 for longer than discord.js tries", { kind: "status", status: 503 }, 5],
    ["a connection that is reset", { kind: "reset" }, 1],
    ["a connection that is closed", { kind: "hang-up" }, 1],
  ] as const)("that meets %s is answered, once", async (_, fault, times) => {
    const standin = await front.start();
    standin.fault({ on: CALLBACK, fault, times });
    const interaction = standin.slash("claim", { text: "moon cheese" });
    expect(markdownOf(await answerTo(standin, interaction))).toContain("Standing:");
    expect(interaction.edits).toBe(1);
    expect(standin.callsTo(CALLBACK).filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test("that expired is logged and left", async () => {
    const standin = await front.start();
    standin.fault({ on: CALLBACK, fault: EXPIRED });
    standin.slash("claim", { text: "moon cheese" });
    await standin.until("it is refused", () => standin.callsTo(CALLBACK).some(({ status }) => status === 404));
    await stillAnswers(standin);
    expect(front.bot.lines.join("\n")).toContain("an answer could not be sent");
  });

  test("whose answer Discord refuses is told so, with the id that is in the log", async () => {
    const standin = await front.start();
    standin.fault({ on: CALLBACK, fault: INVALID });
    const answer = await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
    const [, id = "-"] = /under ([0-9a-f]{8})/.exec(markdownOf(answer)) ?? [];
    expect(front.bot.lines.join("\n")).toContain(id);
  });
});

describe("an answer that takes long is promised first, and", () => {
  /** A front whose answers come when they are let go, and an interaction that was promised one. */
  async function promised(expected: number, ask: (standin: DiscordStandin) => Interaction) {
    const { promise, resolve } = Promise.withResolvers<void>();
    await front.start({ after: promise });
    const interaction = ask(front.discord);
    await front.discord.until("it is promised", () => interaction.acknowledged !== undefined);
    expect(interaction.acknowledged?.type).toBe(expected);
    return { interaction, letGo: resolve };
  }
  const ask = (standin: DiscordStandin) => standin.slash("claim", { text: "moon cheese" });

  test("comes", async () => {
    const { interaction, letGo } = await promised(5, ask);
    letGo();
    expect(markdownOf(await answerTo(front.discord, interaction))).toContain("Standing:");
  });

  test("comes where its edit meets a rate limit and a 503", async () => {
    const { interaction, letGo } = await promised(5, ask);
    front.discord.fault({ on: EDIT, fault: { kind: "rate-limit" } });
    front.discord.fault({ on: EDIT, fault: { kind: "status", status: 503 } });
    letGo();
    await answerTo(front.discord, interaction);
  });

  test("is told not to come where Discord refuses it", async () => {
    const { interaction, letGo } = await promised(5, ask);
    front.discord.fault({ on: EDIT, fault: INVALID });
    letGo();
    expect(markdownOf(await answerTo(front.discord, interaction))).toMatch(/under [0-9a-f]{8}/);
  });

  test.each([
    ["is deleted meanwhile", { kind: "status", status: 404, code: 10008, message: "Unknown Message" }],
    ["comes after 15 minutes", { kind: "status", status: 401, code: 50027, message: "Invalid Webhook Token" }],
  ] as const)("that %s, is logged and left", async (_, fault) => {
    const { interaction, letGo } = await promised(5, ask);
    front.discord.fault({ on: EDIT, fault });
    letGo();
    await front.discord.until("it is refused", () => front.discord.callsTo(EDIT).length === 1);
    await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("an answer could not be sent");
    expect(interaction.edits).toBe(0);
    expect(front.bot.failures).toEqual([]);
  });

  test("is left where the promise came too late", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await front.start({ after: promise });
    front.discord.fault({ on: CALLBACK, fault: EXPIRED });
    ask(front.discord);
    await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("could not be acknowledged");
    resolve();
    expect(front.discord.callsTo(EDIT)).toEqual([]);
  });

  test("changes the page in place", async () => {
    const card = { id: "1150000000000000000", channel_id: IDS.channel, content: "", flags: 0 };
    const { interaction, letGo } = await promised(6, (standin) =>
      standin.press(standin.store("", IDS.channel, card), "ten|timeline|1"),
    );
    letGo();
    expect((await answerTo(front.discord, interaction)).id).toBe(card.id);
  });
});

test("a page that cannot be turned stays, and who pressed is told", async () => {
  const standin = await front.start();
  const card = await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  standin.fault({ on: CALLBACK, fault: INVALID });
  const pressed = standin.press(card, "ten|timeline|1");
  await standin.until("it is told", () => pressed.edits > 0);
  expect(pressed.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
  expect(markdownOf(pressed.answers[0] ?? {})).toMatch(/under [0-9a-f]{8}/);
});

describe("a missing permission", () => {
  const forbidden = { kind: "status", status: 403, code: 50013, message: "Missing Permissions" } as const;

  test.each([
    ["to write (50013)", forbidden],
    ["to see the channel (50001)", { kind: "status", status: 403, code: 50001, message: "Missing Access" }],
    ["as the thread is archived (50083)", { kind: "status", status: 400, code: 50083, message: "Thread is archived" }],
  ] as const)("%s is told to who asked, in a direct message", async (_, fault) => {
    const standin = await front.start();
    standin.fault({ on: POST_HERE, fault });
    standin.write("<@bot> moon cheese");
    await standin.until("there is a direct message", () => standin.posts.length > 0);
    expect(standin.posts[0]?.channel_id).toBe(IDS.direct);
    expect(markdownOf(standin.posts[0] ?? {})).toContain("I may not write");
  });

  test("to write to anybody at all is logged and left", async () => {
    const standin = await front.start();
    standin.fault({ on: POST, fault: forbidden, times: 2 });
    standin.write("<@bot> moon cheese");
    await standin.until("both fail", () => standin.callsTo(POST).length === 2);
    await stillAnswers(standin);
    expect(standin.posts).toEqual([]);
  });

  test("to read the history lets it answer without pointing at the message", async () => {
    const standin = await front.start();
    const fault = { kind: "status", status: 400, code: 160002, message: "Cannot reply without permission" } as const;
    standin.fault({ on: POST, fault });
    standin.write("<@bot> moon cheese");
    await standin.until("it is answered", () => standin.posts.length > 0);
    expect(standin.posts[0]?.message_reference).toBeUndefined();
  });
});

describe("a server that is unavailable", () => {
  test("at the start: the bot answers in time all the same", async () => {
    const standin = await DiscordStandin.start();
    standin.unavailable = true;
    await front.start({ standin });
    await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  });

  test("later is logged, and answered as soon as it is back", async () => {
    const standin = await front.start();
    standin.gateway.emit("GUILD_DELETE", { id: IDS.guild, unavailable: true });
    await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("a server is unavailable");
    await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
    standin.gateway.emit("GUILD_CREATE", guild());
    await replyTo(standin, standin.write("<@bot> moon cheese"));
    expect(front.bot.lines.join("\n")).toContain("a server is available again");
  });
});

test.each([
  ["message", 10008],
  ["channel", 10003],
])("a %s that is deleted before it is answered gets no answer, and the log says so", async (what, code) => {
  const standin = await front.start();
  standin.fault({ on: POST, fault: { kind: "status", status: 404, code, message: `Unknown ${what}` } });
  standin.write("<@bot> moon cheese");
  await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("an answer could not be sent");
  await stillAnswers(standin);
  expect(standin.posts).toEqual([]);
});

test("an event that discord.js cannot read is logged and left", async () => {
  const standin = await front.start();
  const snapshot = { message: { content: "x", type: 0, embeds: [], mentions: [] } };
  standin.choose("Check this message", standin.store("x", IDS.channel, { message_snapshots: [snapshot] }));
  await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("could not be read");
  await stillAnswers(standin);
});
