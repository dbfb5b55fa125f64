/** Arrows of the provenance graph. */
import type { Paint } from "./palette.ts";
import { element, type Markup, short } from "./svg.ts";

/** A place on a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const HEAD = 8;
const RADIUS = 6;
const at = ({ x, y }: Point) => `${short(x)} ${short(y)}`;

/** A line that enters and leaves every point horizontally, and ends to the right in an arrow's head. */
export function curvedArrow(points: readonly Point[], paint: Paint): Markup[] {
  return arrowAlong(points, paint, (before, next) => {
    if (Math.abs(before.y - next.y) < 0.5) return `L${at(next)}`;
    const middle = (before.x + next.x) / 2;
    return `C${at({ x: middle, y: before.y })} ${at({ x: middle, y: next.y })} ${at(next)}`;
  });
}

/** Out of a box to the left, down (or up) at x, and back into a box from the left. */
export function bracketArrow(start: Point, end: Point, x: number, paint: Paint): Markup[] {
  const turn = Math.sign(end.y - start.y) * Math.min(RADIUS, Math.abs(end.y - start.y) / 2, start.x - x);
  const side = Math.abs(turn);
  return arrowAlong([start, end], paint, (before, next) =>
    [
      `H${short(x + side)}`,
      `Q${at({ x, y: before.y })} ${at({ x, y: before.y + turn })}`,
      `V${short(next.y - turn)}`,
      `Q${at({ x, y: next.y })} ${at({ x: x + side, y: next.y })}`,
      `H${short(next.x)}`,
    ].join(""),
  );
}

function arrowAlong(points: readonly Point[], paint: Paint, leg: (before: Point, next: Point) => string): Markup[] {
  const [first, tip] = [points[0], points.at(-1)];
  if (!first || !tip) return [];
  const path = [...points.slice(0, -1), { x: tip.x - HEAD + 2, y: tip.y }];
  const legs = path.slice(1).map((next, index) => leg(path[index] ?? next, next));
  const head = [tip, { x: tip.x - HEAD, y: tip.y - 3.5 }, { x: tip.x - HEAD, y: tip.y + 3.5 }];
  const line = { d: `M${at(first)}${legs.join("")}`, "stroke-width": 1.5, fill: "none" };
  return [
    element("path", { ...line, ...paint({ stroke: "edge" }) }),
    element("polygon", { points: head.map(at).join(" "), ...paint({ fill: "edge" }) }),
  ];
}
