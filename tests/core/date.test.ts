import { describe, expect, test } from "vitest";
import { dateInWords, isEdtf, isoDay, overlaps, spanOf } from "../../src/core/date.ts";
import { english, wordsFor } from "../../src/core/words.ts";

describe("isEdtf", () => {
  test.each(["2013", "2013-08", "2013-08-31", "../2013", "2011/..", "2011/2019", "2019~", "2013-21", "201X"])(
    "takes %s",
    (text) => expect(isEdtf(text)).toBe(true),
  );
  test.each(["", "unknown", "soon", "1", "2013-8", "2013-13", "2013-02-30", "31.08.2013", "2013/2011", "constructor"])(
    "refuses %j",
    (text) => expect(isEdtf(text)).toBe(false),
  );
  test("refuses a text longer than any date, which the parser would take minutes for", () => {
    expect(isEdtf(`[${"2013,".repeat(20_000)}2014]`)).toBe(false);
  });
});

test.each([
  ["2013", "2013"],
  ["2013-08", "August 2013"],
  ["2013-08-31", "31 August 2013"],
  ["2013-08-31T10:00:00Z", "31 August 2013"],
  ["../2013", "by 2013"],
  ["2011/..", "2011 or later"],
  ["2011/2019", "2011 to 2019"],
  ["2018-12-18/2018-12-19", "18 December 2018 to 19 December 2018"],
  ["2019~", "about 2019"],
  ["2019?", "2019 (uncertain)"],
  ["201X", "201X"],
  ["-0043", "-0043"],
  ["../..", "../.."],
  ["unknown", "unknown"],
])("%s in words is %s", (edtf, words) => {
  expect(dateInWords(edtf, english)).toBe(words);
});

test.each([
  ["de", "2013-08-31", "31. August 2013"],
  ["de", "../2013", "spätestens 2013"],
  ["es", "2013-08-31", "31 de agosto de 2013"],
  ["es", "2011/2019", "2011 – 2019"],
  ["fr", "2013-08", "août 2013"],
  ["fr", "2019~", "2019 environ"],
  ["fr", "unknown", "unknown"],
])("in %s, %s is %s", (locale, edtf, words) => {
  expect(dateInWords(edtf, wordsFor(locale))).toBe(words);
});

test("a span covers the whole of its date, to the last millisecond", () => {
  expect(spanOf("2013-08")).toEqual({ from: Date.UTC(2013, 7, 1), to: Date.UTC(2013, 8, 1) - 1 });
  expect(spanOf("../2013")).toEqual({ from: Number.NEGATIVE_INFINITY, to: Date.UTC(2014, 0, 1) - 1 });
  expect(spanOf("unknown")).toBeUndefined();
});

test("spans that touch in one moment overlap, spans side by side do not", () => {
  const [year, december, next] = ["2013", "2013-12-31", "2014"].map((text) => spanOf(text));
  if (!year || !december || !next) throw new Error("no span");
  expect(overlaps(year, december)).toBe(true);
  expect(overlaps(december, year)).toBe(true);
  expect(overlaps(year, next)).toBe(false);
});

test("isoDay gives a day, and nothing for what is none", () => {
  expect(isoDay(Date.UTC(2013, 7, 31, 23))).toBe("2013-08-31");
  expect(isoDay(Number.POSITIVE_INFINITY)).toBeUndefined();
  expect(isoDay(Date.UTC(12_345, 0))).toBeUndefined();
  expect(isoDay(undefined)).toBeUndefined();
});
