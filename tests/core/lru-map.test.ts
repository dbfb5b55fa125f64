import { expect, test } from "vitest";
import { LruMap } from "../../src/core/lru-map.ts";

test("what was not used the longest goes first, whether it was set or asked for", () => {
  const map = new LruMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  expect(map.get("a")).toBe(1);
  map.set("c", 3);
  expect(["a", "b", "c"].map((key) => map.get(key))).toEqual([1, undefined, 3]);
});

test("sizes count: one that is set anew counts once, one that is gone no more, one that is too large is not held", () => {
  const map = new LruMap<string, string>(10);
  map.set("a", "first", 6);
  map.set("a", "second", 6);
  map.set("b", "beside it", 4);
  expect([map.get("a"), map.get("b")]).toEqual(["second", "beside it"]);
  map.delete("a");
  map.set("c", "in its place", 6);
  expect([map.get("b"), map.get("c")]).toEqual(["beside it", "in its place"]);
  map.set("d", "too large", 11);
  expect(["b", "c", "d"].map((key) => map.get(key))).toEqual([undefined, undefined, undefined]);
});
