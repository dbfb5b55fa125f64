import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, paginate, splitText } from "../../src/core/paginate.ts";

const BUDGET = { characters: 100, pieces: 8 };
const piece = fc.record({ size: fc.integer({ min: 0, max: 30 }), keepWithNext: fc.boolean() });
/** At most one heading in a row, so that a heading and what it heads always fit a page. */
const pieces = fc
  .array(piece, { maxLength: 60 })
  .map((all) => all.map((one, index) => ({ ...one, keepWithNext: one.keepWithNext && !all[index - 1]?.keepWithNext })))
  .map((all) => all.map((one, id) => ({ ...one, id })));

describe("paginate", () => {
  test("keeps every piece, in order", () => {
    fc.assert(
      fc.property(pieces, (given) => {
        expect(paginate(given, BUDGET).flat()).toEqual(given);
      }),
    );
  });

  test("fills no page beyond its budget and leaves none empty", () => {
    fc.assert(
      fc.property(pieces, (given) => {
        for (const page of paginate(given, BUDGET)) {
          expect(page.length).toBeGreaterThan(0);
          expect(page.length).toBeLessThanOrEqual(BUDGET.pieces);
          expect(page.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(BUDGET.characters);
        }
      }),
    );
  });

  test("ends no page but the last with a piece that stays with the next", () => {
    fc.assert(
      fc.property(pieces, (given) => {
        for (const page of paginate(given, BUDGET).slice(0, -1)) expect(page.at(-1)?.keepWithNext).not.toBe(true);
      }),
    );
  });

  test("starts a new page only when the next group would not fit", () => {
    const sizes = paginate(
      [60, 40, 1].map((size): Piece => ({ size })),
      BUDGET,
    ).map((page) => page.length);
    expect(sizes).toEqual([2, 1]);
  });

  test("refuses a piece larger than a page", () => {
    expect(() => paginate([{ size: 101 }], BUDGET)).toThrow(RangeError);
    expect(() => paginate([{ size: 60, keepWithNext: true }, { size: 60 }], BUDGET)).toThrow(RangeError);
  });

  test("nothing makes no page", () => expect(paginate([], BUDGET)).toEqual([]));
});

describe("splitText", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 400 }), fc.lorem({ maxCount: 60 }));

  test("parts are the text when joined, each within the limit", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 120 }), (given, limit) => {
        const parts = splitText(given, limit);
        expect(parts.join("")).toBe(given);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test("no part ends within a character", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("😀", "a", "𝒜", " "), { maxLength: 99 }),
        fc.integer({ min: 2, max: 9 }),
        (signs, limit) => {
          for (const part of splitText(signs.join(""), limit)) expect(part.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  test("cuts at a space where there is one", () => {
    expect(splitText("one two three", 8)).toEqual(["one two ", "three"]);
  });

  test("refuses a limit that some characters do not fit", () => {
    expect(() => splitText("😀😀", 1)).toThrow(RangeError);
  });
});
