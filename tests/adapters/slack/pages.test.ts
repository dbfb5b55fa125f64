import { describe, expect, test } from "vitest";
import type { SlackMessage } from "../../../src/adapters/slack/message.ts";
import { renderAnswer, renderPage, renderPages } from "../../../src/adapters/slack/render.ts";
import { type Answer, type BlockHandlers, quotesOf, renderBlock } from "../../../src/core/answer.ts";
import { catalogues, english as words } from "../../../src/core/words.ts";
import { problemsOf } from "../../standins/slack/validate.ts";
import { answerOf, briefRecord } from "../../support/answers.ts";
import { largestAnswer, quoteOf } from "./largest.ts";

type Json = Record<string, unknown>;
type SlackBlock = SlackMessage["blocks"][number];

describe("pages", () => {
  const self = { command: "claim", options: { text: "moon/cheese" } };

  test("only the first is sent where buttons can turn them, all where they cannot", () => {
    const answer = largestAnswer(2);
    const pages = renderPages(answer, words).length;
    expect(renderAnswer(answer, words)).toHaveLength(pages);
    expect(renderAnswer({ ...answer, self }, words)).toHaveLength(1);
    const tooLong = { command: "claim", options: { text: "a".repeat(95) } };
    expect(renderAnswer({ ...answer, self: tooLong }, words)).toHaveLength(pages);
  });

  test("a page that begins within a section says which", () => {
    const statements = Array.from({ length: 40 }, () => ({ type: "statement", text: "a".repeat(500) }) as const);
    const pages = renderPages(answerOf([{ type: "heading", text: "In dispute" }, ...statements], { self }), words);
    expect(pages.length).toBeGreaterThan(2);
    for (const { blocks, text } of pages) {
      expect(JSON.stringify(blocks)).toContain("In dispute");
      expect(text).toContain("In dispute");
    }
  });

  test("a record in brief stays with its standing and first quote, and what goes on says whose it is", () => {
    const titles = Array.from({ length: 40 }, (_, index) => `Record ${index}`);
    const records = titles.flatMap((title, index) => briefRecord(title, 1 + (index % 5)));
    const answer = answerOf([{ type: "heading", text: "Related" }, ...records], { self });
    const pages = renderPages(answer, words).map(({ text }) => text);
    for (const title of titles) {
      const [first, ...rest] = pages.filter((page) => page.includes(`“${title} quote`));
      expect(first).toContain(`${title}: somebody says so.`);
      for (const page of rest) expect(page).toContain(`\nRelated: ${title}\n`);
    }
    expect(pages.filter((page) => page.includes("\nRelated: Record")).length).toBeGreaterThan(2);
  });

  test.each([75, 150])("however many options of %i characters, no page gets longer than Slack takes", (length) => {
    const options = Array.from({ length: 70 }, (_, index) => ({
      label: "a".repeat(length),
      detail: "<".repeat(150),
      invocation: { command: "claim", options: { text: `moon/${"a".repeat(50)}${index}` } },
    }));
    const pages = renderPages(answerOf([{ type: "choice", prompt: "Which?", options }]), words);
    expect(pages.flatMap((page) => problemsOf(page as unknown as Json, { previews: true }))).toEqual([]);
    expect(JSON.stringify(pages).split('"description"')).toHaveLength(71);
  });

  test("however long the heading of a section is, no page gets longer than Slack takes", () => {
    const heading = { type: "heading", text: "&".repeat(600) } as const;
    const statements = Array.from({ length: 40 }, () => ({ type: "statement", text: "<".repeat(500) }) as const);
    const pages = renderPages(answerOf([heading, ...statements], { self }), words, { share: true });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((page) => problemsOf(page as unknown as Json, { previews: true }))).toEqual([]);
    expect(pages[0]?.text).toContain("&amp;".repeat(600));
    for (const { text } of pages.slice(1)) expect(text).toMatch(/\n(&amp;){29}…\n/);
  });

  test("the actions at an answer's end stand below every page", () => {
    const { blocks } = largestAnswer(2);
    const action = { type: "action", actions: [{ label: "Timeline", invocation: self }] } as const;
    const pages = renderPages(answerOf([...blocks, action], { self }), words);
    for (const page of pages) expect(JSON.stringify(page.blocks.at(-1))).toContain("Timeline");
    expect(pages.length).toBeGreaterThan(2);
  });

  test("notices on how the request was read stand first, and move nothing to another page", () => {
    const answer: Answer = { ...largestAnswer(4), self, title: "A <title>" };
    const notices = [words.read.withheld, words.read.closest];
    const [first, ...rest] = renderPages({ ...answer, notices }, words);
    const [bare, ...others] = renderPages(answer, words);
    expect(first?.blocks.slice(1, 3).flatMap(leavesOf)).toEqual(notices);
    expect(first?.blocks.toSpliced(1, 2)).toEqual(bare?.blocks);
    expect(first?.text.split("\n").slice(0, 3)).toEqual(["A &lt;title&gt;", ...notices]);
    expect(first?.text.split("\n").toSpliced(1, 2)).toEqual(bare?.text.split("\n"));
    expect(rest).toEqual(others);
    expect(problemsOf(first as unknown as Json, { previews: true })).toEqual([]);
  });

  test("notices without end go on pages as everything else does", () => {
    const notices = Array.from({ length: 30 }, (_, index) => `notice ${index} ${"a".repeat(500)}`);
    const pages = renderPages({ ...largestAnswer(1), notices, self }, words);
    expect(pages.flatMap((page) => problemsOf(page as unknown as Json, { previews: true }))).toEqual([]);
    const shown = pages.flatMap(bodyOf).flatMap(leavesOf);
    expect(shown).toEqual(expect.arrayContaining(notices));
  });

  test("a page that is not there gives the last", () => {
    const answer = largestAnswer(1);
    expect(renderPage(answer, words, 99)).toEqual(renderPages(answer, words).at(-1));
    expect(renderPage(answerOf([]), words, 2).text).toBe("A title");
  });

  test("a heading is never the last thing on a page", () => {
    const ends = renderPages(largestAnswer(20), words).map(({ text }) => text.split("\n").at(-1) ?? "");
    expect(ends.filter((line) => line.startsWith("heading "))).toEqual([]);
  });
});

describe.each(Object.entries(catalogues))("the largest answer, in %s", (_, words) => {
  const self = { command: "claim", options: { text: "moon-cheese/claim-1" } };
  const answer: Answer = { ...largestAnswer(50), self, page: `https://moon.example/${"receipts/".repeat(60)}` };
  const pages = renderPages(answer, words, { share: true });

  test("every page has the link to its own page, and none moves where nothing is to be shared", () => {
    for (const { blocks } of pages)
      expect(blocks.at(-1)).toMatchObject({
        elements: expect.arrayContaining([expect.objectContaining(linkOf(answer))]),
      });
    expect(renderPages(answer, words).map(bodyOf)).toEqual(pages.map(bodyOf));
  });

  test("every page is one that Slack shows", () =>
    expect(pages.flatMap((page) => problemsOf(page as unknown as Json, { previews: true }))).toEqual([]));

  test("every quote comes out whole, and its citation on the same block", () => {
    const all = new Map(pages.flatMap(bodyOf).map((block) => [verbatimOf(block), JSON.stringify(block)]));
    const quotes = quotesOf(answer);
    for (const { text, voice, cited } of quotes) {
      const block = all.get(text);
      expect(block).toContain(JSON.stringify(cited.url));
      expect(block).toContain(JSON.stringify(cited.archivedUrl));
      expect(block).toContain(JSON.stringify(`${voice === null ? "" : `${voice}. `}`).slice(1, -1));
    }
    expect(quotes).toHaveLength(50 * 9);
  });

  test("every other text comes out in the order of the blocks, whole or in parts that follow one another", () => {
    const everything = pages.flatMap(bodyOf).flatMap(leavesOf).join("");
    let from = 0;
    for (const block of answer.blocks) {
      const places = renderBlock(texts, block).map((text) => everything.indexOf(text, from));
      expect(places, JSON.stringify(block).slice(0, 80)).not.toContain(-1);
      if (places.length > 0) from = Math.min(...places);
    }
  });
});

test("a piece larger than a page gets a page of its own instead of breaking the answer", () => {
  const monster = { ...quoteOf("monster"), voice: "&".repeat(4_000) };
  const pages = renderPages(
    answerOf([
      { type: "heading", text: "h" },
      { type: "quote", quote: monster },
      { type: "note", text: "n" },
    ]),
    words,
  );
  expect(pages.length).toBeGreaterThan(1);
});

/** What a link button to an answer's page has. */
function linkOf({ page }: Answer): object {
  return { type: "button", action_id: "page-1", url: page };
}

/** The blocks of a page without its title and controls. */
function bodyOf({ blocks }: SlackMessage): SlackBlock[] {
  return blocks.slice(1).filter(({ type }) => type === "rich_text");
}

function leavesOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { text } = value as { text?: unknown };
  return [...(typeof text === "string" ? [text] : []), ...Object.values(value).flatMap(leavesOf)];
}

/** The quote that a block shows; empty if it shows none. */
function verbatimOf(block: SlackBlock): string {
  const [first] = block.type === "rich_text" ? block.elements : [];
  return first?.type === "rich_text_quote" ? leavesOf(first).join("") : "";
}

/** What the tree says beside quotes and citations: all of it has to be on some page. */
const texts: BlockHandlers<readonly string[]> = {
  heading: ({ text }) => [text],
  standing: ({ standings }) => standings.map(({ label }) => label),
  statement: ({ text }) => [text],
  quote: () => [],
  pointer: ({ pointer }) => [pointer.says],
  rebuttal: ({ voice, text, scope, unaddressed, note, pointers }) => [
    ...[voice, text, scope, ...unaddressed, note ?? ""],
    ...pointers.map(({ says }) => says),
  ],
  event: ({ date, text, note, pointers }) => [date, text, note ?? "", ...pointers.map(({ says }) => says)],
  disagreement: ({ title, label, assessment, sides }) => [title, label, assessment, ...sides.map(({ says }) => says)],
  origins: ({ text, origins, outlets }) => [text, ...origins, ...outlets],
  note: ({ text }) => [text],
  list: ({ items }) => items,
  choice: ({ prompt, options }) => [prompt, ...options.map(({ label }) => label)],
  action: () => [],
};
