/** The timeline in words, for whoever cannot see the picture. */
import { dateInWords, isoDay } from "../date.ts";
import type { Words } from "../words.ts";
import { LONGEST_DESCRIPTION } from "./sizes.ts";
import { LANES, type TimelineItem } from "./timeline-item.ts";
import { kindOf } from "./timeline-mark.ts";

/** How many events and replies, over which time, in which lane; and each of them where that is not too long. */
export function describeTimeline(items: readonly TimelineItem[], words: Words): string {
  const { timeline } = words.pictures;
  if (items.length === 0) return timeline.empty;
  const replies = items.filter(({ lane }) => lane === "answered").length;
  const summary = timeline.summary(
    words.count(items.length - replies, "event"),
    words.count(replies, "rebuttal"),
    periodOf(items, words),
  );
  const each = items.map(({ number, date, tag, text }) => timeline.item(number, date, tag, text)).join(" ");
  const whole = `${summary} ${each}`;
  return whole.length <= LONGEST_DESCRIPTION
    ? whole
    : [summary, ...LANES.map((lane) => laneInWords(lane, items, words))].join(" ");
}

function laneInWords(lane: TimelineItem["lane"], items: readonly TimelineItem[], words: Words): string {
  const { timeline } = words.pictures;
  const own = items.filter((item) => item.lane === lane);
  const kinds = own.map(kindOf);
  const inexact = kinds.filter((kind) => kind === "before" || kind === "after" || kind === "approximate").length;
  const undated = kinds.filter((kind) => kind === undefined).length;
  const notes = [inexact > 0 && timeline.inexact(inexact), undated > 0 && timeline.undated(undated)].filter(Boolean);
  return timeline.lane(timeline.lanes[lane], `${own.length}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`);
}

function periodOf(items: readonly TimelineItem[], words: Words): string {
  const ends = items.flatMap(({ span }) => (span ? [span.from, span.to] : [])).filter(Number.isFinite);
  if (ends.length === 0) return "";
  const [from, to] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))].map((end) =>
    yearOf(end, words),
  );
  return words.pictures.timeline.period(from ?? "", to ?? "");
}

function yearOf(moment: number, words: Words): string {
  const day = isoDay(moment);
  return day === undefined ? String(new Date(moment).getUTCFullYear()) : dateInWords(day.slice(0, 4), words);
}
