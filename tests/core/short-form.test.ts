/** The short form of real answers: one sentence, one quote, and never one side alone. */
import { expect, test } from "vitest";
import { quotesOf } from "../../src/core/answer.ts";
import { shortForm } from "../../src/core/short-form.ts";
import { catalogues } from "../../src/core/words.ts";
import { SHIPPED_DOSSIERS, testBot } from "../support/bot.ts";

const bot = await testBot(SHIPPED_DOSSIERS);

async function shortOf(text: string, locale: string) {
  const words = catalogues[locale];
  if (!words) throw new Error(`no words for ${locale}`);
  const answer = await bot.dispatch({ type: "command", user: "test:1", locale, command: "claim", options: { text } });
  return { answer, words, short: shortForm(answer, words) };
}

test.each(Object.keys(catalogues))("names who answers, each once, in %s", async (locale) => {
  const { words, short } = await shortOf("meta-netflix/inbox-api-access", locale);
  expect(short.blocks.map(({ type }) => type)).toEqual(["standing", "statement", "quote", "note"]);
  const [voice = ""] = /Andy Stone[^.;]*/.exec(JSON.stringify(short.blocks.at(-1))) ?? [];
  expect(short.blocks.at(-1)).toEqual({ type: "note", text: words.share.answeredBy(voice.trim()) });
});

test("of every claim has one quote at most, and one line where somebody answers or nobody does", async () => {
  const claims = bot.library.held.flatMap(({ dossier }) => dossier.claims.map((claim) => `${dossier.id}/${claim.id}`));
  let answered = 0;
  for (const ref of claims) {
    const { answer, words, short } = await shortOf(ref, "en");
    const headings = answer.blocks.flatMap((block) => (block.type === "heading" ? block.text : []));
    const isAnswered = headings.includes(words.claim.rebuttals);
    const isOpen = answer.blocks.some((block) => block.type === "note" && block.text === words.claim.noRebuttal);
    expect(quotesOf(short).length).toBeLessThanOrEqual(1);
    expect(short.blocks.filter(({ type }) => type === "note")).toHaveLength(isAnswered || isOpen ? 1 : 0);
    answered += Number(isAnswered);
  }
  expect(answered).toBeGreaterThan(5);
});

test("of a denial does not say that its own words answer it", async () => {
  const denial = bot.library.held.flatMap(({ dossier }) => dossier.claims).find(({ kind }) => kind === "denial");
  const { short } = await shortOf(`meta-netflix/${denial?.id}`, "en");
  expect(short.blocks.filter(({ type }) => type === "note")).toEqual([]);
});
