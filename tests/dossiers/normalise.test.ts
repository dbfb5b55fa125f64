import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote } from "../../src/dossiers/find-quote.ts";
import { nearestPassage } from "../../src/dossiers/nearest.ts";
import { normalise } from "../../src/dossiers/normalise.ts";

describe("normalisation", () => {
  test.each([
    ["curly and straight quotation marks", "“It’s ‘so’,” „he‟ said", '"It\'s \'so\'," "he" said'],
    ["dashes", "2011–2019 — so‑called −5", "2011-2019 - so-called -5"],
    ["white space", "a\u00a0b\t c\n\nd\u2009e", "a b c d e"],
    ["NFC", "cafe\u0301 \u1112\u1161\u11ab", "café 한"],
    ["nothing else", "“Ｆ１” ½ K ﬁ … ′ « a\u200bb", '"Ｆ１" ½ K ﬁ … ′ « a\u200bb'],
  ])("%s", (_, original, expected) => {
    expect(normalise(original).text).toBe(expected.normalize("NFC"));
  });

  test("changes no letter, digit or other sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const kept = (given: string) => given.replace(/[\s‘’‚‛'“”„‟"‐‑‒–—―−-]/gu, "");
        expect(kept(normalise(text).text)).toBe(kept(text.normalize("NFC")));
      }),
    );
  });

  test("each stretch of the normalised text knows its stretch of the original", () => {
    const pieces = fc.constantFrom(
      "a",
      "é",
      "e\u0301",
      " ",
      "\u00a0",
      "\n",
      "“",
      "—",
      "7",
      "𝒳",
      "👩‍👩‍👧",
      "\u1112\u1161\u11ab",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const original = parts.join("");
        const { text, starts, ends } = normalise(original);
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        fc.pre(from < to && ends[from - 1] !== ends[from] && starts[to] !== starts[to - 1]);
        const slice = [...original].slice(starts[from], ends[to - 1]).join("");
        expect(normalise(slice).text).toBe(text.slice(from, to));
      }),
    );
  });
});

describe("a quote", () => {
  const text = "In 2013, Netflix paid $25 million (1.5% more); it’s café—and 100M+ users. Naïve, naive.";
  const find = (exact: string, context = {}) => findQuote(normalise(text), { exact, ...context }).result;

  test.each(["2013", "Netflix paid $25 million", "$25", "1.5%", "it's cafe\u0301", "100M", "café-and"])(
    "%s is found",
    (exact) => {
      expect(find(exact)).toBe("found");
    },
  );

  test.each(["5 million", "201", "5%", "1", "100", "etflix", "caf", "use"])(
    "%s is only a part of a word or number",
    (exact) => {
      expect(find(exact)).toBe("cut");
    },
  );

  test.each(["2014", "netflix", "cafe", "$25 millions", "paid  25", " ", "", "In 2013 Netflix"])(
    "%s is absent",
    (exact) => {
      expect(find(exact)).toBe("absent");
    },
  );

  test("one changed character is never found", () => {
    const normalised = normalise(text);
    fc.assert(
      fc.property(
        fc.nat(text.length - 12),
        fc.nat(11),
        fc.constantFrom(..."0123456789abcXYZ.,%$"),
        (start, at, sign) => {
          const exact = text.slice(start, start + 12);
          const edited = exact.slice(0, at) + sign + exact.slice(at + 1);
          fc.pre(edited !== exact && !text.includes(edited));
          expect(findQuote(normalised, { exact: edited }).result).toBe("absent");
        },
      ),
    );
  });

  test("scripts without spaces between words may be quoted anywhere", () => {
    expect(findQuote(normalise("月はチーズではない。"), { exact: "チーズ" }).result).toBe("found");
  });
});

test("the nearest passage marks what differs, wherever the difference is", () => {
  const text = "First words here. By 2013, Netflix had begun entering into a series of agreements. Last words.";
  const near = (quote: string) => nearestPassage(text, quote)?.marked;
  expect(near("By 2014, Netflix had begun")).toBe("By [-2014-]{+2013+}, Netflix had begun");
  expect(near("Netflix had begun entering into a set")).toBe("Netflix had begun entering into a [-set-]{+series+}");
  expect(near("Bye 2013, Netflix had begun")).toBe("[-Bye-]{+By+} 2013, Netflix had begun");
  expect(near("entirely different matter, quoth xyzzy")).toBeUndefined();
  expect(near("")).toBeUndefined();
});
