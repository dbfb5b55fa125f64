import { expect, test } from "vitest";
import { forgetOldest } from "../../src/core/forget-oldest.ts";

test.each([
  [0, []],
  [2, ["c", "d"]],
  [4, ["a", "b", "c", "d"]],
  [5, ["a", "b", "c", "d"]],
])("of four, the newest %i stay, in a set as in a map", (limit, left) => {
  const set = new Set(["a", "b", "c", "d"]);
  const map = new Map([...set].map((key) => [key, key]));
  forgetOldest(set, limit);
  forgetOldest(map, limit);
  expect([...set]).toEqual(left);
  expect([...map.keys()]).toEqual(left);
});
