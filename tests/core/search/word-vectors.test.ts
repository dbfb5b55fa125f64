import { describe, expect, it } from "vitest";
import { termOf } from "../../../src/core/search/analysis.ts";
import { dot } from "../../../src/core/search/ranking/vectors.ts";
import { WordVectors, wordVectors } from "../../../src/core/search/word-vectors.ts";

const vectors = wordVectors();
const row = (word: string) => vectors.rowOf(termOf(word));
const nearness = (a: string, b: string) => vectors.cosine(row(a), row(b));
const alike = () => 1;

/** 1 2 0 -7, -1 -2 0 7, and nothing: 8 is zero, the first of two values in the lower half. */
function small(): WordVectors {
  const bytes = Buffer.from([0xa9, 0x18, 0x67, 0xf8, 0x88, 0x88]);
  return new WordVectors(Buffer.concat([Buffer.from('{"width":4}\none two none\n'), bytes]));
}

describe("word vectors", () => {
  it("reads a table of four bits a value", () => {
    const table = small();
    expect(table.size).toBe(3);
    expect(table.rowOf("two")).toBe(1);
    expect(table.cosine(0, 0)).toBeCloseTo(1, 5);
    expect(table.cosine(0, 1)).toBeCloseTo(-1, 5);
  });

  it("has no vector without a direction", () => {
    const lengths = Array.from({ length: vectors.size }, (_, at) => vectors.cosine(at, at));
    expect(lengths.filter((length) => !(Math.abs(length - 1) < 1e-5))).toEqual([]);
  });

  it("adds rows one long", () => {
    const into = new Float32Array(4);
    small().add(0, 2, into);
    expect(Math.hypot(...into)).toBeCloseTo(2, 5);
    expect(into[3]).toBeCloseTo((2 * -7) / Math.sqrt(54), 5);
  });

  it("knows tens of thousands of terms, not stop words, numbers or what is no word", () => {
    expect(vectors.size).toBe(50_000);
    expect(["netflix", "facebook", "message", "sold", "vaccinated"].map(row).every((at) => at >= 0)).toBe(true);
    for (const none of ["the", "2018", "", "__proto__", "zorbly qwx", "a b"]) expect(vectors.rowOf(none)).toBe(-1);
  });

  it.each([
    ["car", "automobile", "banana"],
    ["doctor", "physician", "guitar"],
    ["money", "dollars", "river"],
    ["message", "email", "potato"],
    ["died", "killed", "sang"],
  ])("finds %s nearer to %s than to %s", (word, near, far) => {
    expect(nearness(word, near)).toBeGreaterThan(nearness(word, far) + 0.2);
  });

  it("finds no word nearer to a word than itself, and the same both ways", () => {
    for (const word of ["netflix", "river", "vaccine"]) {
      expect(nearness(word, word)).toBeCloseTo(1, 5);
      for (let other = 0; other < vectors.size; other += 997) {
        const cosine = vectors.cosine(row(word), other);
        expect(Math.abs(cosine)).toBeLessThan(1.00001);
        expect(cosine).toBe(vectors.cosine(other, row(word)));
      }
    }
  });

  it("gives a text the weighted mean of its terms, one long", () => {
    const [text, other, far] = [0, 1, 2].map(() => new Float32Array(vectors.width)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    vectors.mean(["doctor", "hospit", "zzzzz"], alike, text);
    vectors.mean(["physician", "clinic"], alike, other);
    vectors.mean(["guitar", "concert"], alike, far);
    expect(Math.hypot(...text)).toBeCloseTo(1, 5);
    expect(dot(text, 0, other, 0, vectors.width)).toBeGreaterThan(dot(text, 0, far, 0, vectors.width) + 0.3);
    vectors.mean(["doctor", "guitar"], (term) => (term === "doctor" ? 1 : 0), other);
    vectors.mean(["doctor"], alike, text);
    expect([...other]).toEqual([...text]);
  });

  it("says when a text has no known term, and leaves nothing of the text before", () => {
    const into = new Float32Array(vectors.width).fill(3);
    expect(vectors.mean(["zzzzz"], alike, into)).toBe(0);
    expect(into.every((value) => value === 0)).toBe(true);
    expect(vectors.mean(["doctor"], () => 0, into)).toBe(0);
  });
});
