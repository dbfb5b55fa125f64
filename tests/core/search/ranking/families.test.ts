/** What single features say, over corpora made so that only one thing differs. */
import { describe, expect, test } from "vitest";
import { Ranker } from "../../../../src/core/search/ranking/ranker.ts";

/** Values of a feature, one a document. */
function valuesOf(claims: readonly string[], text: string, feature: string): number[] {
  const { features } = new Ranker(claims.map((claim) => ({ fields: [claim, "", ""] })));
  const { rows, width } = features.of(
    text,
    claims.map((_, doc) => ({ doc, score: 1 })),
  );
  const at = features.names.indexOf(feature);
  expect(at).toBeGreaterThanOrEqual(0);
  return claims.map((_, doc) => rows[doc * width + at] as number);
}

describe("news", () => {
  const named = ["sings", "cooks", "paints", "swims", "votes", "sails"].map((verb) => `Aldo Brack ${verb}.`);
  const apart = ["Geese fly.", "Geese eat.", "Geese nest.", "Rivers freeze.", "Rivers flood.", "Rivers meet."];
  const claims = [...named, ...apart, "Geese near rivers.", "Aldo."];

  test("of a name's second word there is none, of a second matter there is as much again", () => {
    const byName = valuesOf(claims, "Aldo Brack", "novel.all");
    const byMatter = valuesOf(claims, "geese and rivers", "novel.all");
    const [both = 0, one = 0] = [byName[0], byName.at(-1)];
    expect(one).toBeGreaterThan(0);
    expect(both).toBeLessThan(1.5 * one);
    expect(byMatter.at(-2)).toBeGreaterThan(1.7 * (byMatter[6] as number));
  });

  test("a candidate's own pair of words is no reason to expect it", () => {
    const claims = ["Zebras juggle.", "Otters sleep.", "Owls read."];
    const [both = 0] = valuesOf(claims, "zebras juggle", "novel.all");
    const [one = 0] = valuesOf(claims, "zebras", "novel.all");
    expect(both).toBeCloseTo(2 * one, 5);
  });

  test("what the corpus does not know is not missed, what another claim has is", () => {
    const claims = ["Zebras juggle.", "Otters sleep.", "Owls read."];
    expect(valuesOf(claims, "zebras quuxify", "novel.missed")[0]).toBe(0);
    expect(valuesOf(claims, "zebras sleep", "novel.missed")[0]).toBeGreaterThan(0);
  });
});

test("of two claims that differ in a word the query's one is told by it", () => {
  const claims = ["The mayor banned red kites.", "The mayor banned blue kites.", "The mayor banned long skirts."];
  const [red = 0, blue = 0] = valuesOf(claims, "mayor banned red kites", "sibling.all");
  expect(red).toBeGreaterThan(2 * blue);
});

test("a picture in the post speaks for a claim about one", () => {
  const claims = ["A photograph shows a shark.", "A shark ate a drone."];
  expect(valuesOf(claims, "shark! pic.twitter.com/abc", "kind.shown.picture")).toEqual([1, 0]);
  expect(valuesOf(claims, "shark!", "kind.shown.picture")).toEqual([0, 0]);
  expect(valuesOf(claims, "shark!", "kind.unshown")).toEqual([1, 0]);
});

describe("meaning", () => {
  const claims = [
    "A doctor heals children.",
    "The physician Aldo Brack cured a child.",
    "The singer Aldo Brack sold a guitar.",
    "Rivers froze.",
    "2018",
  ];

  test("a text in other words is near the claim that means the same", () => {
    for (const part of ["meaning.claim", "meaning.all", "meaning.plain"]) {
      const [, cured = 0, sold = 0, rivers = 0] = valuesOf(claims, "doctor healed children", part);
      expect(cured).toBeGreaterThan(sold + 0.2);
      expect(cured).toBeGreaterThan(rivers + 0.2);
    }
  });

  test("names make texts alike, but for the plain part", () => {
    const all = valuesOf(claims, "Brack sold a guitar", "meaning.all");
    const plain = valuesOf(claims, "Brack sold a guitar", "meaning.plain");
    expect(all[1]).toBeGreaterThan((plain[1] as number) + 0.1);
    expect(valuesOf(claims, "Aldo Brack", "meaning.plain")).toEqual(claims.map(() => 0));
  });

  test("without a known word nothing is near", () => {
    expect(valuesOf(claims, "zzzzq 2018", "meaning.all")).toEqual(claims.map(() => 0));
  });
});
