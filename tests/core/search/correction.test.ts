/** Slips of the keyboard, and the known words that they are brought to. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Vocabulary } from "../../../src/core/search/correction.ts";
import { editDistance } from "../../../src/core/search/edit-distance.ts";

const WORDS = ["netflix", "facebook", "message", "messages", "messenger", "delete", "court", "lawsuit"];
const vocabulary = new Vocabulary();
for (const word of WORDS) vocabulary.add(word);
vocabulary.build();
const best = (word: string) => vocabulary.corrections(word, 1)[0]?.word;

describe("a word", () => {
  test.each([
    ["netfilx", "netflix"],
    ["netflx", "netflix"],
    ["facebbook", "facebook"],
    ["mesage", "message"],
    ["lawsiut", "lawsuit"],
    ["messanger", "messenger"],
  ])("%s is brought to %s", (slip, meant) => expect(best(slip)).toBe(meant));
  test.each(["net", "x", "tumbler", "2016", "🙂", ""])("%j is left alone", (word) =>
    expect(best(word)).toBeUndefined(),
  );
  test("written together is taken apart", () => {
    expect(vocabulary.parts("deletefacebook")).toEqual(["delete", "facebook"]);
    expect(vocabulary.parts("deleteeverything")).toEqual([]);
  });
});

test("known words are never corrected", () => {
  for (const word of WORDS) expect(vocabulary.corrections(word, 9)).toEqual([]);
});

test("each slip in a word of five letters or more is found", () => {
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
  fc.assert(
    fc.property(fc.constantFrom(...WORDS), fc.nat(), letter, fc.nat(2), (word, place, added, kind) => {
      const at = place % word.length;
      const end = word.slice(kind === 0 ? at : at + 1);
      const slip = word.slice(0, at) + (kind === 2 ? "" : added) + end;
      const corrections = vocabulary.corrections(slip, 9).map((correction) => correction.word);
      expect(vocabulary.has(slip) || slip.length < 5 || corrections.includes(word)).toBe(true);
    }),
  );
});

test("the distance is the same both ways, and 0 only for the same word", () => {
  const short = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      expect(editDistance(a, b, 9) === 0).toBe(a === b);
    }),
  );
});
