/** The short form of real answers: one sentence, one quote, and never one side alone. */
import { expect, test } from "vitest";
import { type Block, quotesOf } from "../../src/core/answer.ts";
import { shortForm } from "../../src/core/short-form.ts";
import { catalogues, english } from "../../src/core/words.ts";
import { answerOf, NO_ADDRESS } from "../support/answers.ts";
import { SHIPPED_DOSSIERS, testBot } from "../support/bot.ts";

const bot = await testBot(SHIPPED_DOSSIERS);

function ask(command: string, options: Record<string, string>, locale = "en") {
  return bot.dispatch({ type: "command", user: "test:1", locale, command, options });
}

async function shortOf(text: string, locale: string) {
  const words = catalogues[locale];
  if (!words) throw new Error(`no words for ${locale}`);
  const answer = await ask("claim", { text }, locale);
  const short = shortForm(answer, words);
  if (!short) throw new Error(`no short form of ${text}`);
  return { answer, words, short };
}

test.each(Object.keys(catalogues))("names who answers, each once, in %s", async (locale) => {
  const { words, short } = await shortOf("meta-netflix/inbox-api-access", locale);
  expect(short.blocks.map(({ type }) => type)).toEqual(["standing", "statement", "quote", "note"]);
  const [voice = ""] = /Andy Stone[^.;]*/.exec(JSON.stringify(short.blocks.at(-1))) ?? [];
  expect(short.blocks.at(-1)).toEqual({ type: "note", text: words.share.answeredBy(voice.trim()) });
});

test("of every claim has one quote at most, and one line: somebody answers, others say otherwise, or nobody answers", async () => {
  const claims = bot.library.held.flatMap(({ dossier }) => dossier.claims.map((claim) => `${dossier.id}/${claim.id}`));
  let answered = 0;
  for (const ref of claims) {
    const { answer, words, short } = await shortOf(ref, "en");
    const headings = answer.blocks.flatMap((block) => (block.type === "heading" ? block.text : []));
    const isAnswered = headings.includes(words.claim.rebuttals);
    const isOpen = answer.blocks.some((block) => block.type === "note" && block.text === words.claim.noRebuttal);
    const standings = answer.blocks.find((block) => block.type === "standing")?.standings.map(({ id }) => id) ?? [];
    const isDisputed = standings.some((id) => /denied|contradicted/.test(id));
    const notes = short.blocks.flatMap((block) => (block.type === "note" ? block.text : []));
    expect(quotesOf(short).length).toBeLessThanOrEqual(1);
    expect(notes).toHaveLength(isAnswered || isOpen || isDisputed ? 1 : 0);
    if (isDisputed) expect(notes).not.toContain(words.claim.noRebuttal);
    answered += Number(isAnswered);
  }
  expect(answered).toBeGreaterThan(5);
});

test("of a denial does not say that its own words answer it", async () => {
  const denial = bot.library.held.flatMap(({ dossier }) => dossier.claims).find(({ kind }) => kind === "denial");
  const { short } = await shortOf(`meta-netflix/${denial?.id}`, "en");
  expect(short.blocks.filter(({ type }) => type === "note")).toEqual([]);
});

test("of what other sources contradict, though nobody answers it, says that they do", async () => {
  const { words, short } = await shortOf("meta-netflix/inbox-api-signed-2011", "en");
  expect(short.blocks.at(-1)).toEqual({ type: "note", text: words.share.disputed });
});

test("quotes the first of a claim's quotes that has an address, and none of the other side's", () => {
  const cited = (url: string | null) => ({ ...NO_ADDRESS, url });
  const quote = (text: string, url: string | null) =>
    ({ type: "quote", quote: { text, voice: null, cited: cited(url) } }) as const;
  const heading = (text: string) => ({ type: "heading", text }) as const;
  const of = (...blocks: Block[]) =>
    quotesOf(shortForm(answerOf([{ type: "statement", text: "s" }, ...blocks]), english) ?? answerOf([]));
  const [here, there] = [quote("nowhere", null), quote("linked", "https://example.org")];
  expect(of(heading("a"), here, there).map(({ text }) => text)).toEqual(["linked"]);
  expect(of(heading("a"), here, heading("b"), there).map(({ text }) => text)).toEqual(["nowhere"]);
});

test("points to what is claimed where it is not quoted, rather than quote what it answers", () => {
  const cited = (url: string | null) => ({ ...NO_ADDRESS, url });
  const pointer = (says: string, url: string | null) =>
    ({ type: "pointer", pointer: { says, cited: cited(url) } }) as const;
  const quote = {
    type: "quote",
    quote: { text: "the other side", voice: null, cited: cited("https://example.org") },
  } as const;
  const short = shortForm(
    answerOf([
      { type: "statement", text: "s" },
      { type: "heading", text: "a" },
      pointer("nowhere", null),
      pointer("linked", "https://example.org"),
      { type: "heading", text: "b" },
      quote,
    ]),
    english,
  );
  expect(short?.blocks.slice(1)).toEqual([pointer("linked", "https://example.org")]);
});

test.each([
  ["a timeline", "timeline", { topic: "inbox api" }],
  ["all that one person answers", "rebuttal", { text: "andy stone" }],
  ["a claim that nobody answers, asked for its replies", "rebuttal", { text: "inbox-api-signed-2011" }],
  ["nothing", "claim", { text: "zzz qqq" }],
])("there is none of %s: a quote never stands without a statement", async (_, command, options) => {
  expect(shortForm(await ask(command, options), english)).toBeUndefined();
});
