/** What the borders and the arrows of a provenance graph mean: those that are on it. */
import type { Words } from "../words.ts";
import type { Area, Drawn } from "./area.ts";
import { drawKey, type KeyEntry } from "./key.ts";
import type { Paint } from "./palette.ts";
import { curvedArrow } from "./provenance-edge.ts";
import type { ProvenanceGraph } from "./provenance-graph.ts";
import { frame } from "./provenance-node.ts";
import { element } from "./svg.ts";

/** Pixels that a sample takes. */
const SAMPLE = 26;

/** The key within an area; of a graph without a source it says that there is none. */
export function drawProvenanceKey({ nodes, edges }: ProvenanceGraph, area: Area, words: Words, paint: Paint): Drawn {
  const { held, known, arrow, none } = words.pictures.provenance;
  if (nodes.length === 0) return drawKey([{ meaning: none, width: 0, draw: () => [] }], area, paint);
  const box = (isHeld: boolean): KeyEntry["draw"] => {
    const size = { width: 24, height: 14, ...frame(isHeld, false, paint), rx: 4 };
    return (x, middle) => [element("rect", { x: x + 1, y: middle - 7, ...size })];
  };
  const line: KeyEntry["draw"] = (x, y) =>
    curvedArrow(
      [
        { x, y },
        { x: x + SAMPLE, y },
      ],
      paint,
    );
  const entries = [
    { meaning: held, draw: box(true), isShown: nodes.some(({ source }) => source.snapshot) },
    { meaning: known, draw: box(false), isShown: nodes.some(({ source }) => !source.snapshot) },
    { meaning: arrow, draw: line, isShown: edges.length > 0 },
  ];
  const shown = entries.filter(({ isShown }) => isShown).map((entry) => ({ ...entry, width: SAMPLE }));
  return drawKey(shown, area, paint);
}
