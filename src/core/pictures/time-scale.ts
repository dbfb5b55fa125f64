/** Moments to pixels, with ticks at round dates whose labels do not meet. */
import { dateInWords, isoDay, type Span } from "../date.ts";
import type { Words } from "../words.ts";
import { widthOf } from "./text.ts";

/** A round date on the axis. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  /** Middle of the label: beside the tick where it would leave the chart. */
  readonly labelX: number;
}
/** Where moments stand. */
export interface TimeScale {
  x(moment: number): number;
  readonly ticks: readonly Tick[];
}

/** Font size of the labels. */
export const TICK_SIZE = 12;
/** Pixels between two labels. */
const GAP = 14;
const DAY = 86_400_000;

interface Step {
  readonly unit: "day" | "month" | "year";
  readonly count: number;
}
const STEPS: readonly Step[] = [
  ...[1, 7].map((count) => ({ unit: "day", count }) as const),
  ...[1, 3, 6].map((count) => ({ unit: "month", count }) as const),
  ...[0, 1, 2, 3, 4, 5].flatMap((power) => [1, 2, 5].map((n) => ({ unit: "year", count: n * 10 ** power }) as const)),
];

/** Where the dates are drawn, and how far labels may go beyond on either side. */
interface Axis {
  readonly left: number;
  readonly right: number;
  readonly inset: number;
}

/** A scale over all ends that are known; undefined where none is. */
export function timeScale(spans: readonly Span[], axis: Axis, words: Words): TimeScale | undefined {
  const ends = spans.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  if (ends.length === 0) return undefined;
  const first = ends.reduce((a, b) => Math.min(a, b));
  const last = Math.max(
    ends.reduce((a, b) => Math.max(a, b)),
    first + DAY,
  );
  const x = (moment: number) => axis.left + ((moment - first) / (last - first)) * (axis.right - axis.left);
  const tick = (moment: number, step: Step) => labelled(x(moment), labelOf(moment, step, words), axis);
  return { x, ticks: ticksOf(first, last, tick) };
}

function labelled(x: number, label: string, { left, right, inset }: Axis): Tick {
  const half = widthOf(label, TICK_SIZE) / 2;
  return { x, label, labelX: Math.max(left - inset + half, Math.min(right + inset - half, x)) };
}

/** More never have room: a picture is 1,440 wide at most, and the shortest label, a year, takes 30 of it. */
const MOST_TICKS = 100;

/** The finest ticks with room for their labels; at least one. */
function ticksOf(first: number, last: number, tick: (moment: number, step: Step) => Tick): Tick[] {
  for (const step of STEPS) {
    if ((last - first) / (lengthOf(step) * step.count) > MOST_TICKS) continue;
    const ticks = momentsOf(step, first, last).map((moment) => tick(moment, step));
    if (ticks.length > 0 && haveRoom(ticks)) return ticks;
  }
  return [tick(first, { unit: "day", count: 1 })];
}

function lengthOf({ unit }: Step): number {
  return unit === "day" ? DAY : unit === "month" ? 28 * DAY : 365 * DAY;
}

function momentsOf({ unit, count }: Step, first: number, last: number): number[] {
  const moments: number[] = [];
  const start = new Date(first);
  const year = start.getUTCFullYear();
  const at = (index: number) => {
    if (unit === "year") return utc((Math.floor(year / count) + index) * count, 0, 1);
    if (unit === "month") return utc(year, (Math.floor(start.getUTCMonth() / count) + index) * count, 1);
    return utc(year, start.getUTCMonth(), start.getUTCDate() + index * count);
  };
  for (let index = 0, moment = at(0); moment <= last; index += 1, moment = at(index))
    if (moment >= first) moments.push(moment);
  return moments;
}

/** Unlike Date.UTC, it takes the years 0 to 99 for what they are. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month, day);
}

function labelOf(moment: number, { unit }: Step, words: Words): string {
  const day = isoDay(moment);
  if (day === undefined) return String(new Date(moment).getUTCFullYear());
  return dateInWords(day.slice(0, unit === "year" ? 4 : unit === "month" ? 7 : 10), words);
}

function haveRoom(ticks: readonly Tick[]): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1];
    if (before === undefined) return true;
    return tick.labelX - before.labelX >= (widthOf(tick.label, TICK_SIZE) + widthOf(before.label, TICK_SIZE)) / 2 + GAP;
  });
}
