/** Visits to the real page in a real browser, which may have complained about nothing when a test ends. */
import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { english } from "../../../src/core/words.ts";
import { launchBrowser, whyNoBrowser } from "../../standins/browser.ts";
import { type Served, type Serving, servePage } from "./support.ts";

/** What a file of browser tests visits with. */
export interface Visits {
  /** The page that is served to all tests of the file. */
  readonly served: () => Served;
  /** Opens an address of it, or of another page. */
  readonly open: (options?: BrowserContextOptions, path?: string, at?: Served) => Promise<Page>;
  /** Ends the visit, so that the test can begin another. */
  readonly leave: () => Promise<void>;
  /** Takes back complaints that a test provokes. */
  readonly forgive: (part: string) => void;
  /** Every address that the test has asked for. */
  readonly addresses: () => readonly string[];
}

/** Serves the page and starts the browser for the tests of a file; without a browser they are skipped. */
export function visits(serving?: Serving): Visits {
  const missing = whyNoBrowser();
  let browser: Browser | undefined;
  let served: Served;
  let context: BrowserContext | undefined;
  /** A blocked style, a script that failed, a request to another host. */
  let complaints: string[] = [];
  let addresses: string[] = [];

  beforeAll(async () => {
    served = await servePage(serving);
    if (!missing) browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served.stop();
  });
  beforeEach((test) => {
    [complaints, addresses] = [[], []];
    if (missing) test.skip(missing);
  });
  const leave = async () => {
    await context?.close();
    context = undefined;
  };
  afterEach(async () => {
    await leave();
    expect(complaints).toEqual([]);
  });

  const open: Visits["open"] = async (options = {}, path = "", { url } = served) => {
    context = await browser?.newContext(options);
    if (!context) throw new Error("there is no browser");
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (err) => complaints.push(err.message));
    page.on("request", (request) => {
      addresses.push(request.url());
      if (!request.url().startsWith(url)) complaints.push(`loads ${request.url()}`);
    });
    await page.goto(url + path);
    return page;
  };
  const forgive = (part: string) => {
    complaints = complaints.filter((complaint) => !complaint.includes(part));
  };
  return { served: () => served, open, leave, forgive, addresses: () => addresses };
}

/** Asks in the box of the first page, and waits for the answer. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel(english.page.label).fill(text);
  await page.getByRole("button", { name: english.page.submit }).click();
  await answered(page);
}

/** Waits for the answer to what was asked last. */
export async function answered(page: Page): Promise<void> {
  await page.locator("#log > :last-child:is(article)").waitFor();
}

/** How far the page is wider than its window, in CSS pixels. */
export async function overflowOf(page: Page): Promise<number> {
  return Number(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
}

/** Opens all that folds. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
}

/** With the size of targets too (WCAG 2.2, 2.5.8), which axe leaves out by default. */
const RUN_AXE = "axe.run({ rules: { 'target-size': { enabled: true } } })";

/** What axe finds serious or critical on a page with all that folds open: the rule and the first element. */
export async function seriousViolations(page: Page): Promise<[string, string | undefined][]> {
  await unfold(page);
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(RUN_AXE)) as axe.AxeResults;
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
