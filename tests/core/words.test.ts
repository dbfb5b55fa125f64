/** The bot's own words take no side: that something is true or false is never ours to say. */
import { expect, test } from "vitest";
import { english } from "../../src/core/words.ts";

const VERDICT =
  /\b(true|false|untrue|debunked|hoax|fake|lie|lies|lied|liar|proven|disproven|misinformation|fact-check(ed)?)\b/i;

/** Every text of the catalogue; a function's text with placeholders, which hold somebody else's words. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [
      [path, String(value(...placeholders(value)))],
      [path, String(value)],
    ];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

function placeholders(fn: { readonly length: number }): unknown[] {
  return Array.from({ length: fn.length }, () => 2);
}

test("no word of ours is a verdict", () => {
  const texts = textsOf(english, "words");
  expect(texts.length).toBeGreaterThan(100);
  // The one sentence that names the words: it says that they are never said.
  const disclaimer = "It never says that a claim is true or false";
  const verdicts = texts.filter(([, text]) => VERDICT.test(text.replace(disclaimer, "")));
  expect(verdicts).toEqual([]);
});

test("the help says that no verdict is given", () => {
  expect(english.help.text).toContain("never says that a claim is true or false");
});

test("every standing, stance and capacity has its words", () => {
  const labels = [english.standings, english.stances, english.capacities, english.eventStandings].flatMap(
    Object.values,
  );
  for (const label of labels) expect(label).toMatch(/^[A-Za-z]/);
});
