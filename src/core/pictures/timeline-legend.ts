/** The numbered list below the chart, in as many columns as fit. */
import type { Area, Drawn } from "./area.ts";
import type { Paint } from "./palette.ts";
import { drawParagraph, type Paragraph, paragraph, textLine } from "./paragraph.ts";
import { element, type Markup } from "./svg.ts";
import { widthOf } from "./text.ts";
import type { Drawing } from "./timeline-chart.ts";
import type { TimelineItem } from "./timeline-item.ts";

const COLUMN = 400;
const COLUMN_GAP = 32;
const ITEM_GAP = 14;
const BADGE = { size: 12, height: 20 } as const;
const HEAD = { size: 14, bold: true, colour: "ink" } as const;
const TAG = { size: 13, colour: "soft" } as const;
const TEXT = { size: 14, colour: "ink" } as const;

interface Entry {
  readonly item: TimelineItem;
  readonly paragraphs: readonly Paragraph[];
  readonly height: number;
}

/** The list within an area; the columns are read one after the other. */
export function drawLegend(items: readonly TimelineItem[], { left, top, width }: Area, { paint }: Drawing): Drawn {
  const count = Math.max(1, Math.min(3, Math.floor((width + COLUMN_GAP) / (COLUMN + COLUMN_GAP)), items.length));
  const column = (width - (count - 1) * COLUMN_GAP) / count;
  const indent = Math.max(30, 20 + Math.ceil(widthOf(String(items.length), BADGE.size, true)));
  const entries = items.map((item) => entryOf(item, column - indent));
  const parts: Markup[] = [];
  const columns = inColumns(entries, count);
  for (const [index, own] of columns.entries()) {
    let y = top;
    for (const entry of own) {
      parts.push(
        drawEntry(entry, { left: left + index * (column + COLUMN_GAP), top: y, width: column }, indent, paint),
      );
      y += entry.height + ITEM_GAP;
    }
  }
  return { parts, height: Math.max(0, ...columns.map(heightOf)) };
}

function entryOf(item: TimelineItem, width: number): Entry {
  const paragraphs = [
    paragraph(item.date, width, HEAD),
    paragraph(item.tag, width, TAG),
    paragraph(item.text, width, TEXT),
  ];
  return { item, paragraphs, height: paragraphs.reduce((sum, { height }) => sum + height, 0) };
}

function heightOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { height }) => sum + height + ITEM_GAP, -ITEM_GAP);
}

/** The lowest columns that hold all entries in their order. */
function inColumns(entries: readonly Entry[], count: number): Entry[][] {
  let low = Math.max(0, ...entries.map(({ height }) => height));
  let high = Math.max(low, heightOf(entries));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (filled(entries, middle).length <= count) high = middle;
    else low = middle + 1;
  }
  return filled(entries, high);
}

function filled(entries: readonly Entry[], height: number): Entry[][] {
  const columns: Entry[][] = [];
  let used = 0;
  for (const entry of entries) {
    const last = columns.at(-1);
    used += ITEM_GAP + entry.height;
    if (last && used <= height) last.push(entry);
    else {
      columns.push([entry]);
      used = entry.height;
    }
  }
  return columns;
}

function drawEntry({ item, paragraphs }: Entry, { left, top, width }: Area, indent: number, paint: Paint): Markup {
  const parts: Markup[] = [];
  let y = top;
  for (const one of paragraphs) {
    parts.push(...drawParagraph(one, left + indent, y, width - indent, paint));
    y += one.height;
  }
  const badge = { x: left, y: top, width: indent - 8, height: BADGE.height, rx: 4, ...paint({ fill: item.lane }) };
  const style = { size: BADGE.size, bold: true, colour: "paper" } as const;
  const number = textLine(String(item.number), left + (indent - 8) / 2, top + 14.5, style, paint, "middle");
  return element("g", {}, element("rect", badge), number, ...parts);
}
