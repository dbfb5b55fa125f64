/** Pictures as PNG: resvg with fonts that come along from npm, so that no font of the system is needed. */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ResvgRenderOptions } from "@resvg/resvg-js";
import type { Picture } from "../core/pictures/index.ts";
import { Thread } from "../threads/thread.ts";
import type { Drawing } from "./png-thread.ts";

const resolve = createRequire(import.meta.url).resolve;

/** Noto Sans for Latin, Greek and Cyrillic; DejaVu Sans for what it lacks: Arabic, Hebrew, Georgian, symbols. */
const FONTS = [
  ...["400Regular/NotoSans_400Regular.ttf", "600SemiBold/NotoSans_600SemiBold.ttf"].map((file) =>
    resolve(`@expo-google-fonts/noto-sans/${file}`),
  ),
  ...["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) =>
    join(resolve("dejavu-fonts-ttf/package.json"), "../ttf", file),
  ),
];

const FONT_OPTIONS: NonNullable<ResvgRenderOptions["font"]> = {
  loadSystemFonts: false,
  fontFiles: FONTS,
  defaultFontFamily: "Noto Sans",
  sansSerifFamily: "Noto Sans",
};

const drawing = new Thread<Drawing, Uint8Array>(new URL("./png-thread.ts", import.meta.url));

/** Pixels of the largest PNG: 16 million take 64 MB while they are drawn. A larger picture is drawn smaller. */
export const MOST_PIXELS = 16_000_000;
/** For screens that have two pixels where CSS counts one. */
const FINEST = 2;

/**
 * The picture as PNG: twice its size in CSS pixels, less where that would be too much. Make the picture with a fixed theme.
 * @throws Error if the SVG cannot be read, or the thread that draws has no memory left
 */
export async function pngOf({ svg, width, height }: Picture): Promise<Buffer> {
  const zoom = Math.min(FINEST, Math.sqrt(MOST_PIXELS / (width * height)));
  const options = { font: FONT_OPTIONS, fitTo: { mode: "zoom", value: zoom }, logLevel: "off" } as const;
  return Buffer.from(await drawing.ask({ svg, options }));
}
