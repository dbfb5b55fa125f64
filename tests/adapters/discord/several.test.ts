/** Answers that no button can turn: several messages, each of them there once. */
import { describe, expect, test } from "vitest";
import { answerOf } from "../../support/answers.ts";
import { frontForEach } from "./front.ts";
import { markdownOf } from "./support.ts";

const TWO_MESSAGES = answerOf(
  Array.from({ length: 12 }, (_, index) => ({ type: "statement", text: `${index} ${"x ".repeat(290)}` })),
);

const front = frontForEach();

test("they come in order, those to a mention each with a nonce of its own", async () => {
  const standin = await front.start({ answer: TWO_MESSAGES });
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
    const standin = await front.start({ answer: TWO_MESSAGES });
    standin.fault({ on: FOLLOW_UP, fault });
    const interaction = standin.slash("claim", { text: "x" });
    await standin.until("it is told", () => standin.callsTo(FOLLOW_UP).length === 2);
    expect(interaction.answers).toHaveLength(1 + expected);
    expect(markdownOf(interaction.answers.at(-1) ?? {})).toMatch(/under [0-9a-f]{8}/);
  });

  test("where a rate limit let nothing through, it is sent again", async () => {
    const standin = await front.start({ answer: TWO_MESSAGES });
    standin.fault({ on: FOLLOW_UP, fault: { kind: "rate-limit" } });
    const interaction = standin.slash("claim", { text: "x" });
    await standin.until("all is sent", () => interaction.answers.length === 2);
  });
});
