import { describe, expect, test } from "vitest";
import { type Likely, verdictOn } from "../../../src/core/search/verdict.ts";

const likely = (claim: string, score: number, given: Partial<Likely> = {}): Likely => ({
  dossier: "d",
  claim,
  score,
  isStated: false,
  isSame: false,
  ...given,
});
const verdict = (matches: readonly Likely[], threshold: number, terms: number) => {
  const result = verdictOn(matches, threshold, terms);
  return [result.verdict, ...result.matches.map(({ claim }) => claim)];
};

describe("below the threshold", () => {
  test("nothing is found, and the nearest are named", () => {
    expect(verdict([likely("a", 0.25), likely("b", 0.1), likely("c", 0.01)], 0.3, 5)).toEqual(["nothing", "a", "b"]);
    expect(verdict([], 0.3, 0)).toEqual(["nothing"]);
  });
  test("of a message there may be an answer to a question", () => {
    expect(verdict([likely("a", 0.25)], 0.2, 5)).toEqual(["found", "a"]);
  });
});

describe("two that lie close", () => {
  test("are asked about in a short query, and in a longer one where neither is likely", () => {
    expect(verdict([likely("a", 0.8), likely("b", 0.78)], 0.3, 2)).toEqual(["choices", "a", "b"]);
    expect(verdict([likely("a", 0.4), likely("b", 0.38)], 0.3, 6)).toEqual(["choices", "a", "b"]);
  });
  test("are both shown where the message is long and the best is likely, or states both", () => {
    expect(verdict([likely("a", 0.8), likely("b", 0.78)], 0.3, 6)).toEqual(["found", "a", "b"]);
    const stated = { isStated: true };
    expect(verdict([likely("a", 0.4, stated), likely("b", 0.38, stated)], 0.3, 6)).toEqual(["found", "a", "b"]);
  });
  test("leave no choice where the message says what one of them says, but do where it says what both say", () => {
    const same = { isSame: true };
    expect(verdict([likely("a", 0.8, same), likely("b", 0.78)], 0.3, 2)).toEqual(["found", "a", "b"]);
    expect(verdict([likely("a", 0.8, same), likely("b", 0.8, same)], 0.3, 2)).toEqual(["choices", "a", "b"]);
  });
});

test("what is stated comes with a likelier one, what is only near does not, four at most", () => {
  const stated = { isStated: true };
  expect(verdict([likely("a", 0.9), likely("b", 0.5), likely("c", 0.4, stated)], 0.3, 9)).toEqual(["found", "a", "c"]);
  const many = ["a", "b", "c", "d", "e", "f"].map((id) => likely(id, 0.9));
  expect(verdict(many, 0.3, 9)).toHaveLength(5);
});
