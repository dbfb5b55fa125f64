/** The timeline as a picture: lanes for what happened, what was alleged, what was answered. */
import type { Words } from "../words.ts";
import type { Area, Drawn } from "./area.ts";
import { pictureOf } from "./document.ts";
import { paintOf } from "./palette.ts";
import { drawParagraph, paragraph } from "./paragraph.ts";
import type { Picture, TimelineOptions } from "./picture.ts";
import { DEFAULT_WIDTH, marginOf, NARROW, NARROWEST } from "./sizes.ts";
import type { Markup } from "./svg.ts";
import { type Drawing, drawChart } from "./timeline-chart.ts";
import { describeTimeline } from "./timeline-description.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import { itemsOf } from "./timeline-item.ts";
import { drawTimelineKey } from "./timeline-key.ts";
import { drawLegend } from "./timeline-legend.ts";
import { fades } from "./timeline-mark.ts";

const GAP = 16;

/** The timeline of some entries, numbered in the order of `inOrder`. The same entries give the same picture. */
export function timelinePicture(
  entries: readonly TimelineEntry[],
  words: Words,
  options: TimelineOptions = {},
): Picture {
  const width = Math.max(NARROWEST, Math.round(options.width ?? DEFAULT_WIDTH));
  const { id = "picture", standalone = true, title = words.timeline.title() } = options;
  const paint = paintOf(options.theme);
  const drawing: Drawing = { words, paint, id };
  const items = itemsOf(entries, words);
  const margin = marginOf(width, options);
  const parts: Markup[] = [fades(id, paint)];
  let y = margin;
  const add = (draw: (area: Area) => Drawn) => {
    const { parts: drawn, height } = draw({ left: margin, top: y, width: width - 2 * margin });
    parts.push(...drawn);
    if (height > 0) y += height + GAP;
  };
  const text = (given: string, size: number, bold = false) =>
    add(({ left, top, width: room }) => {
      const lines = paragraph(given, room, { size, bold, colour: bold ? "ink" : "soft" });
      return { parts: drawParagraph(lines, left, top, room, paint), height: lines.height };
    });
  if (standalone) text(title, width < NARROW ? 18 : 22, true);
  if (items.length === 0) text(words.pictures.timeline.empty, 14);
  else {
    add((area) => drawChart(items, area, drawing));
    add((area) => drawTimelineKey(items, area, drawing));
    if (options.legend ?? true) add((area) => drawLegend(items, area, drawing));
  }
  const height = Math.ceil(y - GAP + margin);
  return pictureOf({ title, description: describeTimeline(items, words), width, height, parts }, options, paint);
}
