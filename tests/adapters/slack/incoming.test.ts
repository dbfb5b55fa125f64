import { expect, test } from "vitest";
import { toPlainText } from "../../../src/adapters/slack/incoming.ts";
import { Seen } from "../../../src/adapters/slack/seen.ts";

test.each([
  ["<@U0BOT> hello", "hello"],
  ["hello <@U0BOT|receipts>, is it so?", "hello , is it so?"],
  ["<@U0BOT>", ""],
  ["<@U0OTHER> <@U0OTHER|ann>", "@U0OTHER @ann"],
  ["<#C0GENERAL|general> <#C0GENERAL>", "#general #C0GENERAL"],
  [
    "<!channel> <!here|here> <!subteam^S0TEAM|@team> <!date^1392734382^{date}|18 February>",
    "@channel here @team 18 February",
  ],
  ["<https://moon.example/?a=1&amp;b=2>", "https://moon.example/?a=1&b=2"],
  ["<https://moon.example|the &lt;moon&gt;>", "the <moon> (https://moon.example)"],
  ["<https://moon.example/|> <http://moon.example/a|moon.example/a>", "https://moon.example/ moon.example/a"],
  [
    "<http://moon.example|moon.example> <http://moon.example/a|moon.example>",
    "moon.example moon.example (http://moon.example/a)",
  ],
  ["<https://moon.example/full/path|moon.example/fu…>", "moon.example/fu… (https://moon.example/full/path)"],
  ["<mailto:a@moon.example|a@moon.example> <tel:123|call us>", "a@moon.example call us"],
  ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
  ["&amp;lt;!channel&amp;gt;", "&lt;!channel&gt;"],
  ["1 < 2 and <> and < not markup >", "1 < 2 and <> and < not markup >"],
])("%j is the text %j", (markup, text) => {
  expect(toPlainText(markup, "U0BOT")).toBe(text);
});

test("a bounded memory forgets the oldest first", () => {
  const seen = new Seen(3);
  expect(seen.isNew("a", "b")).toBe(true);
  expect(seen.isNew("b", "c")).toBe(false);
  expect(seen.isNew("d")).toBe(true);
  expect(seen.isNew("a")).toBe(true);
  expect(seen.isNew("d")).toBe(false);
});
