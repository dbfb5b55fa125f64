/** The provenance graph in columns by their distance from the origins, which stand on the right (layout: dagre). */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";
import type { Words } from "../words.ts";
import type { Paint } from "./palette.ts";
import { textLine } from "./paragraph.ts";
import { arrow } from "./provenance-edge.ts";
import { howInWords, type ProvenanceGraph } from "./provenance-graph.ts";
import { type Box, boxOf, drawBox } from "./provenance-node.ts";
import { element, type Markup } from "./svg.ts";
import { widthOf } from "./text.ts";

const LABEL = { size: 12, colour: "ink" } as const;
const BETWEEN_RANKS = 28;
const BOX = { least: 156, most: 260 } as const;

export interface Laid {
  readonly parts: readonly Markup[];
  readonly width: number;
  readonly height: number;
}

/** The graph with its left upper corner at 0, 0; as wide as asked for if its boxes stay readable. */
export function drawWide(graph: ProvenanceGraph, width: number, words: Words, paint: Paint): Laid {
  const labels = graph.edges.map(({ hows }) => howInWords(hows, words));
  const labelWidth = Math.max(0, ...labels.map((label) => widthOf(label, LABEL.size) + 12));
  const columns = Math.max(0, ...graph.nodes.map(({ layer }) => layer)) + 1;
  const room = (width - (columns - 1) * (labelWidth + 2 * BETWEEN_RANKS)) / columns;
  const boxWidth = Math.min(BOX.most, Math.max(BOX.least, Math.floor(room)));
  const boxes = graph.nodes.map((node) => boxOf(node, boxWidth, words));
  const laid = laidOut(graph, boxes, labels);
  return {
    parts: [
      ...graph.edges.flatMap(({ from, to }) => arrow(laid.edge(from, to).points ?? [], paint)),
      ...graph.edges.flatMap(({ from, to }, index) => drawLabel(labels[index] ?? "", laid.edge(from, to), paint)),
      ...boxes.map((box) => {
        const { x = 0, y = 0 } = laid.node(box.node.source.id);
        return drawBox(box, x - box.width / 2, y - box.height / 2, paint);
      }),
    ],
    width: laid.graph().width ?? 0,
    height: laid.graph().height ?? 0,
  };
}

function laidOut(
  { edges }: ProvenanceGraph,
  boxes: readonly Box[],
  labels: readonly string[],
): Graph<GraphLabel, NodeLabel, EdgeLabel> {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", ranker: "longest-path", nodesep: 22, edgesep: 14, ranksep: 2 * BETWEEN_RANKS });
  for (const { node, width, height } of boxes) graph.setNode(node.source.id, { width, height });
  for (const [index, { from, to }] of edges.entries()) {
    const width = widthOf(labels[index] ?? "", LABEL.size) + 12;
    graph.setEdge(from, to, { width, height: 18, labelpos: "c" });
  }
  layout(graph);
  return graph;
}

/** Its paper covers the line that it stands on. */
function drawLabel(
  label: string,
  { x = 0, y = 0, width = 0 }: EdgeLabel & { x?: number; y?: number },
  paint: Paint,
): Markup[] {
  return [
    element("rect", {
      x: x - width / 2 + 2,
      y: y - 9,
      width: width - 4,
      height: 18,
      rx: 3,
      ...paint({ fill: "paper" }),
    }),
    textLine(label, x, y + 4, LABEL, paint, "middle"),
  ];
}
