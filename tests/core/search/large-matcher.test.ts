/** A library that is large enough to learn from: made of words that stand for towns, deeds and things. */
import { describe, expect, test } from "vitest";
import type { Claim, Dossier } from "../../../src/core/dossier.ts";
import { Library } from "../../../src/core/library.ts";
import { ClaimMatcher } from "../../../src/core/search/claim-matcher.ts";
import { LargeMatcher } from "../../../src/core/search/large-matcher.ts";
import { matcherOf } from "../../../src/core/search/matcher-of.ts";
import { LEAST_DOCUMENTS } from "../../../src/core/search/ranking/learned.ts";
import { claim, moonCheese } from "../../support/held.ts";

const { dossier: moon } = await moonCheese();
const SYLLABLES = [
  "ba",
  "ro",
  "ki",
  "mun",
  "tel",
  "sor",
  "vin",
  "dak",
  "lef",
  "pog",
  "hul",
  "zan",
  "cre",
  "wim",
  "yat",
  "nox",
];
const THINGS = ["bridge", "harbour", "theatre", "library", "stadium", "hospital", "railway", "lighthouse"];
const DEEDS = ["sold", "flooded", "burned", "renamed", "demolished", "mortgaged", "painted", "fenced"];

const nameOf = (n: number) =>
  `${[n % 16, Math.floor(n / 16) % 16, Math.floor(n / 256) % 16].map((at) => SYLLABLES[at]).join("")}ville`;
const wordOf = (words: readonly string[], n: number) => words[n % words.length] as string;

function claimOf(n: number): Claim {
  const [town, thing, deed] = [nameOf(n), wordOf(THINGS, n), wordOf(DEEDS, Math.floor(n / 3))];
  return claim({
    id: `claim-${n}`,
    kind: n % 2 === 0 ? "allegation" : "background",
    title: `The ${thing} of ${town}`,
    statement: `The council of ${town} is said to have ${deed} its ${thing} in ${1900 + (n % 100)}.`,
    aliases: [`who ${deed} the ${town} ${thing}`],
    negativeTerms: ["cardboard model"],
  });
}

const twins = ["twin-a", "twin-b"].map((id) => claim({ id, title: `Of ${id}`, aliases: ["the vanished zeppelin"] }));
const claims = [...Array.from({ length: LEAST_DOCUMENTS }, (_, n) => claimOf(n)), ...twins];
const towns: Dossier = { ...moon, id: "towns", claims, events: [], rebuttals: [], disagreements: [] };
const reported: string[] = [];
const matcher = matcherOf(new Library([moon, towns]), { report: (part) => void reported.push(part) });
const refsOf = (text: string, options?: Parameters<typeof matcher.match>[1]) => {
  const { verdict, matches } = matcher.match(text, options);
  return { verdict, found: matches.map(({ dossier, claim: id }) => `${dossier}/${id}`) };
};
const SAMPLE = [7, 300, 1234, 2999];

describe("a large library", () => {
  test("is ranked by what is learnt from it, a small one by its wordings", () => {
    expect(matcher).toBeInstanceOf(LargeMatcher);
    expect(new Set(reported)).toEqual(new Set(["translations", "encoder"]));
    expect(matcherOf(new Library([moon]))).toBeInstanceOf(ClaimMatcher);
  });

  test.each(SAMPLE)("finds claim %i by its wordings and by a message with its words", (n) => {
    const { id, title, aliases } = claimOf(n);
    for (const text of [title, title.toUpperCase(), `${aliases[0]}??`])
      expect(refsOf(text)).toMatchObject({ verdict: "found", found: [`towns/${id}`] });
    const message = `omg did the council of ${nameOf(n)} really have ${wordOf(DEEDS, Math.floor(n / 3))} its ${wordOf(THINGS, n)}`;
    expect(refsOf(message, { surface: "question" }).found[0]).toBe(`towns/${id}`);
  });

  test.each(["", "🙂", "good morning everyone", "lol", "\ud800", "x".repeat(100_000)])(
    "finds nothing for %j",
    (text) => {
      expect(matcher.match(text).verdict).toBe("nothing");
    },
  );

  test("asks which of two is meant that are worded alike", () => {
    const { verdict, found } = refsOf("the vanished zeppelin");
    expect(verdict).toBe("choices");
    expect(found).toEqual(["towns/twin-a", "towns/twin-b"]);
  });

  test("keeps a claim out by a negative term, and says so", () => {
    const { title, id } = claimOf(7);
    const text = `${title}, a cardboard model`;
    expect(refsOf(text).found).not.toContain(`towns/${id}`);
    expect(matcher.explain(text).keptOut).toContainEqual({ dossier: "towns", claim: id, by: "cardboard model" });
  });

  test("answers from a dossier or with a kind alone", () => {
    const { title, id } = claimOf(300);
    expect(refsOf(title, { dossier: moon.id }).verdict).toBe("nothing");
    expect(refsOf(title, { kind: "background" }).found).not.toContain(`towns/${id}`);
    expect(refsOf(title, { dossier: "towns", kind: "allegation" }).found).toEqual([`towns/${id}`]);
  });

  test("explains what it answers", () => {
    const { title, id } = claimOf(1234);
    const { threshold, terms, candidates } = matcher.explain(title);
    expect(candidates[0]).toMatchObject({ claim: id, wording: title });
    expect(candidates[0]?.score).toBeGreaterThanOrEqual(threshold);
    expect(candidates[0]?.shared).toEqual(terms.map(({ term }) => term));
    expect(terms.some(({ claims: count }) => count === 1)).toBe(true);
  });
});
