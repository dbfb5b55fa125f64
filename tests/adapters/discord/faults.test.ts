import { afterEach, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answer.ts";
import type { DiscordStandin } from "../../standins/discord/server.ts";
import { EPHEMERAL } from "../../standins/discord/validate.ts";
import { IDS } from "../../standins/discord/world.ts";
import { answerTo, type Front, markdownOf, replyTo, startFront, stopFront } from "./support.ts";

const POST = /^POST \/channels\/\d+\/messages$/;
const POST_HERE = new RegExp(`^POST /channels/${IDS.channel}/messages$`);
const CALLBACK = /^POST .*\/callback$/;
const EDIT = /^PATCH /;
const LONG = {
  kind: "claim",
  dossier: null,
  query: "",
  notices: [],
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
