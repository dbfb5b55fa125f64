/** Lines of text on a picture, one below the other. */
import type { Colour, Paint } from "./palette.ts";
import { element, type Markup } from "./svg.ts";
import { isRightToLeft, rightToLeft, wrap } from "./text.ts";

/** The first that is installed: the bundled font of the PNGs, or else what the reader's system has. */
export const FONT = "'Noto Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif";

/** How a text is set; its size in CSS pixels. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: Colour;
}

/** A text in lines, with the height that they take in CSS pixels. */
export interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  readonly lines: readonly string[];
  readonly height: number;
}

/** From one base line to the next, in pixels. */
export function lineHeight({ size }: TextStyle): number {
  return Math.round(size * 1.4);
}

/** A text wrapped to a width. */
export function paragraph(text: string, width: number, style: TextStyle): Paragraph {
  const lines = wrap(text, width, style.size, style.bold);
  return { text, style, lines, height: lines.length * lineHeight(style) };
}

/** One line; x is its left end, or with `anchor` its middle or its right end; y its base line. */
export function textLine(
  line: string,
  x: number,
  y: number,
  style: TextStyle,
  paint: Paint,
  anchor?: "middle" | "end",
): Markup {
  const weight = style.bold ? 600 : undefined;
  const colours = paint({ fill: style.colour });
  return element(
    "text",
    { x, y, "font-size": style.size, "font-weight": weight, "text-anchor": anchor, ...colours },
    line,
  );
}

/** A paragraph in a box: what runs from right to left stands at its right edge. */
export function drawParagraph(
  { text, lines, style }: Paragraph,
  x: number,
  top: number,
  width: number,
  paint: Paint,
): Markup[] {
  const leading = lineHeight(style);
  const base = (index: number) => top + index * leading + Math.round(leading * 0.75);
  if (!isRightToLeft(text)) return lines.map((line, index) => textLine(line, x, base(index), style, paint));
  return lines.map((line, index) => textLine(rightToLeft(line), x + width, base(index), style, paint, "end"));
}
