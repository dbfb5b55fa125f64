/** A source as a box: its words wrapped, and whether it is held in words and by its border. */
import { UNKNOWN } from "../dossier.ts";
import { datedInWords } from "../evidence.ts";
import type { Words } from "../words.ts";
import type { Paint } from "./palette.ts";
import { drawParagraph, type Paragraph, paragraph } from "./paragraph.ts";
import type { GraphNode } from "./provenance-graph.ts";
import { element, type Markup } from "./svg.ts";

const PAD_X = 11;
const PAD_Y = 9;

/** A source with its texts wrapped. */
export interface Box {
  readonly node: GraphNode;
  readonly paragraphs: readonly Paragraph[];
  readonly width: number;
  readonly height: number;
}

/** The box of a source at a width; `more` are further lines in it. */
export function boxOf(node: GraphNode, width: number, words: Words, more: readonly string[] = []): Box {
  const { publisher, title } = node.source;
  const inner = width - 2 * PAD_X;
  const paragraphs = [
    paragraph(publisher === UNKNOWN ? node.name : publisher, inner, { size: 14, bold: true, colour: "ink" }),
    ...(title === UNKNOWN || title === node.name
      ? []
      : [paragraph(words.sources.titled(title), inner, { size: 13, colour: "ink" })]),
    paragraph(datedInWords(node.source, words), inner, { size: 12, colour: "soft" }),
    paragraph(statusOf(node, words), inner, {
      size: 12,
      colour: node.source.snapshot ? "happened" : "soft",
    }),
    ...more.map((text) => paragraph(text, inner, { size: 13, colour: "ink" })),
  ];
  return { node, paragraphs, width, height: paragraphs.reduce((sum, { height }) => sum + height, 2 * PAD_Y) };
}

function statusOf({ source, isOrigin, isSelf }: GraphNode, words: Words): string {
  const { held, known, origin, self } = words.pictures.provenance;
  return [...(isSelf ? [self] : []), ...(isOrigin ? [origin] : []), source.snapshot ? held : known].join(" · ");
}

/** The frame of a source: whole where it is held, dashed where it is not. */
export function frame(isHeld: boolean, isSelf: boolean, paint: Paint): Record<string, string | number | undefined> {
  const colours = paint({ fill: isSelf ? "tint" : "card", stroke: isHeld ? "happened" : "edge" });
  return { rx: 6, "stroke-width": isHeld ? 1.75 : 1.25, "stroke-dasharray": isHeld ? undefined : "5 3", ...colours };
}

/** A node's box with its text, its upper left corner at a point. */
export function drawBox({ node, paragraphs, width, height }: Box, x: number, y: number, paint: Paint): Markup {
  const parts: Markup[] = [];
  let top = y + PAD_Y;
  for (const one of paragraphs) {
    parts.push(...drawParagraph(one, x + PAD_X, top, width - 2 * PAD_X, paint));
    top += one.height;
  }
  const rect = element("rect", {
    x,
    y,
    width,
    height,
    ...frame(node.source.snapshot !== undefined, node.isSelf, paint),
  });
  return element("g", {}, rect, ...parts);
}
