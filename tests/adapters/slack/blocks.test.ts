import { describe, expect, test } from "vitest";
import { lineMessage } from "../../../src/adapters/slack/message.ts";
import { renderPages } from "../../../src/adapters/slack/render.ts";
import type { Block, Choice } from "../../../src/core/answer.ts";
import { english as words } from "../../../src/core/words.ts";
import { problemsOf } from "../../standins/slack/validate.ts";
import { answerOf } from "../../support/answers.ts";
import { citedSource } from "./largest.ts";

type Json = Record<string, unknown>;

/** The blocks of an answer's only message, without its title. */
function rendered(...blocks: readonly Block[]): unknown[] {
  const messages = renderPages(answerOf(blocks), words);
  expect(messages).toHaveLength(1);
  expect(messages.flatMap((message) => problemsOf(message as unknown as Json, { previews: true }))).toEqual([]);
  return messages[0]?.blocks.slice(1) ?? [];
}

/** What a reader sees, a line a paragraph; links as label(address). */
function seen(...blocks: readonly Block[]): string {
  return rendered(...blocks)
    .map(textOf)
    .join("\n");
}

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map(textOf).join("");
  const node = value as { type?: string; text?: unknown; url?: string; elements?: unknown };
  if (node.type === "link") return `${node.text}(${node.url})`;
  if (typeof node.text === "string") return node.text;
  const inner = textOf(node.elements ?? node.text);
  if (node.type === "rich_text_quote") return `| ${inner}\n`;
  return node.type === "rich_text_list"
    ? (node.elements as unknown[]).map((item) => `* ${textOf(item)}`).join("\n")
    : inner;
}

const cited = { ...citedSource("s"), publisher: "Moon & Daily", url: "https://moon.example/a", archivedUrl: null };
const quote = { text: "*wholly* made of <cheese> & more", voice: "The baker, alleged in a court filing", cited };
const pointer = { says: "The almanac weighs it.", cited: { ...cited, url: null, dateInWords: words.cite.undated } };

describe("every kind of block", () => {
  test("heading", () =>
    expect(seen({ type: "heading", text: "What is claimed" }, { type: "note", text: "n" })).toBe("What is claimed\nn"));

  test("standing, in words", () =>
    expect(
      seen({
        type: "standing",
        standings: [
          { id: "a", label: "Alleged in a court filing" },
          { id: "b", label: "Denied" },
        ],
      }),
    ).toBe("Standing: Alleged in a court filing; Denied"));

  test("statement", () => expect(seen({ type: "statement", text: "A *bold* claim" })).toBe("A *bold* claim"));

  test("quote: one block, verbatim, with voice and linked citation", () => {
    expect(rendered({ type: "quote", quote })).toEqual([
      {
        type: "rich_text",
        elements: [
          { type: "rich_text_quote", elements: [{ type: "text", text: "*wholly* made of <cheese> & more" }] },
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "The baker, alleged in a court filing. " },
              { type: "link", url: "https://moon.example/a", text: "Moon & Daily, 2 April 2024" },
              { type: "text", text: "." },
            ],
          },
        ],
      },
    ]);
  });

  test("quote without a voice, with an archived copy", () =>
    expect(
      seen({
        type: "quote",
        quote: { ...quote, voice: null, cited: { ...cited, archivedUrl: "https://archive.example/a" } },
      }),
    ).toBe(
      "| *wholly* made of <cheese> & more\nMoon & Daily, 2 April 2024(https://moon.example/a) (archived copy(https://archive.example/a)).",
    ));

  test("pointer: visibly no quote", () =>
    expect(seen({ type: "pointer", pointer })).toBe(
      "(not quoted here) The almanac weighs it.\nMoon & Daily, date unknown (no address known).",
    ));

  test("rebuttal", () =>
    expect(
      seen({
        type: "rebuttal",
        voice: "The observatory, as a spokesperson",
        date: "2 April 2024",
        text: "It is rock.",
        scope: "Answers a part of the claim.",
        unaddressed: ["The smell."],
        note: "Said once.",
        quotes: [quote],
        pointers: [pointer],
      }).split("\n"),
    ).toEqual([
      "The observatory, as a spokesperson (2 April 2024): It is rock.",
      "Answers a part of the claim.",
      "| *wholly* made of <cheese> & more",
      "The baker, alleged in a court filing. Moon & Daily, 2 April 2024(https://moon.example/a).",
      "(not quoted here) The almanac weighs it.",
      "Moon & Daily, date unknown (no address known).",
      "Left without an answer:",
      "* The smell.",
      "Said once.",
    ]));

  test("event", () =>
    expect(
      seen({
        type: "event",
        date: "1969",
        text: "Somebody looked.",
        standing: { id: "reported", label: "reported" },
        note: "A note.",
        quotes: [],
        pointers: [pointer],
      }),
    ).toMatch(/^1969 \(reported\): Somebody looked\.\n\(not quoted here\).*\n.*\nA note\.$/));

  test("disagreement: each side with its quotes", () =>
    expect(
      seen({
        type: "disagreement",
        title: "What it is made of",
        label: "The sources conflict",
        sides: [
          { says: "cheese", quotes: [quote], pointers: [] },
          { says: "rock", quotes: [], pointers: [pointer] },
        ],
        assessment: "Nobody weighed it.",
      }),
    ).toMatch(
      /^What it is made of \(The sources conflict\)\n\* cheese\n\| \*wholly\*.*\n.*\n\* rock\n\(not quoted here\)[\s\S]*\nIn our words: Nobody weighed it\.$/,
    ));

  test("origins", () =>
    expect(
      seen({ type: "origins", text: "2 outlets, 1 origin", outlets: ["Gazette", "Herald"], origins: ["A letter"] }),
    ).toBe(`2 outlets, 1 origin\n* A letter\nCarried by: Gazette, Herald\n${words.originsNote}`));

  test("note and list: addresses in our words are links", () =>
    expect(
      seen(
        { type: "note", text: "Tell us: https://moon.example/new." },
        { type: "list", items: ["one", "two https://moon.example/2"] },
      ),
    ).toBe(
      "Tell us: https://moon.example/new(https://moon.example/new).\n* one\n* two https://moon.example/2(https://moon.example/2)",
    ));

  test("an address in an error is not a link: somebody typed it", () => {
    const [message] = renderPages(
      answerOf([{ type: "note", text: "“https://evil.example” is not a date" }], { kind: "error" }),
      words,
    );
    expect(JSON.stringify(message)).not.toContain('"link"');
  });

  test("choice: a select; labels without room stand above in full", () => {
    const option = (label: string): Choice => ({ label, invocation: { command: "claim", options: { text: "a/b" } } });
    const long = "That the moon is made of cheese & crackers & wine ".repeat(3).trim();
    expect(rendered({ type: "choice", prompt: "Which?", options: [option("This"), option("That")] })).toMatchObject([
      {},
      {
        type: "actions",
        elements: [{ type: "static_select", options: [{ text: { text: "This" }, value: "claim|1|text=a/b" }, {}] }],
      },
    ]);
    expect(seen({ type: "choice", prompt: "Which?", options: [option(long)] })).toContain(`* ${long}`);
  });

  test("choice: what tells an option from the others, as far as it has room", () => {
    const invocation = { command: "claim", options: { text: "a/b" } };
    const options = ["Reported", "R".repeat(80)].map((detail) => ({ label: "This", detail, invocation }));
    expect(rendered({ type: "choice", prompt: "Which?", options })[1]).toMatchObject({
      elements: [{ options: [{ description: { text: "Reported" } }, { description: { text: `${"R".repeat(74)}…` } }] }],
    });
  });

  test("choice: buttons where a value is too long for a select", () => {
    const invocation = { command: "claim", options: { text: "a".repeat(80) } };
    expect(rendered({ type: "choice", prompt: "Which?", options: [{ label: "This", invocation }] })).toMatchObject([
      {},
      { elements: [{ type: "button", text: { text: "This" } }] },
    ]);
  });

  test("actions are buttons", () =>
    expect(
      rendered({
        type: "action",
        actions: [{ label: "Timeline", invocation: { command: "timeline", options: { topic: "a/b" } } }],
      }),
    ).toMatchObject([
      { type: "actions", elements: [{ type: "button", text: { text: "Timeline" }, value: "timeline|1|topic=a/b" }] },
    ]));
});

describe("what is heard", () => {
  test("the message's text has every word, escaped, and no address", () => {
    const [message] = renderPages(
      answerOf(
        [
          { type: "quote", quote },
          { type: "pointer", pointer },
        ],
        { title: "<Moon>" },
      ),
      words,
    );
    expect(message?.text).toBe(
      [
        "&lt;Moon&gt;",
        "“*wholly* made of &lt;cheese&gt; &amp; more” The baker, alleged in a court filing. Moon &amp; Daily, 2 April 2024.",
        "(not quoted here) The almanac weighs it. Moon &amp; Daily, date unknown (no address known).",
      ].join("\n"),
    );
  });

  test("a line of the bot is escaped too", () =>
    expect(lineMessage("a <!channel> & b").text).toBe("a &lt;!channel&gt; &amp; b"));
});
