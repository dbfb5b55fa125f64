/** Negative terms are found in singular or plural, and nothing longer or shorter. */
import { expect, test } from "vitest";
import { NegativeTerms } from "../../../src/core/search/negative-terms.ts";

const negatives = new NegativeTerms(["rest api", "titanic", "Instagram DMs", "whatsapp", "whatsapp"]);

test.each([
  ["which rest apis do you know", ["rest api"]],
  ["an instagram dm on whatsapp", ["Instagram DMs", "whatsapp"]],
  ["the titan api at rest", []],
  ["titanics sank", ["titanic"]],
  ["", []],
])("%s", (text, found) => expect(negatives.in(text.split(" ")).sort()).toEqual([...found].sort()));
