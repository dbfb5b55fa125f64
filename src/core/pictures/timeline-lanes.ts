/** Where each mark of a lane stands: in the first row where neither it nor its number meets another. */
import { widthOf } from "./text.ts";
import type { TimeScale } from "./time-scale.ts";
import type { Lane, TimelineItem } from "./timeline-item.ts";
import { type Mark, markOf } from "./timeline-mark.ts";

/** Font size of the numbers. */
export const NUMBER_SIZE = 12;
const GAP = 4;
const BETWEEN = 7;

/** An item with its place. */
export interface Placed {
  readonly item: TimelineItem;
  readonly mark: Mark;
  readonly row: number;
  /** Middle of the number. */
  readonly numberX: number;
}
/** A lane with all its items. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly placed: readonly Placed[];
  readonly rows: number;
  readonly undated: readonly TimelineItem[];
}

/** What the chart leaves to its lanes. */
export interface Room {
  readonly scale: TimeScale | undefined;
  /** Over how many pixels an open end fades. */
  readonly fade: number;
  /** Where the chart ends. */
  readonly edge: number;
}

/** The items of a lane within the chart. */
export function placeLane(lane: Lane, items: readonly TimelineItem[], { scale, fade, edge }: Room): PlacedLane {
  const own = items.filter((item) => item.lane === lane);
  const ends: number[] = [];
  const placed: Placed[] = [];
  const marked = own.flatMap((item) => {
    const mark = scale && markOf(item, scale, fade);
    return mark ? [{ item, mark, ...extentOf(item, mark, edge) }] : [];
  });
  for (const { item, mark, left, right, numberX } of marked.toSorted((a, b) => a.left - b.left)) {
    const free = ends.findIndex((end) => end + BETWEEN <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = right;
    placed.push({ item, mark, row, numberX });
  }
  return { lane, placed, rows: ends.length, undated: own.filter(({ span }) => span === undefined) };
}

/** The number stands after its mark; before it where the mark fades, or where the chart ends. */
function extentOf({ number }: TimelineItem, { kind, left, right }: Mark, edge: number) {
  const width = widthOf(String(number), NUMBER_SIZE, true);
  const isBefore = kind === "after" || right + GAP + width > edge;
  return isBefore
    ? { left: left - GAP - width, right, numberX: left - GAP - width / 2 }
    : { left, right: right + GAP + width, numberX: right + GAP + width / 2 };
}
