import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkToQuote } from "../../src/core/text-fragment.ts";

const PAGE = "https://example.org/a?b=1";

describe("linkToQuote", () => {
  test("names a short quote in full", () => {
    expect(linkToQuote(PAGE, "no cheese was found")).toBe(`${PAGE}#:~:text=no%20cheese%20was%20found`);
  });

  test("names a long quote by its first and last words", () => {
    const words = Array.from({ length: 20 }, (_, index) => `w${index}`);
    expect(linkToQuote(PAGE, words.join(" "))).toBe(
      `${PAGE}#:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19`,
    );
  });

  test("appends to a fragment that the address has", () => {
    expect(linkToQuote(`${PAGE}#top`, "x")).toBe(`${PAGE}#top:~:text=x`);
  });

  test("leaves no syntax of text directives, chat markup or addresses in the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (quote) => {
        fc.pre(quote.trim() !== "");
        const directive = linkToQuote(PAGE, quote).slice(`${PAGE}#:~:text=`.length);
        expect(directive).toMatch(/^(?:[A-Za-z0-9.]|%[0-9A-F]{2})+(?:,(?:[A-Za-z0-9.]|%[0-9A-F]{2})+)?$/);
        const [start = "", end = ""] = directive.split(",").map(decodeURIComponent);
        const folded = quote.trim().split(/\s+/).join(" ");
        expect(folded.startsWith(start) && folded.endsWith(end)).toBe(true);
      }),
    );
  });
});
