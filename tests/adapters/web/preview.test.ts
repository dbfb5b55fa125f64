/** Previews of Discord and Slack, from the real renderers: nothing is lost, everything is data, what asks leads on. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type PreviewMessage, previewsOf } from "../../../src/adapters/adapter.ts";
import { escapeLine } from "../../../src/adapters/discord/escape.ts";
import { escapeText as escapeForSlack } from "../../../src/adapters/slack/escape.ts";
import { renderBlocks } from "../../../src/adapters/web/preview/block-kit.ts";
import { renderComponents } from "../../../src/adapters/web/preview/components-v2.ts";
import type { Drawing } from "../../../src/adapters/web/preview/control.ts";
import { renderMarkdown } from "../../../src/adapters/web/preview/markdown.ts";
import { renderMrkdwn, unescaped } from "../../../src/adapters/web/preview/mrkdwn.ts";
import { createViewFor } from "../../../src/adapters/web/view.ts";
import { type Answer, quotesOf } from "../../../src/core/answer.ts";
import { siteEnglish } from "../../../src/core/words/site/en.ts";
import { english } from "../../../src/core/words.ts";
import { loadAdapters } from "../../../src/registry.ts";
import { componentsOf, type Json } from "../../standins/discord/validate.ts";
import { SHIPPED_DOSSIERS, testBot } from "../../support/bot.ts";
import { largestAnswer as largestForDiscord } from "../discord/largest.ts";
import { largestAnswer as largestForSlack } from "../slack/largest.ts";
import { answerOf, everyBlock, largest } from "./answers.ts";
import {
  addressesOf,
  decoded,
  elementsOf,
  post,
  type Served,
  servePage,
  textOfPage,
  withoutOurScripts,
  withoutValues,
} from "./support.ts";

const previews = previewsOf(await loadAdapters());
const NAMES = [...previews.keys()];
const DRAW = { "components-v2": renderComponents, "block-kit": renderBlocks };
const drawing: Drawing = {
  view: createViewFor()(new Request("http://localhost/")),
  pressed: () => undefined,
  linkTo: () => "/",
};

/** Texts in one line, without the controls that keep directions apart. */
function plain(text: string): string {
  return text
    .replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

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
  return new Set([...found].map(([, inner = ""]) => plain(textOfPage(inner.replaceAll("</p><p", "</p> <p")))));
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
      const text = plain(textOfPage(markup));
      for (const { text: words, cited } of quotesOf(answer)) {
        expect(quoted).toContain(plain(words));
        expect(text).toContain(plain(`${cited.publisher}, `));
        if (cited.url !== null) expect(addresses).toContain(bracketed(cited.url));
      }
      const shown = bodies.flatMap((body) => textsIn((body as Json).components ?? (body as Json).blocks));
      texts += shown.length;
      for (const each of shown) expect(text).toContain(plain(each));
    }
    expect(texts).toBeGreaterThan(100);
  });

  test.each(Object.entries({ discord: largestForDiscord(), slack: largestForSlack(3), web: largest }))(
    "the largest answer of %s is drawn whole, as data",
    async (_, answer) => {
      const { markup } = await drawn(name, answer);
      const quoted = quotedIn(markup);
      for (const quote of quotesOf(answer)) expect(quoted).toContain(plain(quote.text));
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
    const text = plain(textOfPage(markup.replace(/<\/(?:p|li|h3|h4|blockquote)>/g, " $&")));
    const texts = blocks.flatMap((block) => Object.entries(block).filter(([key]) => key !== "type"));
    const strings = texts.flatMap(([, value]) => (typeof value === "string" ? [plain(value)] : []));
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

describe("Discord's Markdown", () => {
  const shown = (text: string) => String(renderMarkdown(text));

  it.each([
    ["## A **b** c", '<h3 class="d-h2" dir="auto">A <strong>b</strong> c</h3>'],
    ["### x", '<h4 class="d-h3" dir="auto">x</h4>'],
    ["-# small", '<p class="d-small" dir="auto">small</p>'],
    ["> a\n> b", '<blockquote><p dir="auto">a</p><p dir="auto">b</p></blockquote>'],
    ["- a\n- b", '<ul><li dir="auto">a</li><li dir="auto">b</li></ul>'],
    ["#no heading", '<p dir="auto">#no heading</p>'],
    ["\\# \\*\\*a\\*\\* \\\\ \\<b\\>", '<p dir="auto"># **a** \\ &lt;b&gt;</p>'],
    ["**open", '<p dir="auto">**open</p>'],
    ["**a \\* b**", '<p dir="auto"><strong>a * b</strong></p>'],
  ])("%j", (text, markup) => expect(shown(text)).toBe(markup));

  it("links what may be followed, and nothing else", () => {
    expect(addressesOf(shown("[a \\] b](https://example.org/x) <https://example.org/y>"))).toEqual([
      "https://example.org/x",
      "https://example.org/y",
    ]);
    for (const text of [
      "[a](javascript:alert(1))",
      "[a](javascript:alert`1`)",
      "<javascript:x>",
      "[a](data:x)",
      "[a]()",
    ])
      expect(addressesOf(shown(text))).toEqual([]);
  });

  it("shows any text that was escaped for Discord, sign by sign, and makes no markup of it", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."ab 1.*_~`|[]()<>#\\-+:@/>\n\t🙂ש&\"'\u202e") });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: "grapheme" })), (text) => {
        const markup = shown(escapeLine(text));
        expect(plain(textOfPage(markup))).toBe(plain(text.toWellFormed()));
        expect([...elementsOf(markup)]).toEqual(["p"]);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays quick on marks that never end", () => {
    for (const mark of ["**", "[", "[a](", "\\", "<https://"])
      expect(shown(mark.repeat(4000)).length).toBeGreaterThan(1000);
  });
});

describe("Slack's mrkdwn", () => {
  it.each([
    ["a &lt;b&gt; &amp;amp;", "a &lt;b&gt; &amp;amp;"],
    ["*bold* _it_ 2*3*4 a_b_c", "<strong>bold</strong> <em>it</em> 2*3*4 a_b_c"],
    ["<!channel> <@U1> <javascript:x|y>", "&lt;!channel&gt; &lt;@U1&gt; &lt;javascript:x|y&gt;"],
  ])("%j", (text, markup) => expect(String(renderMrkdwn(text))).toBe(markup));

  it("shows any plain text that was escaped for Slack as it was", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => unescaped(escapeForSlack(text)) === text));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."&<>;amplgt") }),
        (text) => unescaped(escapeForSlack(text)) === text,
      ),
    );
  });

  it("links with Slack's escapes in label and address", () => {
    const markup = String(renderMrkdwn("<https://example.org/?a=1&amp;b=2|x &amp; y>"));
    expect(addressesOf(markup)).toEqual(["https://example.org/?a=1&b=2"]);
    expect(textOfPage(markup)).toBe("x & y");
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

describe("the page", () => {
  let page: Served;
  beforeAll(async () => {
    page = await servePage();
  });
  afterAll(() => page.stop());
  const get = async (path: string) => (await fetch(page.url + path)).text();
  const article = (markup: string) => /<article[\s\S]*<\/article>/.exec(markup)?.[0] ?? "";
  const currentOf = (markup: string) => /aria-current="true"[^>]*>([^<]*)</.exec(article(markup))?.[1];

  it("shows an answer in each way by its address", async () => {
    const ask = "?q=/claim+moon-cheese/moon-is-cheese";
    expect(currentOf(await get(ask))).toBe(siteEnglish.preview.page);
    for (const [name, { platform }] of previews) {
      const markup = await get(`${ask}&view=${name}`);
      expect(currentOf(markup)).toBe(platform);
      expect(textOfPage(markup)).toContain(siteEnglish.preview.title(platform));
      expect(markup).toContain(`name="view" value="${name}" autocomplete="off"`);
    }
    for (const odd of ["nope", "__proto__", "constructor", "discord&view=slack", ""])
      expect((await fetch(`${page.url}${ask}&view=${odd}`)).status).toBe(200);
  });

  it("turns pages by address, and knows no page beyond the last", async () => {
    const ask = "?q=/claim+moon-cheese/moon-is-cheese&view=discord";
    const next = addressesOf(await get(ask)).find((address) => address.includes("page=2"));
    expect(next).toBeDefined();
    const pageIn = async (path: string) => /Page (\d+) of (\d+)/.exec(textOfPage(article(await get(path))))?.slice(1);
    const [, last] = (await pageIn(ask)) ?? [];
    expect(await pageIn((next ?? "").replace(/^\//, ""))).toEqual(["2", last]);
    expect(await pageIn(`${ask}&page=9999`)).toEqual([last, last]);
    for (const odd of ["0", "-1", "x", "1e3", "10000&form=nope"])
      expect(await pageIn(`${ask}&page=${odd}`)).toEqual(["1", last]);
  });

  it.each(NAMES)("puts no message into an address: %s", async (name) => {
    const message = "they say the moon is made of cheese zebra";
    const body = new URLSearchParams({ q: message, view: name });
    const markup = await (await fetch(page.url, { method: "POST", body })).text();
    expect(textOfPage(article(markup))).toContain(siteEnglish.preview.payload);
    expect(addressesOf(markup).filter((address) => address.includes("zebra"))).toEqual([]);
    expect(article(markup)).toContain(`<input type="hidden" name="q" value="${message}">`);
    expect(article(await (await post(page.url, message)).text())).toContain('name="view" value="slack"');
    expect(page.bot.lines.join("")).not.toContain("zebra");
  });

  it.each(NAMES)("is clean of what somebody typed, in a preview: %s", async (name) => {
    const nasty = `" onfocus="x" '><script>alert(1)</script>\n**x** [a](javascript:alert(1)) <!channel> @everyone </textarea>`;
    for (const q of [nasty, `/claim ${nasty}`, `/timeline x from:${nasty}`, `/${nasty}`]) {
      const body = new URLSearchParams({ q, view: name });
      const markup = withoutOurScripts(await (await fetch(page.url, { method: "POST", body })).text());
      expect(elementsOf(article(markup))).not.toContain("script");
      expect(withoutValues(markup)).not.toMatch(/<[^>]*\son\w+=/);
      expect(addressesOf(markup).filter((address) => /^javascript/i.test(address))).toEqual([]);
    }
  });

  it("has no switch where no platform can be previewed", async () => {
    const { previews: _, ...bot } = page.bot;
    const { createApp } = await import("../../../src/adapters/web/app.ts");
    const markup = await (await createApp(bot).request("http://127.0.0.1/?q=/receipts&view=discord")).text();
    expect(markup).toContain('id="answer"');
    expect(markup).not.toContain('class="views"');
  });
});

it.each(NAMES)("shows the picture of a timeline with its description, from its own address: %s", async (name) => {
  const served = await servePage({ data: SHIPPED_DOSSIERS });
  const markup = await (await fetch(`${served.url}?q=/timeline+hastings+from:2011+to:2017&view=${name}`)).text();
  const [, address = "", alt = ""] = /<img src="([^"]*)"[^>]* alt="([^"]*)"/.exec(markup) ?? [];
  expect(alt).not.toBe("");
  const picture = await fetch(new URL(decoded(address), served.url));
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(decoded(address)).toContain("from=2011&to=2017");
  const second = await (await fetch(`${served.url}?q=/claim+inbox+api&view=${name}`)).text();
  expect(elementsOf(withoutOurScripts(second))).not.toContain("img");
  await served.stop();
});
