/** Text that means harm, or is only odd, in a mention and in an option. */
import { describe, expect, test } from "vitest";
import { frontForEach } from "./front.ts";
import { hostile } from "./largest.ts";
import { answerTo, markdownOf, replyTo, unescaped } from "./support.ts";

const front = frontForEach();

describe("hostile text", () => {
  test.each([
    ["@everyone and @here"],
    ["<@123456789012345678> <#1> <:a:1> <t:0:R>"],
    ["**bold** `code` ||spoiler|| [x](https://evil.example) # h\n> q\n- l"],
    ["\u202Eright to left שלום"],
    ["🙂👩‍👩‍👧🏳️‍🌈"],
    ["<script>alert(1)</script> <!channel>"],
  ])("%j in a mention and in an option does no harm", async (text) => {
    const standin = await front.start();
    await replyTo(standin, standin.write(`<@bot> ${text}`));
    const message = await answerTo(standin, standin.slash("timeline", { from: text }));
    expect(unescaped(markdownOf(message)).toLowerCase()).toContain(text.slice(0, 30).toLowerCase());
  });

  test("of 100,000 characters is read as far as the limit and answered", async () => {
    const standin = await front.start();
    const reply = await replyTo(standin, standin.write(`<@bot> ${hostile(100_000)}`));
    expect(markdownOf(reply)).toContain("Only the first 20,000 characters were read");
  });

  test("of 6,000 characters in an option is answered", async () => {
    const standin = await front.start();
    const message = await answerTo(standin, standin.slash("timeline", { from: hostile(6_000) }));
    expect(markdownOf(message)).toContain("is not a date");
  });
});
