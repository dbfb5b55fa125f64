/** The first page as a conversation, in a real browser: turns, suggestions, keys. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { siteEnglish } from "../../../src/core/words/site/en.ts";
import { english } from "../../../src/core/words.ts";
import { answered, ask, visits } from "./visits.ts";

const QUESTION = "is the moon made of cheese";
const { open, forgive, served } = visits();

describe("a conversation", () => {
  const box = (page: Page) => page.getByRole("combobox", { name: english.page.label });

  it("keeps what was asked and its answers, in the page alone", async () => {
    const page = await open();
    await ask(page, QUESTION);
    await ask(page, "/receipts privacy");
    expect(await page.locator("article.answer").count()).toBe(2);
    await box(page).press("ArrowUp");
    await box(page).press("ArrowUp");
    expect(await box(page).inputValue()).toBe(QUESTION);
    await box(page).press("ArrowDown");
    await box(page).press("ArrowDown");
    expect(await box(page).inputValue()).toBe("");
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")).toEqual([0, 0, ""]);
    await page.reload();
    expect(await page.locator("article.answer").count()).toBe(0);
  });

  it("suggests while somebody types, typos forgiven, and takes a suggestion by keyboard", async () => {
    const page = await open();
    await box(page).pressSequentially("/claim moon cheeze");
    await page.getByRole("option").first().waitFor();
    expect(await box(page).getAttribute("aria-expanded")).toBe("true");
    await box(page).press("ArrowDown");
    const active = (await box(page).getAttribute("aria-activedescendant")) ?? "";
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    await box(page).press("Enter");
    expect(await box(page).inputValue()).toBe("/claim moon-cheese/moon-is-cheese");
    expect(await page.getByRole("listbox").isVisible()).toBe(false);
    await box(page).press("Enter");
    await answered(page);
    expect(await page.locator("article.answer").last().getAttribute("data-kind")).toBe("claim");
  });

  it("offers commands after a slash, closes with Escape, and starts a line with Shift and Enter", async () => {
    const page = await open();
    await box(page).pressSequentially("/t");
    await page.getByRole("option", { name: /^\/timeline/ }).waitFor();
    await box(page).press("Escape");
    expect(await page.getByRole("listbox").isVisible()).toBe(false);
    await box(page).press("Shift+Enter");
    expect(await box(page).inputValue()).toBe("/t\n");
    expect(await page.locator(".asked").count()).toBe(0);
  });

  it("sends what stands in the box, and no suggestion that was chosen for other words", async () => {
    const page = await open();
    await box(page).pressSequentially("/claim moon");
    await page.getByRole("option").first().waitFor();
    await box(page).press("ArrowDown");
    await box(page).fill(QUESTION);
    await box(page).press("Enter");
    await answered(page);
    expect(await page.locator(".asked").textContent()).toContain(QUESTION);
  });

  it("has no suggestion over the button, before a conversation and in it", async () => {
    const page = await open();
    for (const turns of [1, 2]) {
      await box(page).pressSequentially("/claim moon");
      await page.getByRole("option").first().waitFor();
      await page.getByRole("button", { name: english.page.submit }).click();
      await page.locator(`#answer-${turns}`).waitFor();
    }
  });

  it("asks where a link asks, and gives the message back where no answer comes", async () => {
    const page = await open();
    await page.getByRole("link", { name: "/receipts privacy" }).click();
    await answered(page);
    expect(new URL(page.url()).search).toBe("");
    await page.route("**/*", (route) => route.abort());
    await box(page).fill(QUESTION);
    await box(page).press("Enter");
    await page.getByText(siteEnglish.chat.failed).waitFor();
    expect(await box(page).inputValue()).toBe(QUESTION);
    forgive("ERR_FAILED");
    await page.unroute("**/*");
    await box(page).press("Enter");
    await answered(page);
    expect(await page.getByText(siteEnglish.chat.failed).count()).toBe(0);
    expect(await page.locator(".asked", { hasText: QUESTION }).count()).toBe(1);
  });

  it("sends a message once, however often Enter is pressed before its answer", async () => {
    const page = await open();
    const { promise, resolve } = Promise.withResolvers<void>();
    let sent = 0;
    await page.route(served().url, async (route) => {
      sent += 1;
      await promise;
      await route.continue();
    });
    await box(page).fill(QUESTION);
    for (let presses = 0; presses < 3; presses++) await box(page).press("Enter");
    await box(page).fill(QUESTION);
    await box(page).press("Enter");
    resolve();
    await answered(page);
    expect([sent, await page.locator(".asked").count()]).toEqual([1, 1]);
  });

  it("folds what follows the reply of the other side, with counts; a link to it unfolds it, and paper has all of it", async () => {
    const page = await open({}, `?q=${QUESTION}`);
    const folded = page.locator("article .folded-part");
    expect(await folded.count()).toBeGreaterThan(1);
    expect(await folded.first().locator("summary").textContent()).toMatch(/\(\d+\)$/);
    const inside = folded.last().locator("section");
    expect(await inside.isVisible()).toBe(false);
    await page.locator(".contents a").last().click();
    await inside.waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await folded.first().locator("section").isVisible()).toBe(true);
    expect(await folded.first().locator("summary").isVisible()).toBe(true);
  });
});
