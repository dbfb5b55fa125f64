import { describe, expect, test } from "vitest";
import { english } from "../../src/core/words.ts";
import { coreOver, SHIPPED_DOSSIERS, testBot } from "../support/bot.ts";
import { metaNetflix, moonCheese } from "../support/held.ts";

const { dispatch, commands, log } = await testBot();
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

  test.each(["Bea Baker", "moon-cheese/baker", "Bea Bakre"])("%s, who answers nothing: it says so", async (name) => {
    const answer = await rebuttal(name);
    expect(answer.kind).toBe("nothing");
    expect(answer.blocks[0]).toEqual({ type: "note", text: english.rebuttal.none("Bea Baker") });
  });

  test("whose reply is not held, in the words of a claim that others answer: both", async () => {
    const { dossier } = await moonCheese();
    const people = dossier.people.map((one) => (one.name === "Bea Baker" ? { ...one, aliases: ["moon cheese"] } : one));
    const ask = coreOver([{ ...dossier, people }], commands, log).dispatch;
    const given = { type: "command", user: "test:1", command: "rebuttal", options: { text: "moon cheese" } } as const;
    expect(await ask(given)).toMatchObject({ kind: "rebuttal", notices: [english.rebuttal.none("Bea Baker")] });
  });
});

describe("while somebody types", () => {
  test("all that is offered has a reply, and all that has one is offered", async () => {
    const shipped = await testBot(SHIPPED_DOSSIERS);
    const offers = shipped.complete({ command: "rebuttal", option: "text", text: "" }, 100);
    const { claims, people, rebuttals } = (await metaNetflix()).dossier;
    const speakers = new Set(rebuttals.map(({ by }) => by).filter((by) => people.some(({ id }) => id === by)));
    expect(offers.length).toBeGreaterThanOrEqual(speakers.size);
    expect(offers.length).toBeLessThan(claims.length);
    for (const { value } of offers) {
      const options = { text: value };
      const { blocks } = await shipped.dispatch({ type: "command", user: "test:1", command: "rebuttal", options });
      expect(
        blocks.map(({ type }) => type),
        value,
      ).toContain("rebuttal");
    }
    const offered = offers.map(({ value }) => value);
    for (const id of rebuttals.flatMap(({ addresses }) => addresses.map(({ claim }) => claim)))
      expect(offered).toContain(`meta-netflix/${id}`);
    for (const id of speakers) expect(offered).toContain(`meta-netflix/${id}`);
  });
});

test("nothing and empty", async () => {
  expect((await rebuttal("who stole my bike")).kind).toBe("nothing");
  expect(await rebuttal("")).toMatchObject({ kind: "help", title: "/rebuttal" });
});
