/** Pictures as PNG: the right size, with letters in every script, with no font of the system. */
import { describe, expect, test } from "vitest";
import { type Picture, timelinePicture } from "../../src/core/pictures/index.ts";
import { english } from "../../src/core/words.ts";
import { MOST_PIXELS, pngOf } from "../../src/pictures/png.ts";
import { event, manyEvents } from "../core/pictures/support.ts";
import { moonCheese } from "../support/held.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const held = await moonCheese();

/** Width and height of a PNG (its header: https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(png: Buffer): readonly [number, number] {
  expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
  expect(png.subarray(12, 16).toString("latin1")).toBe("IHDR");
  expect(png.subarray(-8, -4).toString("latin1")).toBe("IEND");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function timeline(count: number, width = 960): Picture {
  const entries = manyEvents(count).map((one) => ({ held, event: one }));
  return timelinePicture(entries, english, { theme: "light", width });
}

describe("a PNG", () => {
  test.each([0, 5, 40])("of %i events is twice the size of its picture", async (count) => {
    const picture = timeline(count);
    expect(sizeOf(await pngOf(picture))).toEqual([2 * picture.width, 2 * picture.height]);
  });
  test("of a picture that is too large is drawn smaller, in its proportions", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="40000"><circle cx="9" cy="9" r="9"/></svg>`;
    const [width, height] = sizeOf(await pngOf({ ...timeline(0), svg, width: 1_000, height: 40_000 }));
    expect(width * height).toBeLessThan(MOST_PIXELS * 1.01);
    expect(height / width).toBeCloseTo(40, 0);
  });
  test("is the same each time", async () => {
    expect((await pngOf(timeline(5))).equals(await pngOf(timeline(5)))).toBe(true);
  });
  test("differs between light and dark", async () => {
    const entries = [{ held, event: event() }];
    const [light, dark] = await Promise.all(
      (["light", "dark"] as const).map((theme) => pngOf(timelinePicture(entries, english, { theme }))),
    );
    expect(light && dark && light.equals(dark)).toBe(false);
  });
  test("rejects what is no SVG", async () => {
    await expect(pngOf({ ...timeline(1), svg: "<svg" })).rejects.toThrow();
  });
});

test.each(["Latin", "Ελληνικά", "Кириллица", "العربية", "עברית", "ქართული", "Հայերեն", "tiếng Việt", "→ − ≈"])(
  "%s has letters of its own, no boxes",
  async (text) => {
    const draw = (statement: string) =>
      pngOf(timelinePicture([{ held, event: event({ statement }) }], english, { theme: "light" }));
    const missing = [...text].map((letter) => (letter === " " ? " " : "\u{e001}")).join("");
    const [shown, boxes, nothing] = await Promise.all([draw(text), draw(missing), draw("\u200b")]);
    expect(shown.equals(boxes)).toBe(false);
    expect(shown.equals(nothing)).toBe(false);
  },
);
