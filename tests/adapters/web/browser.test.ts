/** The page in a real browser: visits, access, records, looks. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/adapters/web/limits.ts";
import { quotesOf } from "../../../src/core/answer.ts";
import { siteEnglish } from "../../../src/core/words/site/en.ts";
import { english } from "../../../src/core/words.ts";
import { largest } from "./answers.ts";
import { servePage } from "./support.ts";
import { answered, ask, overflowOf, seriousViolations, visits } from "./visits.ts";

const QUESTION = "is the moon made of cheese";
const { served, open, leave, forgive } = visits();

/** The last answer of the page, when it is there. */
function lastAnswer(page: Page) {
  return page.locator("article.answer").last();
}

/** The quotes of the page with the addresses in their captions. */
function quotesOn(page: Page): Promise<{ text: string; links: string[] }[]> {
  return page.locator("figure").evaluateAll((figures) =>
    figures.map((figure) => ({
      text: figure.querySelector("blockquote .words")?.textContent ?? "",
      links: [...figure.querySelectorAll(".source a[href^=http]")].map((link) => link.getAttribute("href") ?? ""),
    })),
  );
}

describe("a visit", () => {
  it.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
    "asks and sees every quote with its citation: %o",
    async (options) => {
      const page = await open(options);
      await ask(page, QUESTION);
      const answer = await served().bot.dispatch({ type: "text", user: "test:1", text: QUESTION });
      expect(answer.kind).toBe("claim");
      expect(await lastAnswer(page).locator("h2").textContent()).toBe(answer.title);
      const shown = await quotesOn(page);
      for (const { text, cited } of quotesOf(answer)) {
        expect(shown).toContainEqual({ text, links: [cited.url, cited.archivedUrl].filter((url) => url !== null) });
      }
      expect(new URL(page.url()).search).toBe("");
      // A conversation has an empty box and the question above its answer; a page of its own has it in the box.
      const box = await page.getByLabel(english.page.label).inputValue();
      expect(box).toBe(options.javaScriptEnabled ? "" : QUESTION);
      if (options.javaScriptEnabled) expect(await page.locator(".asked").textContent()).toContain(QUESTION);
    },
  );

  it("follows an example, an action, the sections, and goes back to an answer that was posted", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByRole("link", { name: "/receipts privacy" }).click();
    expect(await page.locator("#answer h2").textContent()).toBe(english.privacy.title);
    await ask(page, QUESTION);
    const title = await page.locator("#answer h2").textContent();
    await page.getByRole("link", { name: english.actions.timeline, exact: true }).click();
    await page.locator("#answer .timeline").waitFor();
    await page.goBack();
    expect(await page.locator("#answer h2").textContent()).toBe(title);
    await page.getByRole("link", { name: english.page.permalink }).click();
    expect(new URL(page.url()).pathname).toBe("/d/moon-cheese/claims/moon-is-cheese");
    expect(await page.locator("h1").textContent()).toBe(title);
  });

  it("needs no mouse: the box, the answer, on to a citation", async () => {
    const page = await open();
    const focus = () => page.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.id ?? ''");
    const outlined = () => page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    const tabTo = async (wanted: (at: unknown) => boolean, most = 40) => {
      for (let presses = 0; presses < most && !wanted(await focus()); presses++) await page.keyboard.press("Tab");
      expect(wanted(await focus())).toBe(true);
      expect(await outlined()).toBe("solid");
    };
    await tabTo((at) => at === "q");
    await page.keyboard.type(QUESTION);
    await page.keyboard.press("Enter");
    await answered(page);
    await page.waitForFunction("document.activeElement.id === 'answer-1'");
    await page.keyboard.press("Tab");
    await tabTo((at) => String(at).startsWith("https://"));
    expect(await page.evaluate("document.activeElement.closest('figure, .pointer, li') !== null")).toBe(true);
  });

  it("keeps line breaks, markup and any script of a message as they were typed", async () => {
    const text = "\n\n <b>bold</b> &amp; </textarea><script>document.title='x'</script>\nשלום 👩🏽‍🚀";
    const plain = await open({ javaScriptEnabled: false });
    await ask(plain, text);
    expect(await plain.getByLabel(english.page.label).inputValue()).toBe(text);
    await leave();
    const page = await open();
    await ask(page, text);
    expect(await page.locator(".asked").textContent()).toContain(text);
    expect(await page.title()).toContain(english.page.name);
  });

  it("shows a page, and no broken connection, for a message that is too large", async () => {
    const page = await open();
    const size = LIMITS.body * 2;
    // Hidden: laying out millions of characters takes a browser longer than all else.
    await page.evaluate(`q.hidden = true; q.value = "x".repeat(${size}); q.form.submit()`);
    await page.locator("#answer").waitFor();
    expect(await page.locator("#answer").textContent()).toContain(english.page.problems.tooLarge.mend);
    forgive("413");
  });
});

/** One page of every kind, over the fixture dossier. */
const PAGES = [
  "d",
  "d/moon-cheese",
  "d/moon-cheese/claims",
  "d/moon-cheese/claims/moon-is-cheese",
  "d/moon-cheese/timeline",
  "d/moon-cheese/timeline?topic=cheese&from=x",
  "d/moon-cheese/rebuttals",
  "d/moon-cheese/disagreements",
  "d/moon-cheese/disagreements/what-it-is",
  "d/moon-cheese/sources",
  "d/moon-cheese/sources/gazette",
  "d/moon-cheese/sources/almanac",
  "d/moon-cheese/people",
  "d/moon-cheese/people/observatory",
  "search?q=moon",
  "api",
];

describe("access", () => {
  it.each([
    ["light", 320],
    ["dark", 320],
    ["light", 1280],
    ["dark", 1280],
  ] as const)(
    "axe finds nothing serious on any page: %s, %i pixels",
    async (colorScheme, width) => {
      const page = await open({ colorScheme, viewport: { width, height: 800 } });
      for (const path of ["", `?q=${QUESTION}`, ...PAGES]) {
        await page.goto(served().url + path);
        expect([path, await seriousViolations(page)]).toEqual([path, []]);
      }
    },
    120_000,
  );

  it("a page of a record is read by keyboard: past the ways to the content, into the citation", async () => {
    const page = await open({}, "d/moon-cheese/claims/moon-is-cheese");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.activeElement.id === 'content'");
    await page.locator(".cite summary").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".cite pre").first().isVisible()).toBe(true);
  });
});

describe("a record", () => {
  it.each([true, false])("leads to a source's quote and back, scripts or none: %s", async (javaScriptEnabled) => {
    const page = await open({ javaScriptEnabled }, "d/moon-cheese/claims/moon-is-cheese");
    const figure = page.locator("figure.quote").first();
    const words = await figure.locator("blockquote .words").textContent();
    await figure.getByRole("link", { name: siteEnglish.quote.inSource }).click();
    const target = page.locator("figure.quote:target");
    expect(await target.locator("blockquote .words").textContent()).toBe(words);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/d/moon-cheese/claims/moon-is-cheese");
  });

  it("gives its citation to the clipboard", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] }, "d/moon-cheese/sources/gazette");
    await page.locator(".cite summary").click();
    await page.getByRole("button", { name: siteEnglish.cite.copy }).last().click();
    await page.getByText(siteEnglish.cite.copied, { exact: true }).waitFor();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(await page.locator(".cite pre").last().textContent());
  });

  it("prints without what only a screen needs", async () => {
    const page = await open({}, "d/moon-cheese/claims/moon-is-cheese");
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".ways", ".cite summary"]) expect(await page.locator(hidden).first().isVisible()).toBe(false);
    expect(await page.locator("blockquote").first().isVisible()).toBe(true);
    const link = page.locator(".source a[href*='#:~:text=']").first();
    await link.evaluate((link) => link.setAttribute("id", "printed"));
    expect(await page.evaluate("getComputedStyle(printed, '::after').content")).toMatch(/^" <https:[^#]*>"$/);
  });
});

describe("looks", () => {
  const paths = [
    "",
    `?q=${QUESTION}`,
    "?q=/timeline",
    "?q=/rebuttal+cheese",
    "?q=/receipts+sources",
    `?q=${"w".repeat(3000)}`,
    ...PAGES,
  ];

  it.each([320, 390, 1440])("nothing scrolls sideways at %i pixels", async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    for (const path of paths) {
      await page.goto(served().url + path);
      expect([path, await overflowOf(page)]).toEqual([path, 0]);
    }
  });

  it("follows the reader's light or dark", async () => {
    const luminance = async (colorScheme: "light" | "dark") => {
      const page = await open({ colorScheme }, `?q=${QUESTION}`);
      const colour = String(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
      await leave();
      return Math.max(...(colour.match(/\d+/g) ?? []).map(Number));
    };
    expect(await luminance("light")).toBeGreaterThan(200);
    expect(await luminance("dark")).toBeLessThan(60);
  });

  it.each(["light", "dark"] as const)("every text has the contrast of WCAG AA: %s", async (colorScheme) => {
    const page = await open({ colorScheme });
    for (const path of paths.filter((path) => !path.includes("www"))) {
      await page.goto(served().url + path);
      expect([path, await page.evaluate(LOW_CONTRAST)]).toEqual([path, []]);
    }
  });

  it("sets the sides of a disagreement next to one another where there is room", async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } }, `?q=${QUESTION}`);
    const tops = await page
      .locator(".sides")
      .first()
      .locator("> li")
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
  });

  it("shows the largest answer whole, also on a phone", async () => {
    const large = await servePage({ dispatch: async () => largest });
    const page = await open({ viewport: { width: 390, height: 800 } }, "?q=x", large);
    const shown = new Map((await quotesOn(page)).map(({ text, links }) => [text, links]));
    for (const { text, cited } of quotesOf(largest)) expect(shown.get(text)).toEqual([cited.url, cited.archivedUrl]);
    expect(await overflowOf(page)).toBe(0);
    await leave();
    await large.stop();
  });
});

/**
 * Texts whose contrast with the nearest background is below 4.5 (WCAG 2.2, 1.4.3), as a script for the page: relative
 * luminance as defined at https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
const LOW_CONTRAST = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => channels(colour).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const backgroundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll("body *")]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((element) => {
      const [a, b] = [light(getComputedStyle(element).color), light(backgroundOf(element))].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05) < 4.5;
    })
    .map((element) => element.outerHTML.slice(0, 80));
})()`;
