import { describe, expect, test } from "vitest";
import { renderJson } from "../../../src/adapters/terminal/json.ts";
import { commandText, renderText } from "../../../src/adapters/terminal/render.ts";
import { type Block, quotesOf } from "../../../src/core/answer.ts";
import { english } from "../../../src/core/words.ts";
import { answerOf, NO_ADDRESS } from "../../support/answers.ts";
import { SHIPPED_DOSSIERS, testBot } from "../../support/bot.ts";

const { dispatch } = await testBot();
const shipped = await testBot(SHIPPED_DOSSIERS);
const ask = (text: string) => dispatch({ type: "text", user: "terminal:local", text });
const EVERYTHING = [
  "is the moon made of cheese",
  "/timeline",
  "/rebuttal observatory",
  "/receipts sources",
  "nothing of it",
];

/** Every string of a value, but for those that say nothing to a reader. */
function textsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return ["type", "id", "source", "command", "date", "title"].includes(key) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}

describe("plain text", () => {
  test.each(EVERYTHING)("of %j leaves no text, no quote and no address out", async (text) => {
    const answer = await ask(text);
    const rendered = renderText(answer, english);
    for (const word of answer.blocks.flatMap((block) => textsIn(block))) expect(rendered).toContain(word);
    expect(rendered.endsWith("\n")).toBe(true);
  });

  test("keeps each quote on one line with its citation just below, so that it can be copied and searched for", async () => {
    const answer = await ask("is the moon made of cheese");
    const lines = renderText(answer, english)
      .split("\n")
      .map((line) => line.trim());
    for (const { text, cited: source } of quotesOf(answer)) {
      const at = lines.indexOf(`“${text}”`);
      expect(lines[at + 1]).toContain(
        `${source.publisher}, ${source.dateInWords}: ${source.url ?? english.cite.noAddress}`,
      );
    }
  });

  test("says what is not known, and that a pointer is no quote", () => {
    const text = renderText(
      answerOf([
        { type: "quote", quote: { text: "q", voice: null, cited: NO_ADDRESS } },
        { type: "pointer", pointer: { says: "p", cited: NO_ADDRESS } },
      ]),
      english,
    );
    expect(text).toContain("“q”\n    P, date unknown: no address known");
    expect(text).toContain("(not quoted here) p");
  });

  test.each(["\u001b[2Jgone", "\u001b]0;title\u0007", "bell\u0007", "back\rspace", "line\nbreak", "\u009b31m"])(
    "lets no control of %j reach the terminal",
    (hostile) => {
      const rendered = renderText(
        answerOf([
          { type: "statement", text: hostile },
          { type: "quote", quote: { text: hostile, voice: hostile, cited: { ...NO_ADDRESS, publisher: hostile } } },
        ]),
        english,
      );
      expect(rendered).not.toMatch(/[\p{Cc}--\n]/v);
    },
  );
});

describe("a command that is offered", () => {
  const offered = (block: Block) =>
    block.type === "action" ? block.actions : block.type === "choice" ? block.options : [];

  test.each(["is the moon made of cheese", "/rebuttal moon-was-sold"])(
    "in the answer to %j does what it says",
    async (text) => {
      const { blocks } = await ask(text);
      const invocations = blocks.flatMap(offered).map(({ invocation }) => invocation);
      expect(invocations.length).toBeGreaterThan(1);
      for (const invocation of invocations) {
        const typed = await ask(commandText(invocation));
        const pressed = await dispatch({ type: "command", user: "test:1", ...invocation });
        expect({ ...typed, query: "" }).toEqual({ ...pressed, query: "" });
      }
    },
  );

  test("keeps the names of its options, so that the end of a period stays its end", async () => {
    for (const options of [
      { topic: "baker", to: "1995-12-31" },
      { to: "1995-12-31" },
      { from: "1950-01-01", to: "1995-12-31" },
    ]) {
      const typed = await ask(commandText({ command: "timeline", options }));
      const pressed = await dispatch({ type: "command", user: "test:1", command: "timeline", options });
      expect({ ...typed, query: "" }).toEqual({ ...pressed, query: "" });
    }
  });
});

describe("JSON", () => {
  test("is one line, with every quote once and nothing in a citation but the contract's keys", async () => {
    const answer = await shipped.dispatch({ type: "text", user: "terminal:local", text: "inbox api" });
    const json = renderJson(answer);
    expect(json.indexOf("\n")).toBe(json.length - 1);
    const { citations, answer: tree } = JSON.parse(json) as {
      citations: { source: string; quote: string }[];
      answer: object;
    };
    expect(new Set(citations.map(({ source, quote }) => `${source} ${quote}`)).size).toBe(citations.length);
    expect(citations.map(({ quote }) => quote)).toEqual(quotesOf(answer).map(({ text }) => text));
    expect(Object.keys(tree)).toEqual(["title", "notices", "blocks", "self"]);
  });
});
