import { afterEach, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answer.ts";
import { DiscordStandin } from "../../standins/discord/server.ts";
import type { Interaction } from "../../standins/discord/state.ts";
import { EPHEMERAL } from "../../standins/discord/validate.ts";
import { guild, IDS } from "../../standins/discord/world.ts";
import { answerTo, type Front, markdownOf, replyTo, startFront, stopFront } from "./support.ts";

const POST = /^POST \/channels\/\d+\/messages$/;
const POST_HERE = new RegExp(`^POST /channels/${IDS.channel}/messages$`);
const CALLBACK = /^POST .*\/callback$/;
const EDIT = /^PATCH /;
const INVALID = { kind: "status", status: 400, code: 50035, message: "Invalid Form Body" } as const;
const EXPIRED = { kind: "status", status: 404, code: 10062, message: "Unknown interaction" } as const;
const PATIENT = { timeout: 20_000 };
const TWO_MESSAGES: Answer = {
  kind: "claim",
  dossier: null,
  query: "",
  notices: [],
  confidence: null,
  records: [],
  title: "Long",
  self: null,
  blocks: Array.from({ length: 12 }, (_, index) => ({ type: "statement", text: `${index} ${"x ".repeat(290)}` })),
};

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

  test("that meets a rate limit and a 503 is answered", async () => {
    const standin = await started();
    standin.fault({ on: CALLBACK, fault: { kind: "rate-limit" } });
    standin.fault({ on: CALLBACK, fault: { kind: "status", status: 503 } });
    await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  });

  test("that expired is logged and left", async () => {
    const standin = await started();
    standin.fault({ on: CALLBACK, fault: EXPIRED });
    standin.slash("claim", { text: "moon cheese" });
    await standin.until("it is refused", () => standin.callsTo(CALLBACK).some(({ status }) => status === 404));
    await stillAnswers(standin);
    expect(front.bot.lines.join("\n")).toContain("an answer could not be sent");
  });

  test("whose answer Discord refuses is told so, with the id that is in the log", async () => {
    const standin = await started();
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
    front = await startFront({ after: promise });
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
    front = await startFront({ after: promise });
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
  const standin = await started();
  const card = await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  standin.fault({ on: CALLBACK, fault: INVALID });
  const pressed = standin.press(card, "ten|timeline|1");
  await standin.until("it is told", () => pressed.edits > 0);
  expect(pressed.acknowledged).toEqual({ type: 4, flags: EPHEMERAL });
  expect(markdownOf(pressed.answers[0] ?? {})).toMatch(/under [0-9a-f]{8}/);
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

test("an answer that no button can turn comes as several messages, each with a nonce of its own", async () => {
  const standin = await started(TWO_MESSAGES);
  const asked = standin.write("<@bot> moon");
  await standin.until("all is sent", () => standin.posts.length === 2);
  expect(standin.posts.map(({ nonce }) => nonce)).toEqual([`${asked.id}-0`, `${asked.id}-1`]);
  const interaction = standin.slash("claim", { text: "x" });
  await standin.until("all is sent", () => interaction.answers.length === 2);
});

describe("a further message after an answer has no nonce, and so is sent once", () => {
  const FOLLOW_UP = /^POST \/webhooks\//;

  test.each([
    ["its answer is lost", { kind: "lost-answer" }, 2],
    ["Discord is in trouble", { kind: "status", status: 502 }, 1],
    ["the connection is reset", { kind: "reset" }, 1],
  ] as const)("where %s, a line says that something broke", async (_, fault, expected) => {
    const standin = await started(TWO_MESSAGES);
    standin.fault({ on: FOLLOW_UP, fault });
    const interaction = standin.slash("claim", { text: "x" });
    await standin.until("it is told", () => standin.callsTo(FOLLOW_UP).length === 2);
    expect(interaction.answers).toHaveLength(1 + expected);
    expect(markdownOf(interaction.answers.at(-1) ?? {})).toMatch(/under [0-9a-f]{8}/);
  });

  test("where a rate limit let nothing through, it is sent again", async () => {
    const standin = await started(TWO_MESSAGES);
    standin.fault({ on: FOLLOW_UP, fault: { kind: "rate-limit" } });
    const interaction = standin.slash("claim", { text: "x" });
    await standin.until("all is sent", () => interaction.answers.length === 2);
  });
});

describe("a server that is unavailable", () => {
  test("at the start: the bot answers in time all the same", async () => {
    const standin = await DiscordStandin.start();
    standin.unavailable = true;
    front = await startFront({ standin });
    await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  });

  test("later is logged, and answered as soon as it is back", async () => {
    const standin = await started();
    standin.gateway.emit("GUILD_DELETE", { id: IDS.guild, unavailable: true });
    await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("a server is unavailable");
    await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
    standin.gateway.emit("GUILD_CREATE", guild());
    await replyTo(standin, standin.write("<@bot> moon cheese"));
    expect(front.bot.lines.join("\n")).toContain("a server is available again");
  });
});

test("a message that is deleted before it is answered gets no answer, and the log says so", async () => {
  const standin = await started();
  const message = "Invalid Form Body: message_reference: Unknown message";
  standin.fault({ on: POST, fault: { kind: "status", status: 404, code: 10008, message } });
  standin.write("<@bot> moon cheese");
  await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("an answer could not be sent");
  await stillAnswers(standin);
  expect(standin.posts).toEqual([]);
});

test("an event that discord.js cannot read is logged and left", async () => {
  const standin = await started();
  const snapshot = { message: { content: "x", type: 0, embeds: [], mentions: [] } };
  standin.choose("Check this message", standin.store("x", IDS.channel, { message_snapshots: [snapshot] }));
  await expect.poll(() => front.bot.lines.join("\n"), PATIENT).toContain("could not be read");
  await stillAnswers(standin);
});
