/** Two ways to write the same thing have the same terms; the matcher compares nothing else. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf, termsOf, wordsOf } from "../../../src/core/search/analysis.ts";

describe("the same thing, written otherwise", () => {
  test.each([
    ["amounts", "$100M", "100 million", "100,000,000", "100m", "100 mil", "a hundred million"],
    ["amounts with a point", "$1.5 billion", "1,500,000,000", "1.5bn"],
    ["elongations", "sooo netflix", "so netflix", "soooooo netflix"],
    ["possessives", "Netflix's inbox", "Netflix’s inbox", "netflix inbox"],
    ["contractions", "the message ain't", "the message ain’t", "the message aint"],
    ["accents", "Café", "cafe", "CAFE\u0301"],
    ["inflexions", "messages", "message", "MESSAGE"],
    ["chat", "fb dms", "facebook messages"],
    ["punctuation", "sold, messages!", "sold messages", "“sold” — messages…"],
    ["width", "Ｎｅｔｆｌｉｘ", "netflix"],
    ["order of stop words", "the inbox of a user", "inbox user"],
  ])("%s", (_name, ...texts) => {
    const [first, ...others] = texts.map(termsOf);
    expect(first?.length).toBeGreaterThan(0);
    for (const terms of others) expect(terms).toEqual(first);
  });

  test("a hashtag says what its words say", () => {
    expect(termsOf("#DeleteFacebook")).toEqual(expect.arrayContaining(termsOf("delete facebook")));
    expect(termsOf("#inbox_api")).toEqual(expect.arrayContaining(termsOf("inbox api")));
  });

  test("numbers that differ stay apart", () => {
    expect(termsOf("$100M")).not.toEqual(termsOf("$150M"));
    expect(termsOf("1.5 billion")).not.toEqual(termsOf("5 billion"));
  });
});

describe("what is no word", () => {
  test.each(["", "   ", "?!…", "🙂🙂", "\u0000", "<@123>"])("%j has no terms", (text) =>
    expect(termsOf(text)).toEqual([]),
  );
  test("an address has no sentence of its own", () => {
    expect(sentencesOf("https://example.org/a.b?c=d")).toEqual([]);
    expect(sentencesOf("see https://example.org now. Or not")).toHaveLength(2);
  });
});

describe("other scripts and odd words", () => {
  test.each(["Фейсбук продал сообщения", "فيسبوك باع الرسائل", "脸书 卖了 消息", "מטא מכרה הודעות", "मेटा ने संदेश"])(
    "%s has words",
    (text) => expect(termsOf(text).length).toBeGreaterThan(1),
  );
  test.each(["constructor", "toString", "hasOwnProperty", "valueOf", "__proto__"])(
    "%s is a word like any other",
    (word) => {
      for (const term of termsOf(`5 ${word} ${word} million`)) {
        expect(term).toBeTypeOf("string");
        expect(term).not.toMatch(/native|nan|object object/i);
      }
    },
  );
});

test("a text is read alike whether or not there is a letter in it that is not ASCII", () => {
  const ascii = fc.array(
    fc.oneof(
      fc.string({ unit: "binary-ascii", maxLength: 5 }),
      fc.constantFrom("#SpeakUp2", "@some_one", "U.S.", "$1.5M", "1,099", "Bob's", "soooo", "https://a.b/c", "\n", " "),
    ),
  );
  fc.assert(
    fc.property(ascii, (parts) => {
      const text = parts.join("");
      expect(wordsOf(`${text} é`)).toEqual([...wordsOf(`${text} `), "e"]);
    }),
  );
});

test("any text has terms without a throw, the same ones each time and in any case of its letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(termsOf(text)).toEqual(termsOf(text));
      for (const word of wordsOf(text)) expect(word).not.toMatch(/\s|[A-Z]/);
    }),
  );
  const ascii = fc.stringMatching(/^[a-z0-9 .,!?'$-]{0,60}$/);
  fc.assert(
    fc.property(ascii, (text) => {
      expect(termsOf(text.toUpperCase())).toEqual(termsOf(text));
    }),
  );
});
