/** Where the boxes, lines and labels of the provenance graph stand: columns by dagre, lines only between the boxes. */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";
import type { Point } from "./provenance-edge.ts";
import type { Box } from "./provenance-node.ts";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly labelWidth: number;
}
/** A line with the points that it passes. */
export interface LaidEdge extends Edge {
  readonly points: readonly Point[];
  /** Where the label stands. */
  readonly middle: Point;
}
/** A box with its upper left corner. */
export interface LaidBox {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}
interface Layout {
  readonly boxes: readonly LaidBox[];
  readonly edges: readonly LaidEdge[];
  readonly width: number;
  readonly height: number;
}

/** Between lines that leave or enter one box. */
const PORT = 16;

/** Places boxes of one width from left to right along the edges. */
export function layOut(boxes: readonly Box[], edges: readonly Edge[], between: number): Layout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", ranker: "longest-path", nodesep: 22, edgesep: 24, ranksep: 2 * between });
  for (const { node, width, height } of boxes) graph.setNode(node.source.id, { width, height });
  for (const { from, to, labelWidth } of edges)
    graph.setEdge(from, to, { width: labelWidth, height: 20, labelpos: "c" });
  layout(graph);
  const laid = boxes.map((box) => {
    const { x = 0, y = 0 } = graph.node(box.node.source.id);
    return { box, x: x - box.width / 2, y: y - box.height / 2 };
  });
  const inner = edges.map(({ from, to }) => (graph.edge(from, to).points ?? []).slice(1, -1));
  return {
    boxes: laid,
    edges: routed(edges, inner, laid).map((edge) => ({ ...edge, middle: middleOf(graph.edge(edge.from, edge.to)) })),
    // dagre measures a graph without nodes as -Infinity.
    width: Math.max(0, graph.graph().width ?? 0),
    height: Math.max(0, graph.graph().height ?? 0),
  };
}

function middleOf(label: EdgeLabel): Point {
  const { x, y } = label as EdgeLabel & Partial<Point>;
  return { x: x ?? 0, y: y ?? 0 };
}

/** From the right side of one box to the left side of the next; across a column the line is level. */
function routed(edges: readonly Edge[], inner: readonly (readonly Point[])[], boxes: readonly LaidBox[]) {
  const find = (id: string) => boxes.find(({ box }) => box.node.source.id === id);
  const ports = (side: "from" | "to", id: string) => {
    const own = edges.flatMap((edge, index) => (edge[side] === id ? [index] : []));
    const next = (index: number) => (side === "from" ? inner[index]?.[0] : inner[index]?.at(-1))?.y ?? 0;
    return own.toSorted((a, b) => next(a) - next(b));
  };
  const port = (side: "from" | "to", index: number): Point => {
    const id = edges[index]?.[side] ?? "";
    const order = ports(side, id);
    const { box, x, y } = find(id) ?? { box: { width: 0, height: 0 }, x: 0, y: 0 };
    const step = Math.min(PORT, (box.height - 16) / order.length);
    const shift = (order.indexOf(index) - (order.length - 1) / 2) * step;
    return { x: side === "from" ? x + box.width : x, y: y + box.height / 2 + shift };
  };
  const labels = Math.max(0, ...edges.map(({ labelWidth }) => labelWidth));
  return edges.map((edge, index) => {
    const middle = (inner[index] ?? []).flatMap((point) => levelled(point, boxes, labels));
    return { ...edge, points: [port("from", index), ...middle, port("to", index)] };
  });
}

/** A point becomes a level line across its column of boxes, or of labels, so that lines rise and fall only between them. */
function levelled({ x, y }: Point, boxes: readonly LaidBox[], labels: number): Point[] {
  const column = boxes.find((one) => one.x <= x && x <= one.x + one.box.width);
  const left = column?.x ?? x - labels / 2;
  const right = column ? column.x + column.box.width : x + labels / 2;
  return [
    { x: left, y },
    { x: right, y },
  ];
}
