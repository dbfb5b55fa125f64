import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeLine, escapeLinked, escapeText, link } from "../../../src/adapters/discord/escape.ts";
import { unescaped } from "./support.ts";

/** What would be markup or a mention to Discord, where no backslash stands before it. */
const MARKUP = /(?<!\\)(?:\\\\)*(?:[*_~`|[\]<>#]|@everyone|@here|:\w+:|:\/\/)|^\s*[-+]\s|^\s*\d+[.)]\s/im;

describe("escaped text", () => {
  test.each([
    ["*bold* _i_ ~~s~~ `c` ||spoiler||"],
    ["<@123456789012345678> <@&1> <#2> <:smile:3> <t:0> </claim:4> <id:home>"],
    ["@everyone and @HERE"],
    [":smile: at 10:30:45"],
    ["# heading\n## two\n-# small\n> quote\n>>> quotes\n- item\n+ item\n12. item\n1) item"],
    ["[label](https://example.org) https://exa_mple.org/_x_ http://a.b"],
    ["¯\\_(ツ)_/¯ \\* \\\\"],
    ["\u202Eright to left \u2066isolate"],
    ["שלום, the moon"],
    ["🙂 👩‍👩‍👧 é"],
  ])("shows %j as it is and holds no markup", (text) => {
    expect(escapeText(text)).not.toMatch(MARKUP);
    expect(unescaped(escapeText(text))).toBe(text.replace(/[\u2068\u2069]/g, ""));
  });

  test("shows any text as it is", () => {
    const nasty = fc.constantFrom(
      "*",
      "_",
      "`",
      "<@1>",
      "@everyone",
      ":a:",
      "\\",
      "\n",
      "- ",
      "1. ",
      "#",
      "> ",
      "[x](y)",
      "://",
      "a",
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: "grapheme" })), { maxLength: 40 }), (parts) => {
        const text = parts.join("").replace(/[\u2068\u2069]/g, "");
        expect(unescaped(escapeText(text))).toBe(text);
        expect(escapeText(text)).not.toMatch(MARKUP);
      }),
    );
  });

  test("keeps direction controls to itself", () => {
    expect(escapeText("\u202Eabc")).toBe("\u2068\u202Eabc\u2069");
  });

  test("is one line where a line is wanted", () => {
    expect(escapeLine("a\n\n# b\r\nc")).toBe("a \\# b c");
  });
});

test("a link cannot be ended or begun by its text or its address", () => {
  expect(link("a](https://evil.org) [b", "https://example.org/(x) y>\\")).toBe(
    "[a\\](https\\://evil.org) \\[b](https://example.org/%28x%29%20y%3E%5C)",
  );
});

test("an address of ours becomes a link without the full stop after it", () => {
  expect(escapeLinked("see https://example.org/a_b. Or (http://x.org/y)!")).toBe(
    "see <https://example.org/a_b>. Or (<http://x.org/y>)!",
  );
});
