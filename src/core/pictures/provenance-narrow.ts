/** The provenance graph on a phone: one source below the other, origins last, lines in a gutter on the left. */
import type { Words } from "../words.ts";
import type { Paint } from "./palette.ts";
import { bracketArrow } from "./provenance-edge.ts";
import { edgeInWords, type ProvenanceGraph } from "./provenance-graph.ts";
import { type Box, boxOf, drawBox } from "./provenance-node.ts";
import type { Laid } from "./provenance-wide.ts";
import { element, type Markup } from "./svg.ts";

const GAP = 14;
const TRACK = 13;
/** The part of the width that the lines may take. */
const GUTTER = 0.3;

interface Track {
  readonly to: string;
  readonly from: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** The graph with its left upper corner at 0, 0; what each source does with another stands in its box, too. */
export function drawNarrow(graph: ProvenanceGraph, width: number, words: Words, paint: Paint): Laid {
  const order = new Map(graph.nodes.map(({ source }, index) => [source.id, index]));
  const lanes = packed(tracksOf(graph, order));
  const step = Math.min(TRACK, (width * GUTTER) / Math.max(1, lanes.length));
  const gutter = lanes.length * step + (lanes.length > 0 ? 8 : 0);
  const boxes = graph.nodes.map((node) => {
    const own = graph.edges.filter(({ from }) => from === node.source.id);
    return boxOf(
      node,
      width - gutter,
      words,
      own.map((edge) => edgeInWords(graph, edge, words)),
    );
  });
  const tops = topsOf(boxes);
  const middle = (id: string) => {
    const index = order.get(id) ?? 0;
    return (tops[index] ?? 0) + (boxes[index]?.height ?? 0) / 2;
  };
  const lines = lanes.flatMap((tracks, lane) =>
    tracks.flatMap((track) => drawTrack(track, gutter - 8 - (lane + 0.5) * step, gutter, middle, paint)),
  );
  const drawn = boxes.map((box, index) => drawBox(box, gutter, tops[index] ?? 0, paint));
  return { parts: [...lines, ...drawn], width, height: (tops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0) };
}

function topsOf(boxes: readonly Box[]): number[] {
  let top = 0;
  return boxes.map(({ height }) => {
    const own = top;
    top += height + GAP;
    return own;
  });
}

/** One line for each source that others draw on. */
function tracksOf({ edges }: ProvenanceGraph, order: ReadonlyMap<string, number>): Track[] {
  return [...Map.groupBy(edges, ({ to }) => to)].map(([to, own]) => {
    const from = own.map((edge) => edge.from);
    const places = [to, ...from].map((id) => order.get(id) ?? 0);
    return { to, from, first: Math.min(...places), last: Math.max(...places) };
  });
}

/** Lanes of the gutter, from the boxes outwards: no two lines of one share a height. */
function packed(tracks: readonly Track[]): Track[][] {
  const lanes: Track[][] = [];
  for (const track of tracks.toSorted((a, b) => a.last - a.first - (b.last - b.first))) {
    const free = lanes.find((lane) => lane.every((other) => other.last < track.first || track.last < other.first));
    if (free) free.push(track);
    else lanes.push([track]);
  }
  return lanes;
}

function drawTrack(
  { to, from }: Track,
  x: number,
  gutter: number,
  middle: (id: string) => number,
  paint: Paint,
): Markup[] {
  const end = { x: gutter, y: middle(to) + 7 };
  return from.flatMap((id) => {
    const start = { x: gutter, y: middle(id) - 7 };
    const dot = element("circle", { cx: start.x, cy: start.y, r: 2.5, ...paint({ fill: "edge" }) });
    return [...bracketArrow(start, end, x, paint), dot];
  });
}
