/** What every matcher promises, whatever is inside: tried on the fixture dossier. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "../../../src/core/dossier.ts";
import { Library } from "../../../src/core/library.ts";
import { matcherOf } from "../../../src/core/search/matcher-of.ts";
import { moonCheese } from "../../support/held.ts";

const { dossier } = await moonCheese();
const matcher = matcherOf(new Library([dossier]));
const leadOf = (text: string) => matcher.match(text).matches[0]?.claim;
const verdictOf = (text: string) => matcher.match(text).verdict;

const ALIASES = dossier.claims.flatMap(({ id, title, aliases }) =>
  [title, ...aliases].map((alias) => [alias, id] as const),
);

describe("a claim is found", () => {
  test.each(ALIASES)("by %j", (alias, id) => {
    expect(verdictOf(alias)).toBe("found");
    expect(leadOf(alias)).toBe(id);
  });
  test.each(ALIASES)("by %j in capitals, with other punctuation, in a longer message", (alias, id) => {
    expect(leadOf(alias.toUpperCase())).toBe(id);
    expect(leadOf(`${alias.split(" ").join(", ")}?!`)).toBe(id);
    expect(leadOf(`Morning all, the bus was late again. ${alias}. Who brings the cake on Friday?`)).toBe(id);
  });
  test("by a misspelling", () => expect(leadOf("is the moon made of chese")).toBe("moon-is-cheese"));
});

describe("nothing is found", () => {
  test.each(["", " ", "?", "🙂", "good morning", "the tickets are sold out", "a cheddar sandwich please"])(
    "for %j",
    (text) => {
      expect(verdictOf(text)).toBe("nothing");
    },
  );
  test("for a message with one of the claim's negative terms", () => {
    expect(leadOf("is mars made of cheese")).not.toBe("moon-is-cheese");
    expect(leadOf("is the MARS moon made of cheese")).not.toBe("moon-is-cheese");
    expect(leadOf("is the marshmallow moon made of cheese")).toBe("moon-is-cheese");
  });
});

describe("the result", () => {
  const word = fc.constantFrom(
    "moon",
    "cheese",
    "sold",
    "5",
    "million",
    "observatory",
    "rock",
    "mars",
    "the",
    "chese",
    "\n",
    "?",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(word, { maxLength: 25 }).map((words) => words.join(" ")),
  );

  test("has scores from 0 to 1, best first, each claim once", () => {
    fc.assert(
      fc.property(text, (message) => {
        const { matches } = matcher.match(message);
        const scores = matches.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
        expect(new Set(matches.map(({ claim }) => claim)).size).toBe(matches.length);
      }),
    );
  });

  test("is the same each time, in any case, and whatever the order of the claims", async () => {
    const turned: Dossier = { ...dossier, claims: dossier.claims.toReversed() };
    const other = matcherOf(new Library([turned]));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const message = words.join(" ");
        const result = matcher.match(message);
        expect(matcher.match(message)).toEqual(result);
        expect(matcher.match(message.toUpperCase())).toEqual(result);
        expect(other.match(message)).toEqual(result);
      }),
    );
  });

  test("of an empty library is nothing", async () => {
    const empty = matcherOf(new Library([]));
    expect(empty.match("is the moon made of cheese")).toEqual({ verdict: "nothing", matches: [] });
  });

  test.each(["moon ", "x".repeat(9), "mooon chese. ", "\ud800", "1,", "#A", "'s", "(((", "ﷺ"])(
    "of 100,000 characters of %j comes before the test is given up",
    (repeated) => {
      const message = repeated.repeat(100_000 / repeated.length);
      expect(matcher.match(message).verdict).toBeTypeOf("string");
    },
  );
});
