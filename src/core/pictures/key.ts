/** The key of a picture: a sample of each mark with its meaning, beside one another as far as there is room. */
import type { Area, Drawn } from "./area.ts";
import type { Paint } from "./palette.ts";
import { drawParagraph, lineHeight, paragraph } from "./paragraph.ts";
import type { Markup } from "./svg.ts";
import { widthOf } from "./text.ts";

/** One mark and what it means. */
export interface KeyEntry {
  readonly meaning: string;
  /** Pixels that the sample takes. */
  readonly width: number;
  /** Draws the sample from its left end, around a middle. */
  readonly draw: (x: number, middle: number) => readonly Markup[];
}

const STYLE = { size: 13, colour: "soft" } as const;
/** Pixels between a sample and its meaning, between entries, between rows. */
const BESIDE = 9;
const BETWEEN = 21;
const BELOW = 6;

/** The key within an area; a meaning that is too long for it is wrapped. */
export function drawKey(entries: readonly KeyEntry[], { left, top, width }: Area, paint: Paint): Drawn {
  const parts: Markup[] = [];
  let [x, y, bottom] = [left, top, top];
  for (const { meaning, width: sample, draw } of entries) {
    const indent = sample + BESIDE;
    // A pixel more, so that rounding wraps no text that fits.
    const needed = Math.min(width, indent + widthOf(meaning, STYLE.size) + 1);
    if (x > left && x + needed > left + width) [x, y] = [left, bottom + BELOW];
    const text = paragraph(meaning, needed - indent, STYLE);
    parts.push(...draw(x, y + lineHeight(STYLE) / 2));
    parts.push(...drawParagraph(text, x + indent, y, needed - indent, paint));
    bottom = Math.max(bottom, y + text.height);
    x += needed + BETWEEN;
  }
  return { parts, height: bottom - top };
}
