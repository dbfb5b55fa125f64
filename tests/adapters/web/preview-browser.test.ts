/** Previews in a real browser: switching, pages and buttons, with scripts and without, by keyboard, in both themes. */
import type { Page, Request } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { previewsOf } from "../../../src/adapters/adapter.ts";
import { siteEnglish } from "../../../src/core/words/site/en.ts";
import { english } from "../../../src/core/words.ts";
import { loadAdapters } from "../../../src/registry.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { largest } from "./answers.ts";
import { servePage } from "./support.ts";
import { ask, overflowOf, seriousViolations, unfold, visits } from "./visits.ts";

const { preview: say, cite: copying } = siteEnglish;
const MESSAGE = "did facebook sell our dms to netflix?? asking for a friend";
const PLATFORMS = [...previewsOf(await loadAdapters()).values()].map(({ platform }) => platform);
const { served, open, leave, forgive, addresses } = visits({ data: SHIPPED_DOSSIERS });

afterEach(() => expect(addresses().filter((address) => /friend/.test(address))).toEqual([]));

const answers = (page: Page) => page.locator("article.answer");
const last = (page: Page) => answers(page).last();

/** Presses one of the ways to show the last answer, a link or a button. */
async function show(page: Page, name: string): Promise<void> {
  await last(page).locator(".views").getByText(name, { exact: true }).click();
  await last(page).locator(".views [aria-current]", { hasText: name }).waitFor();
}

describe.each([true, false])("with scripts: %s", (javaScriptEnabled) => {
  it.each(PLATFORMS)("a message is shown as on %s and back, and goes into no address", async (platform) => {
    const page = await open({ javaScriptEnabled });
    await ask(page, MESSAGE);
    const title = (await last(page).locator("h2").textContent()) ?? "";
    await show(page, platform);
    expect(await answers(page).count()).toBe(1);
    expect(await last(page).locator(".p-message h3").first().textContent()).toBe(title);
    expect(await last(page).locator(".p-message blockquote").count()).toBeGreaterThan(0);
    await show(page, say.page);
    expect(await last(page).locator("h2").textContent()).toBe(title);
  });

  it.each(PLATFORMS)("buttons of %s ask in the preview, and turn pages", async (platform) => {
    const page = await open({ javaScriptEnabled }, "?q=/claim+inbox+api");
    await show(page, platform);
    const button = (name: string) => last(page).locator(".p-button").getByText(name, { exact: true });
    await last(page).locator("a.p-button", { hasText: english.cite.next }).click();
    await last(page)
      .getByText(/^Page 2 of/)
      .waitFor();
    expect(await answers(page).count()).toBe(1);
    expect(await button(english.share.short).evaluate(({ tagName }) => tagName)).toBe("SPAN");
    await last(page).locator("a.p-button", { hasText: english.actions.timeline }).click();
    await last(page)
      .locator(".p-message h3", { hasText: english.timeline.title().slice(0, 8) })
      .waitFor();
    expect(await last(page).locator(".preview-title").textContent()).toBe(say.title(platform));
  });

  it("what is asked next is shown in the same way", async () => {
    const page = await open({ javaScriptEnabled });
    await ask(page, MESSAGE);
    await show(page, "Slack");
    await ask(page, "/receipts privacy");
    expect(await last(page).locator(".preview-title").textContent()).toBe(say.title("Slack"));
    await page.getByRole("link", { name: "/receipts", exact: true }).click();
    await last(page).locator(".p-message h3", { hasText: english.help.title }).waitFor();
  });

  it("a menu opens and its entries ask", async () => {
    const page = await open({ javaScriptEnabled }, "?q=netflix&view=discord");
    await last(page).locator(".p-menu summary").click();
    const [first = ""] = await last(page).locator(".p-option").allTextContents();
    await last(page).locator(".p-option").first().click();
    const title = last(page)
      .locator(".p-message h3", { hasText: first.slice(0, 20) })
      .first();
    await title.waitFor();
    expect(first.length).toBeGreaterThan(20);
  });
});

describe("in a conversation", () => {
  it("pages are turned where they stand, and the focus stays on the button", async () => {
    const page = await open();
    await ask(page, "/claim inbox api");
    await ask(page, "/receipts");
    const first = answers(page).first();
    await first.locator(".views").getByText("Discord").click();
    await first.locator(".p-message").waitFor();
    for (const number of [2, 3]) {
      await first.locator("a.p-button", { hasText: english.cite.next }).press("Enter");
      await first.getByText(new RegExp(`^Page ${number} of`)).waitFor();
      expect(await page.evaluate("document.activeElement.textContent")).toBe(english.cite.next);
    }
    expect(await answers(page).count()).toBe(2);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows what was pressed last, whatever comes first", async () => {
    const page = await open();
    await ask(page, MESSAGE);
    const isFor = (view: string) => (request: Request) => request.postData()?.includes(`view=${view}`) ?? false;
    const first = Promise.withResolvers<void>();
    await page.route("**/*", async (route) => {
      if (isFor("slack")(route.request())) await first.promise;
      await route.continue();
    });
    const arrived = page.waitForResponse((response) => isFor("discord")(response.request()));
    await last(page).locator(".views").getByText("Discord").click();
    await last(page).locator(".views").getByText("Slack").click();
    await (await arrived).finished();
    first.resolve();
    await last(page)
      .locator(".preview-title", { hasText: say.title("Slack") })
      .waitFor();
  });

  it("says so where nothing arrives, and leaves the answer as it is", async () => {
    const page = await open();
    await ask(page, MESSAGE);
    await page.route("**/*", (route) => route.abort());
    await last(page).locator(".views").getByText("Discord").click();
    await page.getByText(say.failed).waitFor();
    expect(await last(page).locator("figure.quote").count()).toBeGreaterThan(0);
    forgive("ERR_FAILED");
  });

  it("gives the data of a message to the clipboard", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await ask(page, "/claim inbox api");
    await show(page, "Slack");
    await last(page).getByText(say.payload).click();
    await last(page).getByRole("button", { name: copying.copy }).click();
    await last(page).getByText(copying.copied).waitFor();
    const copied = JSON.parse(String(await page.evaluate("navigator.clipboard.readText()")));
    expect(copied.blocks[0].type).toBe("header");
  });
});

describe("looks", () => {
  const pathsOf = (...asked: string[]) =>
    ["discord", "slack"].flatMap((view) => asked.map((q) => `?q=${q}&view=${view}`));

  it.each(["light", "dark"] as const)(
    "axe finds nothing serious, with all that folds open: %s",
    async (colorScheme) => {
      const page = await open({ colorScheme, viewport: { width: 360, height: 800 } });
      const records = ["sources/medianama", "people/plaintiffs"].map((path) => `d/meta-netflix/${path}`);
      for (const path of [...pathsOf("/claim+inbox+api&page=2", "netflix", "/timeline"), ...records]) {
        await page.goto(served().url + path);
        expect([path, await seriousViolations(page)]).toEqual([path, []]);
      }
    },
    60_000,
  );

  it.each([320, 1440])("nothing scrolls sideways at %i pixels", async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    for (const path of pathsOf("/claim+inbox+api", "/timeline", "/receipts+sources", `/claim+${"w".repeat(3000)}`)) {
      await page.goto(served().url + path);
      await unfold(page);
      expect([path, await overflowOf(page)]).toEqual([path, 0]);
    }
  });

  it("hides the button to copy where no script could", async () => {
    const page = await open({ javaScriptEnabled: false }, pathsOf("/claim+inbox+api")[0]);
    await page.getByText(say.payload).click();
    expect(await page.locator(".p-payload pre").isVisible()).toBe(true);
    expect(await page.locator(".p-payload .copying").isVisible()).toBe(false);
  });

  it.each(["discord", "slack"])("the largest answer stays within a phone: %s", async (view) => {
    const large = await servePage({ dispatch: async () => largest });
    const page = await open({ viewport: { width: 360, height: 800 } }, `?q=x&view=${view}`, large);
    expect(await page.locator(".p-message").count()).toBe(1);
    expect(await overflowOf(page)).toBe(0);
    await leave();
    await large.stop();
  });
});
