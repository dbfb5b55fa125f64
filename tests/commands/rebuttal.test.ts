import { describe, expect, test } from "vitest";
import { english } from "../../src/core/words.ts";
import { testBot } from "../support/bot.ts";

const { dispatch } = await testBot();
const rebuttal = (text: string) =>
  dispatch({ type: "command", user: "test:1", command: "rebuttal", options: { text } });

describe("to a claim", () => {
  test("who answers, in which capacity, how far, what it leaves open, with its quote", async () => {
    const answer = await rebuttal("is the moon made of cheese");
    expect(answer).toMatchObject({ kind: "rebuttal", title: "Replies to: That the moon is made of cheese" });
    expect(answer.records.map(({ type, id }) => `${type} ${id}`)).toEqual(["claim moon-is-cheese", "rebuttal rock"]);
    expect(answer.blocks).toContainEqual(
      expect.objectContaining({
        type: "rebuttal",
        voice: "Example Observatory, in a spokesperson's statement",
        date: "4 February 2001",
        scope: "Answers the claim. It says what the moon is.",
        unaddressed: ["Whether anybody sold it."],
        quotes: [expect.objectContaining({ text: "it is rock, all of it" })],
      }),
    );
  });

  test("that nobody answers: it says so", async () => {
    const answer = await rebuttal("moon-was-sold");
    expect(answer.blocks).toContainEqual({ type: "note", text: english.claim.noRebuttal });
    expect(answer.records).toHaveLength(1);
  });

  test("that is a denial: the replies of whoever denies, with the claims they answer", async () => {
    const answer = await rebuttal("what does the observatory say about the moon being rock");
    expect(answer.records.map(({ id }) => id)).toEqual(["observatory-denies", "rock"]);
    expect(JSON.stringify(answer.blocks)).toContain("Answers: That the moon is made of cheese");
  });

  test("leads back to the claim and to its timeline, and to itself", async () => {
    const answer = await rebuttal("is the moon made of cheese");
    const actions = answer.blocks.flatMap((block) => (block.type === "action" ? block.actions : []));
    const kinds = await Promise.all(
      actions.map(async ({ invocation }) => (await dispatch({ type: "command", user: "test:1", ...invocation })).kind),
    );
    expect(kinds).toEqual(["claim", "timeline"]);
    expect((await rebuttal(answer.self?.options.text ?? "")).blocks).toEqual(answer.blocks);
  });
});

describe("by a speaker", () => {
  test.each(["observatory", "Example Observatory", "ASTRONOMERS", "moon-cheese/observatory", "Exampel Observatory"])(
    "%s",
    async (name) => {
      const answer = await rebuttal(name);
      expect(answer).toMatchObject({ kind: "rebuttal", title: "Replies by Example Observatory", confidence: 1 });
      expect(answer.records).toEqual([{ type: "rebuttal", id: "rock", score: 1 }]);
      expect(JSON.stringify(answer.blocks)).toContain("Answers: That the moon is made of cheese");
    },
  );

  test("a person who answered nothing is no speaker", async () => {
    expect((await rebuttal("Bea Baker")).title).not.toBe("Replies by Bea Baker");
  });
});

test("nothing and empty", async () => {
  expect((await rebuttal("who stole my bike")).kind).toBe("nothing");
  expect(await rebuttal("")).toMatchObject({ kind: "help", title: "/rebuttal" });
});
