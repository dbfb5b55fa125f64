import { describe, expect, it } from "vitest";
import { type LinkTo, linkToText, textOf } from "../../../src/adapters/web/links.ts";
import { renderAnswer } from "../../../src/adapters/web/render.ts";
import { createViewFor } from "../../../src/adapters/web/view.ts";
import { type Answer, type Block, quotesOf } from "../../../src/core/answer.ts";
import { parseText } from "../../../src/core/args.ts";
import { Library } from "../../../src/core/library.ts";
import { english } from "../../../src/core/words.ts";
import { loadCommands } from "../../../src/registry.ts";
import { answerOf, cited, everyBlock, largest, quote } from "./answers.ts";
import { addressesOf, elementsOf, textOfPage } from "./support.ts";

const records = {
  sources: [],
  people: [],
  claims: [],
  events: [],
  rebuttals: [],
  disagreements: [],
};
const library = new Library([
  { id: "a", title: "A", description: "A", language: "en", updated: "2026", topics: [], ...records },
]);
const view = createViewFor()(new Request("http://page.example/"));
const linkTo: LinkTo = ({ command, options }) => linkToText(`/${command} ${Object.values(options).join(" ")}`);
const render = (answer: Answer) => renderAnswer(answer, { view, library, linkTo, permalink: linkTo }).toString();
const renderBlocks = (...blocks: Block[]) => render(answerOf(blocks));

/** Every string of a tree that a reader has to see. */
function textsOf(value: unknown, key = ""): string[] {
  const hidden = new Set([
    "type",
    "id",
    "source",
    "date",
    "url",
    "archivedUrl",
    "invocation",
    "self",
    "kind",
    "dossier",
    "query",
  ]);
  if (typeof value === "string") return hidden.has(key) && !/^(date|day) of/.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    hidden.has(name) && typeof inner === "object" ? [] : textsOf(inner, name),
  );
}

describe("every kind of block", () => {
  it.each(everyBlock("x"))("$type shows each of its texts, escaped once", (block) => {
    const markup = renderBlocks(block);
    const text = textOfPage(markup);
    for (const expected of textsOf(block)) expect(text).toContain(expected);
    expect(markup).not.toContain("<script");
    expect(markup).not.toContain("&amp;amp;quot;");
  });

  it("sets a quote in a block quote and its voice, source, date and links in the caption of the same figure", () => {
    const { text, voice = "", cited } = quote("x");
    const [figure = ""] = /<figure[\s\S]*<\/figure>/.exec(renderBlocks({ type: "quote", quote: quote("x") })) ?? [];
    expect(textOfPage(/<blockquote[\s\S]*<\/blockquote>/.exec(figure)?.[0] ?? "")).toBe(`“${text}”`);
    const caption = textOfPage(/<figcaption>[\s\S]*<\/figcaption>/.exec(figure)?.[0] ?? "");
    for (const part of [voice, cited.publisher, cited.title, "9 April 2024", english.cite.archived])
      expect(caption).toContain(part);
    const home = expect.stringMatching(/^\/d\/a\/sources\/x#q-[0-9a-f]{12}$/);
    expect(addressesOf(figure)).toEqual([cited.url, cited.archivedUrl, home]);
    expect(figure).toContain('<time datetime="2024-04-09">9 April 2024</time>');
  });

  it("says so where a source has no address or no date, and takes no other EDTF for a browser's date", () => {
    const of = (rest: object) =>
      renderBlocks({ type: "quote", quote: { ...quote("x"), cited: { ...cited("x"), ...rest } } });
    expect(textOfPage(of({ url: null }))).toContain(english.cite.noAddress);
    expect(textOfPage(of({ date: "unknown", dateInWords: "unknown" }))).toContain(english.cite.undated);
    expect(of({ date: "../2013", dateInWords: "by 2013" })).not.toContain("<time");
  });

  it("leaves no empty caption where nobody is named beside the source", () => {
    const markup = renderBlocks({ type: "quote", quote: { ...quote("x"), voice: null } });
    expect(markup).not.toContain('class="voice"');
    expect(textOfPage(markup)).not.toContain("null");
  });

  it("marks a pointer as no quote", () => {
    const markup = renderBlocks({ type: "pointer", pointer: { says: "It says so.", cited: cited("x") } });
    expect(textOfPage(markup)).toContain(english.cite.known);
    expect(elementsOf(markup)).not.toContain("blockquote");
  });

  it("links only to http and https, and shows any other address as text", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "//evil.example", "HTTPS://ok.example/x"]) {
      const markup = renderBlocks({
        type: "quote",
        quote: { ...quote("x"), cited: { ...cited("x"), url, archivedUrl: null } },
      });
      const external = addressesOf(markup).filter((address) => !address.startsWith("/d/"));
      expect(external).toEqual(url.startsWith("HTTPS") ? [url] : []);
      expect(url.startsWith("HTTPS") || textOfPage(markup).includes(url)).toBe(true);
    }
  });

  it("tells other sites nothing", () => {
    const markup = render(largest);
    const links = markup.match(/<a href="http[^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(100);
    for (const link of links) expect(link).toMatch(/rel="noreferrer noopener"/);
  });

  it("makes links of addresses in lists and notes, but not in an error, which may repeat what was typed", () => {
    const blocks: Block[] = [{ type: "note", text: "Suggest it at https://example.org/new?a=1&b=2." }];
    expect(addressesOf(renderBlocks(...blocks))).toEqual(["https://example.org/new?a=1&b=2"]);
    expect(addressesOf(render(answerOf(blocks, { kind: "error" })))).toEqual([]);
  });

  it("sets events that follow one another in one ordered list", () => {
    const [event] = everyBlock("x").filter(({ type }) => type === "event");
    const [note] = everyBlock("x").filter(({ type }) => type === "note");
    if (!event || !note) throw new Error("no such block");
    expect(renderBlocks(event, event, event).match(/<ol/g)).toHaveLength(1);
    expect(renderBlocks(event, note, event).match(/<ol/g)).toHaveLength(2);
  });

  it("skips no level of headings", () => {
    const [disagreement] = everyBlock("x").filter(({ type }) => type === "disagreement");
    if (!disagreement) throw new Error("no such block");
    expect(renderBlocks(disagreement).match(/<h\d/g)).toEqual(["<h2", "<h3"]);
    expect(renderBlocks({ type: "heading", text: "H" }, disagreement).match(/<h\d/g)).toEqual(["<h2", "<h3", "<h4"]);
  });
});

describe("the largest answer", () => {
  it("comes out whole: every text, every quote, every address", () => {
    const markup = render(largest);
    const text = textOfPage(markup);
    for (const expected of textsOf(largest.blocks)) expect(text).toContain(expected);
    const quotes = quotesOf(largest);
    expect(quotes).toHaveLength(250);
    const addresses = new Set(addressesOf(markup));
    for (const { cited } of quotes) for (const url of [cited.url, cited.archivedUrl]) expect(addresses).toContain(url);
    expect(elementsOf(markup)).not.toContain("script");
  });
});

describe("links to answers", () => {
  it("write an invocation so that the grammar reads the same back", async () => {
    const commands = await loadCommands();
    const invocations = [
      { command: "claim", options: { text: "moon-cheese/cheese" } },
      { command: "timeline", options: { topic: "moon-cheese/moon", from: "2011-01-01", to: "2023-12-31" } },
      { command: "timeline", options: { from: "2011-01-01" } },
      { command: "timeline", options: { to: "2023-12-31", topic: "moon-cheese/moon" } },
      { command: "receipts", options: { topic: "privacy" } },
      { command: "receipts", options: {} },
    ];
    for (const { command, options } of invocations) {
      const parsed = parseText(textOf({ command, options }, commands), commands, english);
      if (parsed.type !== "command") throw new Error(`${command} is read as ${parsed.type}`);
      expect([parsed.command.name, parsed.options]).toEqual([command, options]);
    }
  });

  it("carry any text, and stay readable", () => {
    expect(linkToText("/claim meta-netflix/inbox-api-access")).toBe("/?q=/claim+meta-netflix/inbox-api-access");
    for (const text of ["a+b & c=d #e %20", "שלום 👩🏽‍🚀", "\u{D800}"])
      expect(new URL(linkToText(text), "http://x/").searchParams.get("q")).toBe(text.toWellFormed());
  });
});
