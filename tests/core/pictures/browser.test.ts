/** The pictures in a real browser: its fonts are not ours, and yet no text leaves its picture or lies on another. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Picture, provenancePicture, timelinePicture } from "../../../src/core/pictures/index.ts";
import { english } from "../../../src/core/words.ts";
import { launchBrowser, whyNoBrowser } from "../../standins/browser.ts";
import { metaNetflix } from "../../support/held.ts";
import { manyEvents } from "./support.ts";

const shipped = await metaNetflix();
const inbox = shipped.claim("inbox-api-access");
if (!inbox) throw new Error("the shipped dossier has no such claim");
const entries = (count: number) => manyEvents(count).map((event) => ({ held: shipped, event }));

interface Seen {
  readonly outside: readonly string[];
  readonly overlapping: readonly string[];
  readonly paper: string;
}

/** Runs in the page: the boxes of all texts as they are drawn. */
const LOOK = `(() => {
  const svg = document.querySelector("svg");
  const all = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const drawn = boxes.filter(({ box }) => box.width > 0);
  const outside = drawn.filter(({ box }) => box.left < all.left - 0.5 || box.right > all.right + 0.5 || box.top < all.top - 0.5 || box.bottom > all.bottom + 0.5);
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  const overlapping = drawn.flatMap((a, i) => drawn.slice(i + 1).filter((b) => meet(a.box, b.box)).map((b) => a.text + " | " + b.text));
  return { outside: outside.map(({ text }) => text), overlapping, paper: getComputedStyle(svg.querySelector("rect")).fill };
})()`;

describe.skipIf(whyNoBrowser() !== undefined)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function look({ svg, width, height }: Picture, colorScheme: "light" | "dark" = "light"): Promise<Seen> {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: Math.min(height, 4_000) } });
    try {
      const page = await context.newPage();
      await page.setContent(`<body style="margin:0">${svg}`);
      return await page.evaluate<Seen>(LOOK);
    } finally {
      await context.close();
    }
  }

  describe.each([320, 375, 620, 960, 1440])("at a width of %i", (width) => {
    test.each([5, 40, 200])("no text of %i events leaves the picture or lies on another", async (count) => {
      const { outside, overlapping } = await look(timelinePicture(entries(count), english, { width }));
      expect({ outside, overlapping }).toEqual({ outside: [], overlapping: [] });
    });
    test.each([inbox, shipped.source("hastings-letter"), shipped.source("worldysnews")])(
      "nor of the graph of $id",
      async (about) => {
        const { outside, overlapping } = await look(provenancePicture(shipped, about, english, { width }));
        expect({ outside, overlapping }).toEqual({ outside: [], overlapping: [] });
      },
    );
  });

  test("the paper follows the reader's dark mode, but for a fixed theme", async () => {
    const paper = async (theme: "auto" | "light", scheme: "light" | "dark") =>
      (await look(timelinePicture(entries(5), english, { theme }), scheme)).paper;
    expect(await paper("auto", "light")).toBe("rgb(251, 250, 247)");
    expect(await paper("auto", "dark")).toBe("rgb(22, 24, 26)");
    expect(await paper("light", "dark")).toBe("rgb(251, 250, 247)");
  });
});
