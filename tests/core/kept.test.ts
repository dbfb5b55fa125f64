import { expect, test } from "vitest";
import { keeper, memoized } from "../../src/core/kept.ts";

test("what was made for a record is made once for each language and variant", () => {
  const keep = keeper<string[]>();
  const [record, other, english, german] = [{}, {}, {}, {}];
  const made = keep(record, english, "a", () => ["first"]);
  expect(keep(record, english, "a", () => ["again"])).toBe(made);
  expect(keep(record, english, "b", () => ["b"])).toEqual(["b"]);
  expect(keep(record, german, "a", () => ["german"])).toEqual(["german"]);
  expect(keep(other, english, "a", () => ["other"])).toEqual(["other"]);
});

test("a record with many variants does not keep them all", () => {
  const keep = keeper<number>();
  const [record, words] = [{}, {}];
  let made = 0;
  const ask = (variant: number) => keep(record, words, `${variant}`, () => ++made);
  for (let variant = 0; variant < 1_000; variant++) ask(variant);
  expect(ask(999)).toBe(1_000);
  ask(0);
  expect(made).toBe(1_001);
});

test("nothing that was made counts as made", () => {
  const keep = keeper<undefined>();
  const [record, words] = [{}, {}];
  let made = 0;
  for (const _ of [1, 2]) keep(record, words, "", () => void made++);
  expect(made).toBe(1);
});

test("what is memoized is made once for each record", () => {
  let made = 0;
  const numberOf = memoized((_record: object) => ++made);
  const [record, other] = [{}, {}];
  expect([numberOf(record), numberOf(other), numberOf(record)]).toEqual([1, 2, 1]);
});
