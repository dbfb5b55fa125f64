import { describe, expect, test } from "vitest";
import { contextOver, metaNetflix, moonCheese } from "../../support/held.ts";

const { topics } = await contextOver((await moonCheese()).dossier);
const shipped = await metaNetflix();
const { topics: shippedTopics } = await contextOver(shipped.dossier);

describe("a topic is found", () => {
  test.each([
    ["baker", "person"],
    ["Bea Baker", "person"],
    ["BEA", "person"],
    ["moon-cheese/baker", "person"],
    ["Moon-Cheese/Baker", "person"],
    ["cheese", "topic"],
    ["dairy", "topic"],
    ["the landing", "topic"],
    ["moon-was-sold", "claim"],
    ["That the moon was sold for 5 million dollars", "claim"],
    ["Observatry", "person"],
  ])("%s, a %s", (text, type) => expect(topics.find(text)?.type).toBe(type));

  test.each(["", " ", "?", "of the", "zzzzzz", "__proto__", "constructor", "x".repeat(100_000)])(
    "but none for %j",
    (text) => {
      expect(topics.find(text)).toBeUndefined();
      expect(topics.named(text)).toBeUndefined();
    },
  );

  test("named takes a name alone, no claim's words and no near spelling", () => {
    expect(topics.named("the baker")?.id).toBe("baker");
    expect(topics.named("what did the baker say")).toBeUndefined();
    expect(topics.named("bakr")).toBeUndefined();
  });
});

test("a claim is a topic: its own events", async () => {
  const held = await moonCheese();
  const { topics: own } = await contextOver(held.dossier);
  const topic = own.ofClaim(held, "moon-is-cheese");
  expect(held.dossier.events.filter((event) => topic?.covers(event)).map(({ id }) => id)).toEqual([
    "landing-1969",
    "letter-written",
  ]);
});

test("in the shipped dossier a reference finds again just what a name found, so that a page can be turned", () => {
  const { people, topics: ownTopics, claims, events } = shipped.dossier;
  const names = [
    ...people.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...ownTopics.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...claims.map(({ title }) => title),
  ];
  for (const name of names) {
    const found = shippedTopics.find(name);
    const again = shippedTopics.find(found?.ref ?? "");
    const covered = (topic: typeof found) => events.filter((event) => topic?.covers(event)).map(({ id }) => id);
    expect([name, again?.title, covered(again)]).toEqual([name, found?.title, covered(found)]);
  }
});

test("in the shipped dossier every name and alias finds a subject", () => {
  const names = shipped.dossier.people.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.filter((name) => !shippedTopics.named(name))).toEqual([]);
});

test("while somebody types, a name that begins so comes before one that has it inside a word", () => {
  const titles = (typed: string) => shippedTopics.complete(typed, ["person"], 8).map(({ title }) => title);
  expect(titles("and")[0]).toBe("Andy Stone");
  expect(titles("AND")).toEqual(titles("and"));
  expect(titles("stone")[0]).toBe("Andy Stone");
  expect(titles("hastigns")[0]).toBe("Reed Hastings");
});
