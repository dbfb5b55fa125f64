/** One date as a mark: a day is a point, a longer time a bar of its width; an open end fades into an arrow, what is about then is hollow and dashed. */
import type { Paint } from "./palette.ts";
import { element, type Markup, short } from "./svg.ts";
import type { TimeScale } from "./time-scale.ts";
import { LANES, type Lane, type TimelineItem } from "./timeline-item.ts";

/** How precise a date is. */
export type MarkKind = "day" | "period" | "before" | "after" | "approximate";

/** A mark with its ends in pixels. */
export interface Mark {
  readonly kind: MarkKind;
  readonly lane: Lane;
  readonly left: number;
  readonly right: number;
}

const RADIUS = 5;
const THICK = 10;
/** How far the head of an arrow reaches back and to either side. */
const ARROW = 5;
/** A bar is never so thin that it cannot be seen, nor a dashed one so thin that its dashes cannot. */
const THINNEST = 4;
const THINNEST_DASHED = 16;
/** A little more than a day: its last moment is counted from its first. */
const ONE_DAY = 86_400_000;

/** How the date of an item is drawn; undefined where it has none. */
export function kindOf({ span, approximate }: TimelineItem): MarkKind | undefined {
  if (span === undefined) return undefined;
  if (span.from === -Infinity) return "before";
  if (span.to === Infinity) return "after";
  if (approximate) return "approximate";
  return span.to - span.from <= ONE_DAY ? "day" : "period";
}

/** The mark of a dated item; one that fades does so over some pixels. */
export function markOf(item: TimelineItem, scale: TimeScale, fade: number): Mark | undefined {
  const kind = kindOf(item);
  if (kind === undefined || item.span === undefined) return undefined;
  const { lane } = item;
  const [start, end] = [scale.x(item.span.from), scale.x(item.span.to)];
  if (kind === "before") return { kind, lane, left: end - fade, right: end };
  if (kind === "after") return { kind, lane, left: start, right: start + fade };
  if (kind === "day") return { kind, lane, left: start - RADIUS, right: start + RADIUS };
  if (kind === "period") return { kind, lane, left: start, right: Math.max(end, start + THINNEST) };
  const [middle, half] = [(start + end) / 2, Math.max(end - start, THINNEST_DASHED) / 2];
  return { kind, lane, left: middle - half, right: middle + half };
}

/** Draws a mark with its middle at y. */
export function drawMark({ kind, lane, left, right }: Mark, y: number, id: string, paint: Paint): Markup {
  if (kind === "day") return element("circle", { cx: (left + right) / 2, cy: y, r: RADIUS, ...paint({ fill: lane }) });
  const box = { x: left, y: y - THICK / 2, width: right - left, height: THICK };
  const outlined = { x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5, rx: 2 };
  const outline = { ...outlined, "stroke-width": 1.5, ...paint({ stroke: lane, fill: lane }) };
  if (kind === "period") return element("rect", { ...outline, "fill-opacity": 0.35 });
  if (kind === "approximate") return element("rect", { ...outline, "fill-opacity": 0, "stroke-dasharray": "3 3" });
  const [edge, tip, back] = kind === "before" ? [right - 2.5, left, ARROW] : [left, right, -ARROW];
  const arrow = `M${short(tip + back)} ${short(y - ARROW)}L${short(tip)} ${short(y)}L${short(tip + back)} ${short(y + ARROW)}`;
  return element(
    "g",
    {},
    element("rect", { ...box, fill: `url(#${fadeId(id, lane, kind)})` }),
    element("path", { d: arrow, "stroke-width": 2, fill: "none", ...paint({ stroke: lane }) }),
    element("rect", { x: edge, y: box.y - 2, width: 2.5, height: THICK + 4, ...paint({ fill: lane }) }),
  );
}

function fadeId(id: string, lane: Lane, kind: "before" | "after"): string {
  return `${id}-${lane}-${kind}`;
}

/** What the fading bars are filled with. */
export function fades(id: string, paint: Paint): Markup {
  const stop = (offset: number, opacity: number, lane: Lane) =>
    element("stop", { offset, "stop-opacity": opacity, ...paint({ "stop-color": lane }) });
  const gradients = LANES.flatMap((lane) => [
    element("linearGradient", { id: fadeId(id, lane, "before") }, stop(0, 0, lane), stop(1, 0.85, lane)),
    element("linearGradient", { id: fadeId(id, lane, "after") }, stop(0, 0.85, lane), stop(1, 0, lane)),
  ]);
  return element("defs", {}, ...gradients);
}
