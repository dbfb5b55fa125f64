/** The largest Answer through the real client: every body is one that Discord takes, and all of it arrives. */
import { expect, test } from "vitest";
import { renderPages } from "../../../src/adapters/discord/render.ts";
import { quotesOf } from "../../../src/core/answer.ts";
import { catalogues, english } from "../../../src/core/words.ts";
import { frontForEach } from "./front.ts";
import { largestAnswer } from "./largest.ts";
import { answerTo, markdownOf, pressLabel, unescaped } from "./support.ts";

const front = frontForEach();
// No body that Discord refuses: it looks at its end.

test("as many messages, where no button can turn its pages", async () => {
  const answer = { ...largestAnswer(), self: null };
  await front.start({ answer });
  const interaction = front.discord.slash("claim", { text: "x" });
  const count = renderPages(answer, { words: english }).length;
  await front.discord.until("all of it is sent", () => interaction.answers.length === count);
  const shown = unescaped(interaction.answers.map(markdownOf).join("\n"));
  for (const { text } of quotesOf(answer)) expect(shown).toContain(text);
});

test.each(Object.entries(catalogues))("page by page in %s", async (_, words) => {
  await front.start({ answer: largestAnswer() });
  front.discord.locale = words.locale;
  let message = await answerTo(front.discord, front.discord.choose("x", front.discord.store("x")));
  for (let page = 2; page < 5; page++)
    message = await answerTo(front.discord, pressLabel(front.discord, message, words.cite.next));
  for (const label of [words.share.short, words.share.full, words.actions.sources])
    await answerTo(front.discord, pressLabel(front.discord, message, label));
});
