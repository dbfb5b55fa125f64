/** The renderer: every kind of block, and an answer far larger than any message, within Discord's limits, whole. */
import { describe, expect, test } from "vitest";
import { aboutLine } from "../../../src/adapters/discord/about.ts";
import { handlersFor } from "../../../src/adapters/discord/blocks.ts";
import { escapeLine } from "../../../src/adapters/discord/escape.ts";
import { LEAD_ROOM } from "../../../src/adapters/discord/limits.ts";
import { small } from "../../../src/adapters/discord/parts.ts";
import { render, renderPages } from "../../../src/adapters/discord/render.ts";
import { type Answer, type Block, quotesOf, renderBlock } from "../../../src/core/answer.ts";
import { catalogues, english, wordsFor } from "../../../src/core/words.ts";
import { type Json, problemsOf } from "../../standins/discord/validate.ts";
import { answerOf, briefRecord } from "../../support/answers.ts";
import { SHIPPED_DOSSIERS, testBot } from "../../support/bot.ts";
import { everyBlock, hostile, largestAnswer } from "./largest.ts";
import { buttonsOf, markdownOf, menusOf, unescaped } from "./support.ts";

const view = { words: english };

function jsonOf(message: unknown): Json {
  return { ...JSON.parse(JSON.stringify(message)), allowed_mentions: { parse: [] } };
}

function textOf(answer: Answer): string {
  return renderPages(answer, view)
    .map((page) => markdownOf(jsonOf(page)))
    .join("\n\n");
}

/** The lines of the block quotes, without their marks. */
function quotedLines(markdown: string): string[] {
  return unescaped(markdown.replace(/^(?!> ).*$/gm, ""))
    .split("\n")
    .filter(Boolean)
    .map((line) => line.slice(2));
}

const cited = {
  source: "s",
  publisher: "Gazette",
  title: "T",
  date: "2024",
  dateInWords: "2024",
  url: "https://example.org/a_(b)",
  archivedUrl: null,
};

test("a label in French keeps its colon on its line", () => {
  const blocks: Block[] = [
    { type: "standing", standings: [{ id: "denied", label: "Contesté" }] },
    { type: "pointer", pointer: { says: "x", cited } },
  ];
  const [page] = renderPages(answerOf(blocks), { words: wordsFor("fr") });
  const shown = markdownOf(jsonOf(page));
  expect(shown).toMatch(/Statut\u00a0: Contesté/);
  expect(shown).toMatch(/non cité ici\u00a0: /);
});

describe("a quote", () => {
  test("stands verbatim with its voice and its citation below", () => {
    const quote = { text: "sold *all* of it", voice: "A baker, alleged in a court filing", cited };
    expect(textOf(answerOf([{ type: "quote", quote }]))).toBe(
      "## A title\n\n> sold \\*all\\* of it\n-# A baker, alleged in a court filing · [Gazette, 2024](https://example.org/a_%28b%29)",
    );
  });

  test("of several lines is a block quote on every line", () => {
    const quote = {
      text: "one\n- two\n# three",
      voice: null,
      cited: { ...cited, url: null, archivedUrl: "https://a.org/x" },
    };
    expect(textOf(answerOf([{ type: "quote", quote }]))).toBe(
      "## A title\n\n> one\n> \\- two\n> \\# three\n-# Gazette, 2024 (no address known) · [archived copy](https://a.org/x)",
    );
  });

  test("with an address that is too long for a message links to the page of the quote", () => {
    const url = `https://example.org/page#:~:text=${"%E4%B8%AD".repeat(300)}`;
    const text = textOf(answerOf([{ type: "quote", quote: { text: "x", voice: null, cited: { ...cited, url } } }]));
    expect(text).toContain("[Gazette, 2024](https://example.org/page)");
  });
});

test("a pointer is no quote and says so", () => {
  const text = textOf(answerOf([{ type: "pointer", pointer: { says: "Cheese is heavy.", cited } }]));
  expect(text).toContain("[Gazette, 2024](https://example.org/a_%28b%29) · not quoted here: Cheese is heavy.");
  expect(text).not.toContain("> ");
});

test("standing is given in words", () => {
  const standings = [
    { id: "denied", label: "Denied" },
    { id: "reported", label: "Reported" },
  ];
  expect(textOf(answerOf([{ type: "standing", standings }]))).toContain("**Standing: Denied · Reported**");
});

test("an address of ours can be clicked, one that a user wrote cannot", () => {
  const blocks = [{ type: "note", text: "To suggest this: https://example.org/new_one." }] as const;
  expect(textOf(answerOf(blocks))).toContain("To suggest this: <https://example.org/new_one>.");
  expect(textOf(answerOf(blocks, { kind: "error" }))).toContain("https\\://example.org/new\\_one.");
});

test("an answer without blocks is its title", () => {
  expect(textOf(answerOf([]))).toBe("## A title");
});

test.each(everyBlock().map((block) => [block.type, block] as const))("%s: every text of it comes out", (_, block) => {
  const answer = answerOf([block, block], { self: { command: "claim", options: {} } });
  const pages = renderPages(answer, view).map(jsonOf);
  expect(pages.flatMap((page) => problemsOf("message", page))).toEqual([]);
  const links = /(?<!\\)<(https:[^>]*)>/g;
  const shown = unescaped(pages.map(markdownOf).join("\n").replace(links, "$1"));
  for (const text of textsIn(block)) expect(shown).toContain(text);
  expect(renderBlock(handlersFor(answer, { words: english }), block).length).toBeGreaterThan(0);
});

/** The texts of a block that have to be readable, those for menus and buttons too where they are long. */
function textsIn(block: Block): string[] {
  if (block.type === "choice") return [block.prompt];
  if (block.type === "action") return block.actions.map(({ label }) => label);
  if (block.type === "origins") return [block.text, ...block.origins];
  if (block.type === "quote" || block.type === "pointer") return [];
  return Object.values(block).flatMap((value) => (typeof value === "string" && value !== block.type ? [value] : []));
}

test("an option says how its claim stands, unless its label takes the room", () => {
  const option = (label: string, detail: string) => ({ label, detail, invocation: { command: "claim", options: {} } });
  const options = [option("This", "Reported"), option("That", "R".repeat(120)), option("a".repeat(110), "Denied")];
  const pages = renderPages(answerOf([{ type: "choice", prompt: "Which?", options }]), view).map(jsonOf);
  expect(pages.flatMap((page) => problemsOf("message", page))).toEqual([]);
  const shown = pages.flatMap((page) => menusOf(page).flatMap((menu) => menu.options));
  expect(shown.map(({ description }) => description)).toEqual(["Reported", `${"R".repeat(99)}…`, "a".repeat(10)]);
});

describe("the largest answer", () => {
  const answer = largestAnswer();
  const pages = renderPages(answer, view).map(jsonOf);
  const markdown = pages.map(markdownOf).join("\n\n");

  test("is within every limit on every page", () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap((page) => problemsOf("message", page))).toEqual([]);
  });

  test("shows every quote verbatim and in one piece with its citation", () => {
    const lines = new Set(quotedLines(markdown));
    for (const { text, cited } of quotesOf(answer)) {
      expect(lines).toContain(text);
      const page = pages.map(markdownOf).find((shown) => quotedLines(shown).includes(text)) ?? "";
      expect(page).toContain(`example.org/${cited.source.slice("source-".length)}/%28a%29_b*c`);
    }
  });

  test("shows every address of every citation", () => {
    for (const { cited } of quotesOf(answer)) expect(markdown).toContain(`(${cited.archivedUrl})`);
  });

  test("offers every choice and every action", () => {
    const ids = pages.flatMap((page) => buttonsOf(page).flatMap(({ custom_id }) => custom_id ?? []));
    const values = pages.flatMap((page) => menusOf(page).flatMap(({ options }) => options));
    expect(new Set(ids.filter((id) => id.includes("timeline"))).size).toBeGreaterThanOrEqual(50);
    expect(new Set(values.map(({ value }) => value.replace(/^aen[0-9A-Z]*/, ""))).size).toBe(50);
  });

  test("is sent whole, as several messages, where no button can turn its pages", () => {
    expect(render({ ...answer, self: null }, view)).toHaveLength(renderPages({ ...answer, self: null }, view).length);
    const unturnable = { command: "claim", options: { text: "x".repeat(200) } };
    expect(render({ ...answer, self: unturnable }, view).length).toBeGreaterThan(100);
  });

  test("gives the last page to a button that asks for one beyond", () => {
    expect(markdownOf(jsonOf(render(answer, view, 9999)[0]))).toContain("the end");
  });
});

test("a text of 20,000 characters from a user comes out whole in an error", () => {
  const text = hostile(20_000);
  const pages = renderPages(answerOf([{ type: "note", text }], { kind: "error" }), view).map(jsonOf);
  expect(pages.flatMap((page) => problemsOf("message", page))).toEqual([]);
  const shown = unescaped(pages.flatMap((page) => markdownOf(page).split("\n").slice(2)).join(""));
  expect(shown.replace(/\s/g, "").length).toBeGreaterThanOrEqual(text.replace(/\s/g, "").length);
});

test("every answer of the shipped dossier is within the limits, its quotes verbatim and cited", async () => {
  const { dispatch } = await testBot(SHIPPED_DOSSIERS);
  const texts = [
    "/claim inbox api",
    "/timeline",
    "/rebuttal sold messages",
    "/receipts sources",
    "/receipts",
    "sold our dms",
  ];
  for (const text of texts) {
    const answer = await dispatch({ type: "text", user: "test:1", text });
    const pages = renderPages(answer, view).map(jsonOf);
    expect(pages.flatMap((page) => problemsOf("message", page))).toEqual([]);
    const lines = new Set(quotedLines(pages.map(markdownOf).join("\n")));
    for (const quote of quotesOf(answer)) expect(lines).toContain(quote.text);
  }
});

test("a page that begins within a section says which", () => {
  const statements = Array.from({ length: 40 }, () => ({ type: "statement", text: "a".repeat(500) }) as const);
  const pages = renderPages(answerOf([{ type: "heading", text: "In dispute" }, ...statements]), view);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(markdownOf(jsonOf(page))).toContain("In dispute");
});

test("a record in brief stays with its standing and first quote, and what goes on says whose it is", () => {
  const titles = Array.from({ length: 40 }, (_, index) => `Record ${index}`);
  const records = titles.flatMap((title, index) => briefRecord(title, 1 + (index % 5)));
  const pages = renderPages(answerOf([{ type: "heading", text: "Related" }, ...records]), view).map((page) =>
    unescaped(markdownOf(jsonOf(page))),
  );
  for (const title of titles) {
    const [first, ...rest] = pages.filter((page) => page.includes(`> ${title} quote`));
    expect(first).toContain(`${title}: somebody says so.`);
    for (const page of rest) expect(page).toContain(`-# Related: ${title}\n`);
  }
  expect(pages.filter((page) => page.includes("-# Related: Record")).length).toBeGreaterThan(3);
});

test("however long the heading of a section is, no page gets longer than Discord takes", () => {
  const heading = { type: "heading", text: "*".repeat(600) } as const;
  const statements = Array.from({ length: 40 }, () => ({ type: "statement", text: "_".repeat(120) }) as const);
  const pages = renderPages(answerOf([heading, ...statements]), view).map(jsonOf);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap((page) => problemsOf("message", page))).toEqual([]);
  expect(markdownOf(pages[0] ?? {})).toContain("\\*".repeat(600));
  for (const page of pages.slice(1)) expect(unescaped(markdownOf(page))).toMatch(/\n-# \*{149}…\n/);
});

test.each(Object.entries(catalogues))("all that may stand below the title has its room: %s", (_, words) => {
  const id = "18446744073709551615";
  const read = [words.read.closest, words.read.context, words.read.clipped(words.number(20_000))];
  const lines = [
    aboutLine({ guild: id, channel: id, message: id }, words),
    ...read.map((text) => small(escapeLine(text))),
  ];
  expect(lines.join("\n").length + 1).toBeLessThanOrEqual(LEAD_ROOM);
});
