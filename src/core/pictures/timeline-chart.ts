/** The chart of a timeline: an axis, three lanes, marks with numbers. */
import type { Words } from "../words.ts";
import type { Area, Drawn } from "./area.ts";
import type { Paint } from "./palette.ts";
import { drawParagraph, paragraph, textLine } from "./paragraph.ts";
import { element, type Markup } from "./svg.ts";
import { widthOf } from "./text.ts";
import { TICK_SIZE, type TimeScale, timeScale } from "./time-scale.ts";
import { LANES, type TimelineItem } from "./timeline-item.ts";
import { NUMBER_SIZE, type Placed, type PlacedLane, placeLane } from "./timeline-lanes.ts";
import { drawMark } from "./timeline-mark.ts";

/** What parts of a timeline are drawn with. */
export interface Drawing {
  readonly words: Words;
  readonly paint: Paint;
  /** Starts the ids of what is referred to. */
  readonly id: string;
}

const ROW = 22;
const PAD = 10;
/** Room on either side for marks that fade, and for numbers; a narrow chart needs it for the dates. */
const insetOf = (width: number) => (width < 560 ? 40 : 64);
const LANE_GAP = 10;
const AXIS = 26;
const LABEL = { size: 14, bold: true } as const;

/** The chart within an area; its height follows from what is on it. */
export function drawChart(items: readonly TimelineItem[], { left, top, width }: Area, drawing: Drawing): Drawn {
  const right = left + width;
  const spans = items.flatMap(({ span }) => (span ? [span] : []));
  const inset = insetOf(width);
  const scale = timeScale(spans, { left: left + inset, right: right - inset, inset }, drawing.words);
  const lanes = LANES.map((lane) => placeLane(lane, items, { scale, fade: inset - PAD, edge: right - PAD }));
  const parts: Markup[] = [];
  let y = top + AXIS;
  for (const lane of lanes) {
    const drawn = drawLane(lane, { left, top: y, width }, scale, drawing);
    parts.push(...drawn.parts);
    y += drawn.height + LANE_GAP;
  }
  const bottom = y - LANE_GAP;
  return { parts: [...drawAxis(scale, top, bottom, drawing), ...parts], height: bottom + AXIS - top };
}

/** Labels above and below, so that a tall chart can be read at either end. */
function drawAxis(scale: TimeScale | undefined, top: number, bottom: number, { paint }: Drawing): Markup[] {
  const style = { size: TICK_SIZE, colour: "soft" } as const;
  return (scale?.ticks ?? []).flatMap(({ labelX, label }) =>
    [top + AXIS - 9, bottom + AXIS - 9].map((y) => textLine(label, labelX, y, style, paint, "middle")),
  );
}

function drawLane(
  { lane, placed, rows, undated }: PlacedLane,
  { left, top, width }: Area,
  scale: TimeScale | undefined,
  drawing: Drawing,
): Drawn {
  const { words, paint, id } = drawing;
  const inner = width - 2 * PAD;
  const name = paragraph(words.pictures.timeline.lanes[lane], inner, { ...LABEL, colour: lane });
  const first = top + PAD + name.height + 4;
  const numbers = undated.map(({ number }) => number).join(", ");
  const note = `${words.timeline.undatedHeading}: ${numbers}`;
  const none = words.count(0, lane === "answered" ? "rebuttal" : "event");
  const shown = undated.length > 0 ? note : placed.length === 0 ? none : "";
  const undatedLine = paragraph(shown, inner, { size: 13, colour: "soft" });
  const height = first + rows * ROW + undatedLine.height + PAD - top;
  return {
    height,
    parts: [
      element("rect", { x: left, y: top, width, height, rx: 6, ...paint({ fill: "card", stroke: "line" }) }),
      ...gridLines(scale, first, first + rows * ROW, paint),
      ...drawParagraph(name, left + PAD, top + PAD - 2, inner, paint),
      ...placed.map((one) => drawPlaced(one, first + (one.row + 0.5) * ROW, id, drawing)),
      ...drawParagraph(undatedLine, left + PAD, first + rows * ROW, inner, paint),
    ],
  };
}

function gridLines(scale: TimeScale | undefined, top: number, bottom: number, paint: Paint): Markup[] {
  if (bottom <= top) return [];
  return (scale?.ticks ?? []).map(({ x }) =>
    element("path", { d: `M${Math.round(x)} ${top}V${bottom}`, ...paint({ stroke: "line" }) }),
  );
}

/** A mark with its number; its words are there for whoever points at it. */
function drawPlaced({ item, mark, numberX }: Placed, y: number, id: string, { words, paint }: Drawing): Markup {
  const { number, date, tag, text } = item;
  const width = widthOf(String(number), NUMBER_SIZE, true);
  const paper = { x: numberX - width / 2 - 1, y: y - 8, width: width + 2, height: 16, ...paint({ fill: "card" }) };
  return element(
    "g",
    {},
    element("title", {}, words.pictures.timeline.item(number, date, tag, text)),
    drawMark(mark, y, id, paint),
    element("rect", paper),
    textLine(String(number), numberX, y + 4.5, { size: NUMBER_SIZE, bold: true, colour: "ink" }, paint, "middle"),
  );
}
