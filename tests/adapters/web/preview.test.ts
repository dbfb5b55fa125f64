import { describe, expect, it, test } from "vitest";
import { type PreviewMessage, previewsOf } from "../../../src/adapters/adapter.ts";
import { renderBlocks } from "../../../src/adapters/web/preview/block-kit.ts";
import { renderComponents } from "../../../src/adapters/web/preview/components-v2.ts";
import type { Drawing } from "../../../src/adapters/web/preview/control.ts";
import { unescaped } from "../../../src/adapters/web/preview/mrkdwn.ts";
import { createViewFor } from "../../../src/adapters/web/view.ts";
import { type Answer, quotesOf } from "../../../src/core/answer.ts";
import { english } from "../../../src/core/words.ts";
import { loadAdapters } from "../../../src/registry.ts";
import { componentsOf, type Json } from "../../standins/discord/validate.ts";
import { SHIPPED_DOSSIERS, testBot } from "../../support/bot.ts";
import { largestAnswer as largestForDiscord } from "../discord/largest.ts";
import { largestAnswer as largestForSlack } from "../slack/largest.ts";
import { answerOf, everyBlock, largest } from "./answers.ts";
import { addressesOf, elementsOf, oneLine, textOfPage, withoutValues } from "./support.ts";

const previews = previewsOf(await loadAdapters());
const NAMES = [...previews.keys()];
const DRAW = { "components-v2": renderComponents, "block-kit": renderBlocks };
const drawing: Drawing = {
  view: createViewFor()(new Request("http://localhost/")),
  pressed: () => undefined,
  picture: false,
  linkTo: () => "/",
};

/** What every page of an answer says on a platform: its bodies, and their drawings. */
async function drawn(name: string, answer: Answer) {
  const preview = previews.get(name);
  if (!preview) throw new Error(`no preview of ${name}`);
  const bodies: unknown[] = [];
  const parts: string[] = [];
  const counts: PreviewMessage["counts"][number][] = [];
  for (let page = 1, before = ""; page < 2000; page++) {
    const messages = await preview.render(answer, { words: english, page });
    const now = JSON.stringify(messages.map(({ body }) => body));
    if (now === before) break;
    before = now;
    for (const message of messages) {
      bodies.push(message.body);
      parts.push(String(DRAW[preview.format](message.body, { ...drawing, pressed: message.pressed })));
      counts.push(...message.counts);
    }
    if (answer.self === null) break;
  }
  return { bodies, counts, markup: parts.join("\n") };
}

/** The texts of all block quotes. */
function quotedIn(markup: string): Set<string> {
  const found = markup.matchAll(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g);
  return new Set([...found].map(([, inner = ""]) => oneLine(textOfPage(inner.replaceAll("</p><p", "</p> <p")))));
}

/** Every text that a body shows as it is: labels, and Slack's texts; Discord's Markdown has signs that nobody sees. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const isEscaped = (value as Json).type === "plain_text";
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== "string") return textsIn(inner);
    if (!/^(?:text|label|placeholder|description)$/.test(key)) return [];
    return [isEscaped ? unescaped(inner) : inner];
  });
}

/** An address whose brackets Discord has to have encoded. */
const bracketed = (url: string) => url.replaceAll("%28", "(").replaceAll("%29", ")");

/** With a public page, as its button is a further kind of control. */
const bot = await testBot(SHIPPED_DOSSIERS, [], "https://example.org/receipts");
const ask = (text: string) => bot.dispatch({ type: "text", user: "test:1", text });

/** One of every kind of answer, and every claim of the shipped dossier. */
async function answers(): Promise<Answer[]> {
  const claims = bot.library.held.flatMap(({ dossier }) =>
    dossier.claims.map(({ id }) => `/claim ${dossier.id}/${id}`),
  );
  const others = ["/timeline", "/timeline hastings", "/rebuttal andy stone", "/receipts", "/receipts sources"];
  const rest = ["/receipts privacy", "/nope", "what is the weather like", "/rebuttal messages", "netflix", "/claim x"];
  return Promise.all([...claims, ...others, ...rest].map(ask));
}

test("both chat platforms have one", () => expect(NAMES).toEqual(["discord", "slack"]));

test("components are counted as Discord counts them, nested ones too", async () => {
  for (const answer of [await ask("/claim inbox api"), await ask("netflix"), largestForDiscord()]) {
    const [message] = (await previews.get("discord")?.render(answer, { words: english, page: 1 })) ?? [];
    const used = message?.counts.find((count) => count.of === "components")?.used;
    expect(used).toBe(componentsOf(message?.body as Json).length);
  }
});

describe.each(NAMES)("%s", (name) => {
  test("every answer of the shipped dossier is drawn, and no quote or citation of it is lost", async () => {
    let texts = 0;
    for (const answer of await answers()) {
      const { bodies, counts, markup } = await drawn(name, answer);
      for (const { used, limit } of counts) expect([used > 0, used <= limit]).toEqual([true, true]);
      const quoted = quotedIn(markup);
      const addresses = addressesOf(markup).map(bracketed);
      const text = oneLine(textOfPage(markup));
      for (const { text: words, cited } of quotesOf(answer)) {
        expect(quoted).toContain(oneLine(words));
        expect(text).toContain(oneLine(`${cited.publisher}, `));
        if (cited.url !== null) expect(addresses).toContain(bracketed(cited.url));
      }
      const shown = bodies.flatMap((body) => textsIn((body as Json).components ?? (body as Json).blocks));
      texts += shown.length;
      for (const each of shown) expect(text).toContain(oneLine(each));
    }
    expect(texts).toBeGreaterThan(100);
  });

  test.each(Object.entries({ discord: largestForDiscord(), slack: largestForSlack(3), web: largest }))(
    "the largest answer of %s is drawn whole, as data",
    async (_, answer) => {
      const { markup } = await drawn(name, answer);
      const quoted = quotedIn(markup);
      for (const quote of quotesOf(answer)) expect(quoted).toContain(oneLine(quote.text));
      const allowed =
        /^(?:a|article|bdi|blockquote|button|code|details|div|em|h[34]|hr|li|ol|p|pre|span|strong|summary|ul)$/;
      expect([...elementsOf(markup)].filter((element) => !allowed.test(element))).toEqual([]);
      expect(withoutValues(markup)).not.toMatch(/<[^>]*\son\w+=/);
      for (const address of addressesOf(markup)) expect(address).toMatch(/^(?:https?:\/\/|\/)/);
    },
  );

  test("every text of every kind of block is read in the preview", async () => {
    const blocks = everyBlock("one");
    const { markup } = await drawn(name, answerOf(blocks));
    const text = oneLine(textOfPage(markup.replace(/<\/(?:p|li|h3|h4|blockquote)>/g, " $&")));
    const texts = blocks.flatMap((block) => Object.entries(block).filter(([key]) => key !== "type"));
    const strings = texts.flatMap(([, value]) => (typeof value === "string" ? [oneLine(value)] : []));
    expect(strings.length).toBeGreaterThan(10);
    for (const value of strings) expect(text).toContain(value);
  });

  test("what a button asks for is a link in the same preview; what only the platform does is none", async () => {
    const answer = await ask("/claim inbox api");
    const [message] = (await previews.get(name)?.render(answer, { words: english, page: 2 })) ?? [];
    if (!message) throw new Error("a message is there");
    const { format } = previews.get(name) ?? { format: "block-kit" };
    const linkTo: Drawing["linkTo"] = ({ invocation, page, form = "whole", inPlace }) =>
      `/${invocation.command}/${page}/${form}/${inPlace ? "here" : "new"}`;
    const markup = String(DRAW[format](message.body, { ...drawing, linkTo, pressed: message.pressed }));
    const buttons = [...markup.matchAll(/<(\w+) class="p-button[^"]*"([^>]*)>([^<]*)</g)];
    const found = Object.fromEntries(
      buttons.map(([, tag, rest = "", label = ""]) => [label, addressesOf(rest)[0] ?? tag]),
    );
    const { cite, actions, share } = english;
    expect(found).toMatchObject({
      [cite.previous]: "/claim/1/whole/here",
      [cite.next]: "/claim/3/whole/here",
      [actions.timeline]: "/timeline/1/whole/new",
      [actions.sources]: "/claim/1/sources/new",
      [actions.page]: "https://example.org/receipts/d/meta-netflix/claims/inbox-api-access",
      [share.short]: "span",
      [share.full]: "span",
    });
  });

  test("the sources of an answer are drawn as they are sent", async () => {
    const answer = await ask("/claim inbox api");
    const messages = (await previews.get(name)?.render(answer, { words: english, page: 1, form: "sources" })) ?? [];
    expect(JSON.stringify(messages[0]?.body)).toContain(english.sources.held);
  });
});

describe("what the renderers do not make today", () => {
  const link = { type: 2, style: 5, label: "Open", url: "https://example.org/" };
  const media = { url: "attachment://timeline.png" };

  it("is drawn: pictures, sections, buttons of each style", () => {
    const styles = [1, 2, 3, 4].map((style) => ({ type: 2, style, label: `style ${style}`, custom_id: `c${style}` }));
    const components = [
      { type: 12, items: [{ media, description: "What it shows <b>" }] },
      { type: 9, components: [{ type: 10, content: "beside" }], accessory: { type: 11, media, description: "thumb" } },
      { type: 1, components: [...styles, link] },
      { type: 14, divider: false },
    ];
    const markup = String(renderComponents({ components }, drawing));
    for (const text of ["What it shows <b>", "beside", "thumb", "style 1", "style 4", "Open"])
      expect(textOfPage(markup)).toContain(text);
    expect(addressesOf(markup)).toEqual(["https://example.org/"]);
    expect(elementsOf(markup)).not.toContain("b");

    const plainText = (text: string) => ({ type: "plain_text", text });
    const blocks = [
      { type: "image", alt_text: "What it shows", title: plainText("A &amp; B"), slack_file: { id: "F1" } },
      { type: "section", text: { type: "mrkdwn", text: "*s*" }, fields: [plainText("field")] },
      { type: "context", elements: [{ type: "mrkdwn", text: "&lt;c&gt;" }] },
      { type: "divider" },
      { type: "actions", elements: [{ type: "button", text: plainText("Go"), style: "primary", url: "javascript:x" }] },
    ];
    const shown = textOfPage(String(renderBlocks({ blocks }, drawing)));
    for (const text of ["What it shows", "A & B", "s", "field", "<c>", "Go"]) expect(shown).toContain(text);
    expect(addressesOf(String(renderBlocks({ blocks }, drawing)))).toEqual([]);
  });

  it("is never left out in silence", () => {
    expect(() => renderComponents({ components: [{ type: 99 }] }, drawing)).toThrow();
    expect(() => renderComponents({ components: [{ type: 10, content: "x", extra: "lost" }] }, drawing)).toThrow();
    expect(() => renderBlocks({ blocks: [{ type: "video" }] }, drawing)).toThrow();
  });
});
