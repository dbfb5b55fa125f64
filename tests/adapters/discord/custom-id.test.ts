/** What buttons carry: a press, and the message that it is about, within Discord's 100 characters. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { CustomIds, readCustomId } from "../../../src/adapters/discord/custom-id.ts";
import { MESSAGE } from "../../../src/adapters/discord/limits.ts";
import { PRESS_LIMIT } from "../../../src/core/invocation.ts";

const LONGEST_ID = "18446744073709551615";
const pressOf = (text: string, page = 1) => ({ invocation: { command: "claim", options: { text } }, page });

test("the longest reference fits beside the longest id of a message, on any page", () => {
  const press = pressOf("r".repeat(PRESS_LIMIT - "claim|9999|text=".length), 9_999);
  for (const deed of ["turn", "shareFull", "ask"] as const) {
    const id = new CustomIds("en-GB", LONGEST_ID).of(deed, press);
    expect(id.length).toBeLessThanOrEqual(MESSAGE.customId);
    expect(readCustomId(id)).toEqual({ deed, press, language: "en", about: LONGEST_ID });
  }
});

test("whatever a press holds, it is read as it was written; the message is left out beside signs that take more room", () => {
  const references = fc.oneof(fc.string({ maxLength: 24 }), fc.string({ unit: "grapheme", maxLength: 6 }));
  fc.assert(
    fc.property(references, fc.option(fc.constant(LONGEST_ID), { nil: undefined }), (text, about) => {
      const id = new CustomIds("de", about).of("ask", pressOf(text));
      const kept = /^[\0-\x7f]*$/.test(text) ? about : undefined;
      expect(readCustomId(id)).toEqual({ deed: "ask", press: pressOf(text), language: "de", about: kept });
      expect(id.isWellFormed()).toBe(true);
    }),
  );
});

test("the same press twice has two ids, with and without a message", () => {
  for (const about of [undefined, LONGEST_ID]) {
    const ids = new CustomIds("en", about);
    expect(ids.of("ask", pressOf("a"))).not.toBe(ids.of("ask", pressOf("a")));
  }
});

test.each(["", "x", "fen~", "fen~claim", "fen~一", "f~|", "fen|18446744073709551615|", "~|claim|1|text=a"])(
  "%j is none of ours",
  (id) => expect(readCustomId(id)).toBeUndefined(),
);

test.each(["aen|claim|1|text=a:b", "a|claim|1|text=a:b", "aen2|claim|1|text=a:b"])(
  "%s of an older version is still read",
  (id) => expect(readCustomId(id)).toMatchObject({ deed: "ask", press: pressOf("a:b"), about: undefined }),
);
