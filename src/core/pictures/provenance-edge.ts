/** Arrows of the provenance graph. */
import type { Paint } from "./palette.ts";
import { element, type Markup, short } from "./svg.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

const HEAD = 8;

/** A line through points, its corners rounded, with an arrow's head at its end. */
export function arrow(points: readonly Point[], paint: Paint): Markup[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return [];
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const back = (turn: number): Point => ({
    x: tip.x - HEAD * Math.cos(angle + turn),
    y: tip.y - HEAD * Math.sin(angle + turn),
  });
  const end = { x: tip.x - 5 * Math.cos(angle), y: tip.y - 5 * Math.sin(angle) };
  const head = [tip, back(0.42), back(-0.42)].map(({ x, y }) => `${short(x)},${short(y)}`).join(" ");
  return [
    element("path", {
      d: rounded([...points.slice(0, -1), end]),
      "stroke-width": 1.5,
      fill: "none",
      ...paint({ stroke: "edge" }),
    }),
    element("polygon", { points: head, ...paint({ fill: "edge" }) }),
  ];
}

/** Through the middles of the segments, each corner a control point. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const at = ({ x, y }: Point) => `${short(x)} ${short(y)}`;
  const bends = rest.slice(0, -1).map((corner, index) => {
    const next = rest[index + 1] ?? corner;
    return `Q${at(corner)} ${at({ x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${bends.join("")}L${at(last)}`;
}
