/** The parts of the ranker, each by itself. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probabilityOf } from "../../../../src/core/search/ranking/calibration.ts";
import { scored } from "../../../../src/core/search/ranking/ranking-score.ts";
import { summaryNames, summaryOf } from "../../../../src/core/search/ranking/summary.ts";
import { corpusReader, tokensOf, WRITTEN } from "../../../../src/core/search/ranking/tokens.ts";
import { type Forest, sumOfTrees } from "../../../../src/core/search/ranking/trees.ts";

describe("how a term was written", () => {
  const written = (text: string) => new Map(tokensOf(text).map((token) => [token.term, token.written]));

  test("names, numbers, tags, quotations, the signature without its day", () => {
    const terms = written(
      'I saw Elvis! He said "thank everybody" 1,099 times #RockStar — The King (@somebody) May 6, 2019',
    );
    expect((terms.get("elvi") ?? 0) & WRITTEN.name).toBeTruthy();
    expect((terms.get("1099") ?? 0) & WRITTEN.number).toBeTruthy();
    expect((terms.get("thank") ?? 0) & WRITTEN.quoted).toBeTruthy();
    expect((terms.get("rockstar") ?? 0) & WRITTEN.hashtag).toBeTruthy();
    expect((terms.get("king") ?? 0) & WRITTEN.signature).toBeTruthy();
    expect(terms.get("2019")).toBeUndefined();
  });

  test("a corpus is read as a query is, however often its words come again", () => {
    const read = corpusReader();
    const chunk = fc.constantFrom(
      "Elvis",
      "elvis",
      "“thank",
      "you”",
      "5",
      "million",
      "#RockStar",
      "(@bob)",
      "—",
      "end.",
    );
    fc.assert(
      fc.property(fc.array(chunk), (chunks) => {
        expect(read(chunks.join(" "))).toEqual(tokensOf(chunks.join(" ")));
      }),
    );
  });

  test("an amount is one term", () => {
    expect(tokensOf("paid $100 million").map(({ term }) => term)).toEqual(
      tokensOf("paid 100000000").map(({ term }) => term),
    );
  });
});

describe("trees", () => {
  const forest: Forest = { roots: [0, 0], feature: [1, -1, -1], left: [1, 0, 0], number: [0.5, -1, 2] };

  test("at most the threshold goes left", () => {
    expect(sumOfTrees(forest, Float32Array.of(9, 0.5))).toBe(-2);
    expect(sumOfTrees(forest, Float32Array.of(9, 0.6))).toBe(4);
  });
});

describe("scores", () => {
  test("never rise along the order, and hold every row once", () => {
    const values = fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { maxLength: 80 });
    fc.assert(
      fc.property(values, (rows) => {
        const { order, scores } = scored([1], { rows: Float32Array.from(rows), width: 1 });
        expect(order.toSorted((a, b) => a - b)).toEqual([...rows.keys()]);
        expect(scores.every((score, at) => at === 0 || score <= (scores[at - 1] as number))).toBe(true);
      }),
    );
  });
});

describe("the second stage", () => {
  const matrix = { rows: Float32Array.from([3, 1]), width: 1 };

  test("sees the best candidate and its leads", () => {
    const summary = summaryOf(matrix, [0, 1], [2, 0.5]);
    expect(summary).toHaveLength(summaryNames(["x"]).length);
    expect([...summary.slice(2)]).toEqual([1.5, 1.5, 1.5, 1.5, 3]);
    expect(summary[1]).toBeCloseTo(1 / (1 + Math.exp(-1.5)));
  });

  test("says nothing below the floor", () => {
    const trees: Forest = { roots: [0], feature: [-1], left: [0], number: [9] };
    const calibration = { mean: [0], weights: [1], bias: 9, trees, floor: 0.2 };
    expect(probabilityOf(calibration, Float32Array.of(1), 0.1)).toBe(0);
    expect(probabilityOf(calibration, Float32Array.of(1), Number.NaN)).toBe(0);
    expect(probabilityOf(calibration, Float32Array.of(1), 0.3)).toBeGreaterThan(0.99);
  });
});
