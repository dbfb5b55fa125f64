/** The marks of Discord and Slack in a preview: links that may be followed, every other text as it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLine } from "../../../src/adapters/discord/escape.ts";
import { escapeText as escapeForSlack } from "../../../src/adapters/slack/escape.ts";
import { renderMarkdown } from "../../../src/adapters/web/preview/markdown.ts";
import { renderMrkdwn, unescaped } from "../../../src/adapters/web/preview/mrkdwn.ts";
import { addressesOf, elementsOf, oneLine, textOfPage } from "./support.ts";

describe("Discord's Markdown", () => {
  const shown = (text: string) => String(renderMarkdown(text));

  it.each([
    ["## A **b** c", '<h3 class="d-h2" dir="auto">A <strong>b</strong> c</h3>'],
    ["### x", '<h4 class="d-h3" dir="auto">x</h4>'],
    ["-# small", '<p class="d-small" dir="auto">small</p>'],
    ["> a\n> b", '<blockquote><p dir="auto">a</p><p dir="auto">b</p></blockquote>'],
    ["- a\n- b", '<ul><li dir="auto">a</li><li dir="auto">b</li></ul>'],
    ["#no heading", '<p dir="auto">#no heading</p>'],
    ["\\# \\*\\*a\\*\\* \\\\ \\<b\\>", '<p dir="auto"># **a** \\ &lt;b&gt;</p>'],
    ["**open", '<p dir="auto">**open</p>'],
    ["**a \\* b**", '<p dir="auto"><strong>a * b</strong></p>'],
  ])("%j", (text, markup) => expect(shown(text)).toBe(markup));

  it("links what may be followed, and nothing else", () => {
    expect(addressesOf(shown("[a \\] b](https://example.org/x) <https://example.org/y>"))).toEqual([
      "https://example.org/x",
      "https://example.org/y",
    ]);
    for (const text of [
      "[a](javascript:alert(1))",
      "[a](javascript:alert`1`)",
      "<javascript:x>",
      "[a](data:x)",
      "[a]()",
    ])
      expect(addressesOf(shown(text))).toEqual([]);
  });

  it("shows any text that was escaped for Discord, sign by sign, and makes no markup of it", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."ab 1.*_~`|[]()<>#\\-+:@/>\n\t🙂ש&\"'\u202e") });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: "grapheme" })), (text) => {
        const markup = shown(escapeLine(text));
        expect(oneLine(textOfPage(markup))).toBe(oneLine(text.toWellFormed()));
        expect([...elementsOf(markup)]).toEqual(["p"]);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays quick on marks that never end", () => {
    for (const mark of ["**", "[", "[a](", "\\", "<https://"])
      expect(shown(mark.repeat(4000)).length).toBeGreaterThan(1000);
  });
});

describe("Slack's mrkdwn", () => {
  it.each([
    ["a &lt;b&gt; &amp;amp;", "a &lt;b&gt; &amp;amp;"],
    ["*bold* _it_ 2*3*4 a_b_c", "<strong>bold</strong> <em>it</em> 2*3*4 a_b_c"],
    ["<!channel> <@U1> <javascript:x|y>", "&lt;!channel&gt; &lt;@U1&gt; &lt;javascript:x|y&gt;"],
  ])("%j", (text, markup) => expect(String(renderMrkdwn(text))).toBe(markup));

  it("shows any plain text that was escaped for Slack as it was", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => unescaped(escapeForSlack(text)) === text));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."&<>;amplgt") }),
        (text) => unescaped(escapeForSlack(text)) === text,
      ),
    );
  });

  it("links with Slack's escapes in label and address", () => {
    const markup = String(renderMrkdwn("<https://example.org/?a=1&amp;b=2|x &amp; y>"));
    expect(addressesOf(markup)).toEqual(["https://example.org/?a=1&b=2"]);
    expect(textOfPage(markup)).toBe("x & y");
  });
});
