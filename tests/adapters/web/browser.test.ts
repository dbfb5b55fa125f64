import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/adapters/web/limits.ts";
import { quotesOf } from "../../../src/core/answer.ts";
import { english } from "../../../src/core/words.ts";
import { launchBrowser, whyNoBrowser } from "../../standins/browser.ts";
import { largest } from "./answers.ts";
import { type Served, servePage } from "./support.ts";

const missing = whyNoBrowser();
const QUESTION = "is the moon made of cheese";

let browser: Browser | undefined;
let served: Served;
let context: BrowserContext | undefined;
/** What the browser complained about: a blocked style, a script that failed, a request to another host. */
let complaints: string[];

beforeAll(async () => {
  served = await servePage();
  if (!missing) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served.stop();
});
beforeEach((test) => {
  complaints = [];
  if (missing) test.skip(missing);
});
afterEach(async () => {
  await context?.close();
  context = undefined;
  expect(complaints).toEqual([]);
});

async function open(options: BrowserContextOptions = {}, path = "", { url } = served): Promise<Page> {
  context = await browser?.newContext(options);
  if (!context) throw new Error("there is no browser");
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (err) => complaints.push(err.message));
  page.on("request", (request) => !request.url().startsWith(url) && complaints.push(`loads ${request.url()}`));
  await page.goto(url + path);
  return page;
}

async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel(english.page.label).fill(text);
  await page.getByRole("button", { name: english.page.submit }).click();
  await answered(page);
}

/** The last answer of the page, when it is there. */
function lastAnswer(page: Page) {
  return page.locator("article.answer").last();
}

async function answered(page: Page): Promise<void> {
  await page.locator("#log > :last-child:is(article)").waitFor();
}

/** The quotes of the page with the addresses in their captions. */
function quotesOn(page: Page): Promise<{ text: string; links: string[] }[]> {
  return page.locator("figure").evaluateAll((figures) =>
    figures.map((figure) => ({
      text: figure.querySelector("blockquote")?.textContent ?? "",
      links: [...figure.querySelectorAll(".source a[href^=http]")].map((link) => link.getAttribute("href") ?? ""),
    })),
  );
}

const overflow = (page: Page) =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

describe("a visit", () => {
  it.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
    "asks and sees every quote with its citation: %o",
    async (options) => {
      const page = await open(options);
      await ask(page, QUESTION);
      const answer = await served.bot.dispatch({ type: "text", user: "test:1", text: QUESTION });
      expect(answer.kind).toBe("claim");
      expect(await page.locator("#answer h2").textContent()).toBe(answer.title);
      const shown = await quotesOn(page);
      for (const { text, cited } of quotesOf(answer)) {
        expect(shown).toContainEqual({ text, links: [cited.url, cited.archivedUrl].filter((url) => url !== null) });
      }
      expect(new URL(page.url()).search).toBe("");
      expect(await page.getByLabel(english.page.label).inputValue()).toBe(QUESTION);
    },
  );

  it("follows an example, an action, the sections, and goes back to an answer that was posted", async () => {
    const page = await open();
    await page.getByRole("link", { name: "/receipts privacy" }).click();
    expect(await page.locator("#answer h2").textContent()).toBe(english.privacy.title);
    await ask(page, QUESTION);
    const title = await page.locator("#answer h2").textContent();
    await page.getByRole("link", { name: english.actions.timeline, exact: true }).click();
    await page.locator("#answer .timeline").waitFor();
    await page.goBack();
    expect(await page.locator("#answer h2").textContent()).toBe(title);
    await page.getByRole("link", { name: english.page.permalink }).click();
    expect(new URL(page.url()).searchParams.get("q")).toMatch(/^\/claim moon-cheese\//);
    expect(await page.locator("#answer h2").textContent()).toBe(title);
  });

  it("needs no mouse: the box, the button, past the box to the answer, on to a citation", async () => {
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
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#answer").waitFor();
    await page.keyboard.press("Tab");
    expect(await focus()).toBe("#answer");
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.activeElement.id === 'answer'");
    await page.keyboard.press("Tab");
    await tabTo((at) => String(at).startsWith("https://"));
    expect(await page.evaluate("document.activeElement.closest('figure, .pointer, li') !== null")).toBe(true);
  });

  it("keeps line breaks, markup and any script of a message in the box", async () => {
    const page = await open();
    const text = "\n\n <b>bold</b> &amp; </textarea><script>document.title='x'</script>\nשלום 👩🏽‍🚀";
    await ask(page, text);
    expect(await page.getByLabel(english.page.label).inputValue()).toBe(text);
    expect(await page.title()).toContain(english.page.name);
  });

  it("shows a page, and no broken connection, for a message that is too large", async () => {
    const page = await open();
    const size = LIMITS.body * 2;
    // Hidden: laying out millions of characters takes a browser longer than all else.
    await page.evaluate(`q.hidden = true; q.value = "x".repeat(${size}); q.form.submit()`);
    await page.locator("#answer").waitFor();
    expect(await page.locator("#answer").textContent()).toContain(english.page.problems.tooLarge.mend);
    complaints = complaints.filter((complaint) => !complaint.includes("413"));
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
  ];

  it.each([320, 390, 1440])("nothing scrolls sideways at %i pixels", async (width) => {
    for (const path of paths) {
      const page = await open({ viewport: { width, height: 800 } }, path);
      expect([path, await overflow(page)]).toEqual([path, 0]);
      await context?.close();
    }
  });

  it("follows the reader's light or dark", async () => {
    const luminance = async (colorScheme: "light" | "dark") => {
      const page = await open({ colorScheme }, `?q=${QUESTION}`);
      const colour = String(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
      await context?.close();
      return Math.max(...(colour.match(/\d+/g) ?? []).map(Number));
    };
    expect(await luminance("light")).toBeGreaterThan(200);
    expect(await luminance("dark")).toBeLessThan(60);
  });

  it.each(["light", "dark"] as const)("every text has the contrast of WCAG AA: %s", async (colorScheme) => {
    for (const path of paths.slice(0, 5)) {
      const page = await open({ colorScheme }, path);
      expect([path, await page.evaluate(LOW_CONTRAST)]).toEqual([path, []]);
      await context?.close();
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
    expect(await overflow(page)).toBe(0);
    await context?.close();
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
