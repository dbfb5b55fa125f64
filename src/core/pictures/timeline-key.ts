/** How the marks of a timeline are to be read: those that are on the chart. */
import type { Area, Drawn } from "./area.ts";
import { drawKey } from "./key.ts";
import type { Drawing } from "./timeline-chart.ts";
import type { TimelineItem } from "./timeline-item.ts";
import { drawMark, kindOf, type MarkKind } from "./timeline-mark.ts";

/** The kinds in the order of the key, with the pixels that a sample of each takes. */
const SAMPLES: readonly (readonly [MarkKind, number])[] = [
  ["day", 10],
  ["period", 26],
  ["approximate", 26],
  ["before", 44],
  ["after", 44],
];

/** The key within an area; nothing where no date is known. */
export function drawTimelineKey(items: readonly TimelineItem[], area: Area, { words, paint, id }: Drawing): Drawn {
  const kinds = new Set(items.map(kindOf));
  const entries = SAMPLES.filter(([kind]) => kinds.has(kind)).map(([kind, width]) => ({
    meaning: words.pictures.timeline.keys[kind],
    width,
    draw: (x: number, y: number) => [drawMark({ kind, lane: "happened", left: x, right: x + width }, y, id, paint)],
  }));
  return drawKey(entries, area, paint);
}
