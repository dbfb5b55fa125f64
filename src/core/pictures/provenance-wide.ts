/** The provenance graph in columns by their distance from the origins, which stand on the right (layout: dagre). */
import type { Words } from "../words.ts";
import type { Paint } from "./palette.ts";
import { textLine } from "./paragraph.ts";
import { curvedArrow, type Point } from "./provenance-edge.ts";
import { howInWords, type ProvenanceGraph } from "./provenance-graph.ts";
import { type LaidEdge, layOut } from "./provenance-layout.ts";
import { boxOf, drawBox } from "./provenance-node.ts";
import { element, type Markup } from "./svg.ts";
import { widthOf } from "./text.ts";

const LABEL = { size: 12, colour: "ink" } as const;
const LABEL_PAD = 12;
const BETWEEN = 28;
const BOX = { least: 172, most: 260 } as const;

/** A graph as it was drawn. */
export interface Laid {
  readonly parts: readonly Markup[];
  readonly width: number;
  readonly height: number;
}

/** The graph with its left upper corner at 0, 0; as wide as asked for if its boxes stay readable. */
export function drawWide(graph: ProvenanceGraph, width: number, words: Words, paint: Paint): Laid {
  const edges = graph.edges.map((edge) => {
    const label = howInWords(edge.hows, words);
    return { ...edge, label, labelWidth: widthOf(label, LABEL.size) + LABEL_PAD };
  });
  const gap = Math.max(0, ...edges.map(({ labelWidth }) => labelWidth)) + 2 * BETWEEN;
  const columns = Math.max(0, ...graph.nodes.map(({ layer }) => layer)) + 1;
  const room = (width - (columns - 1) * gap) / columns;
  const boxWidth = Math.min(BOX.most, Math.max(BOX.least, Math.floor(room)));
  const boxes = graph.nodes.map((node) => boxOf(node, boxWidth, words));
  const laid = layOut(boxes, edges, BETWEEN);
  return {
    parts: [
      ...laid.edges.flatMap(({ points }) => curvedArrow(points, paint)),
      ...laid.edges.flatMap((edge) => drawLabel(edge, paint)),
      ...laid.boxes.map(({ box, x, y }) => drawBox(box, x, y, paint)),
    ],
    width: laid.width,
    height: laid.height,
  };
}

/** Its paper covers the line that it stands on. */
function drawLabel({ label, labelWidth, middle }: LaidEdge, paint: Paint): Markup[] {
  const { x, y }: Point = middle;
  const width = labelWidth - 4;
  return [
    element("rect", { x: x - width / 2, y: y - 9, width, height: 18, rx: 3, ...paint({ fill: "paper" }) }),
    textLine(label, x, y + 4, LABEL, paint, "middle"),
  ];
}
