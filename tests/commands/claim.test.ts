import { describe, expect, test } from "vitest";
import { english } from "../../src/core/words.ts";
import { coreOver, testBot } from "../support/bot.ts";
import { claim as claimLike, moonCheese, position } from "../support/held.ts";

const { dispatch, commands, log } = await testBot();
const claim = (text: string) => dispatch({ type: "command", user: "test:1", command: "claim", options: { text } });

describe("found", () => {
  test("a card: its records, its confidence, its actions, and how to ask for it again", async () => {
    const answer = await claim("is the moon made of cheese");
    expect(answer).toMatchObject({ kind: "claim", dossier: "moon-cheese" });
    expect(answer.confidence).toBeGreaterThan(0.5);
    expect(answer.confidence).toBeLessThanOrEqual(1);
    expect(answer.title).toBe("That the moon is made of cheese");
    expect(answer.records.map(({ type, id }) => `${type} ${id}`)).toEqual(
      expect.arrayContaining([
        "claim moon-is-cheese",
        "event landing-1969",
        "event letter-written",
        "rebuttal rock",
        "disagreement what-it-is",
      ]),
    );
    expect(answer.records[0]).toMatchObject({ type: "claim", id: "moon-is-cheese" });
    expect(answer.blocks.at(-1)).toEqual({
      type: "action",
      actions: [
        { label: "Timeline", invocation: { command: "timeline", options: { topic: "moon-cheese/moon-is-cheese" } } },
        { label: "Replies", invocation: { command: "rebuttal", options: { text: "moon-cheese/moon-is-cheese" } } },
      ],
    });
  });

  test("asked for by what it gives for that, it is the same card", async () => {
    const answer = await claim("is the moon made of cheese");
    const again = await dispatch({ type: "command", user: "test:2", ...(answer.self ?? { command: "", options: {} }) });
    expect(again.blocks).toEqual(answer.blocks);
  });

  test.each(["moon-is-cheese", "moon-cheese/moon-is-cheese", " moon-is-cheese "])("by the id %j", async (id) => {
    expect(await claim(id)).toMatchObject({ kind: "claim", confidence: 1, title: "That the moon is made of cheese" });
  });

  test("several by their ids: the first leads, the others stand beside it, a repeated one counts once", async () => {
    const answer = await claim("moon-cheese/moon-was-sold+moon-is-cheese+moon-was-sold");
    expect(answer.records.filter(({ type }) => type === "claim").map(({ id }) => id)).toEqual([
      "moon-was-sold",
      "moon-is-cheese",
    ]);
    expect(JSON.stringify(answer.blocks)).toContain("A baker says in a letter that the moon is made of cheese.");
  });

  test("without a reply to it there is no button for replies", async () => {
    const answer = await claim("moon-was-sold");
    expect(answer.blocks.at(-1)).toMatchObject({ actions: [{ label: "Timeline" }] });
  });
});

describe("not found", () => {
  test.each([
    "who stole my bike",
    "no-such-record",
    "mars/moon-is-cheese",
    "moon-cheese/moon-is-gone",
    "who-stole+my-bike",
    "🙂",
  ])("%j: it says so, says what that means, and how to suggest it", async (text) => {
    const answer = await claim(text);
    expect(answer).toMatchObject({ title: english.nothing.title, confidence: null, self: null });
    expect(answer.kind).toBe("nothing");
    expect(answer.records).toEqual([]);
    expect(answer.blocks[0]).toEqual({ type: "note", text: english.nothing.text });
    expect(answer.blocks.slice(-2)).toEqual([
      { type: "note", text: english.nothing.suggest("https://example.org/suggest") },
      { type: "note", text: english.nothing.languages("English") },
    ]);
  });
});

describe("two entries that match alike", () => {
  const twins = ["moon-dust-is-salt", "moon-dust-is-flour"].map((id) =>
    claimLike({ id, title: `Twin: ${id}`, aliases: ["lunar dust"], positions: [position()] }),
  );

  test.each(["claim", "rebuttal"])("/%s asks which one is meant, and each choice is the answer", async (command) => {
    const { dossier } = await moonCheese();
    const ask = coreOver([{ ...dossier, claims: [...dossier.claims, ...twins] }], commands, log).dispatch;
    const answer = await ask({ type: "command", user: "test:1", command, options: { text: "lunar dust" } });
    expect(answer).toMatchObject({ kind: "choices", dossier: "moon-cheese", title: english.choices.title });
    const options = answer.blocks.flatMap((block) => (block.type === "choice" ? block.options : []));
    expect(options.map(({ label }) => label).toSorted()).toEqual(twins.map(({ title }) => title).toSorted());
    expect(options.map(({ detail }) => detail)).toEqual(["Reported", "Reported"]);
    for (const { invocation } of options)
      expect(await ask({ type: "command", user: "test:1", ...invocation })).toMatchObject({
        kind: command,
        confidence: 1,
      });
  });
});

describe("the address of a source", () => {
  const url = "http://gazette.example.org/moon/?utm_source=chat";

  test("alone, or with words that find nothing: the claims that rest on it, and that it says so", async () => {
    const { dossier } = await moonCheese();
    const gazette = dossier.sources.map((source) =>
      source.id === "gazette" ? { ...source, url: "https://www.gazette.example.org/moon" } : source,
    );
    const ask = coreOver([{ ...dossier, sources: gazette }], commands, log).dispatch;
    for (const text of [url, `is this legit?? ${url}`, `who stole my bike ${url}`]) {
      const answer = await ask({ type: "text", user: "test:1", text });
      expect(answer).toMatchObject({ kind: "choices", title: english.linked.title });
      const [choice] = answer.blocks.flatMap((block) => (block.type === "choice" ? [block] : []));
      expect(choice?.prompt).toMatch(/Gazette/);
      expect(choice?.options.map(({ invocation }) => invocation.options.text)).toContain("moon-cheese/moon-is-cheese");
    }
    const worded = await ask({ type: "text", user: "test:1", text: `the moon is made of cheese ${url}` });
    expect(worded).toMatchObject({ kind: "claim", title: "That the moon is made of cheese" });
    const unknown = await ask({ type: "text", user: "test:1", text: "https://gazette.example.org/sun" });
    expect(unknown.kind).toBe("nothing");
  });
});

test("empty: its usage", async () => {
  expect(await claim("  ")).toMatchObject({ kind: "help", title: "/claim" });
  expect(JSON.stringify((await claim("")).blocks)).toContain("/claim <text>");
});
