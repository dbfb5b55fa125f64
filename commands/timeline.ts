import type { Block, Reply } from "../src/core/answer.ts";
import { eventBlock } from "../src/core/blocks.ts";
import { type CommandContext, defineCommand } from "../src/core/command.ts";
import { dateInWords, isDateAlone, isoDay, spanOf } from "../src/core/date.ts";
import { keeper } from "../src/core/kept.ts";
import { isBounded, isReversed, type Period } from "../src/core/period.ts";
import { findTopic, type Timeline, timelineOf } from "../src/core/query.ts";
import { type Ask, errorReply, nothingReply } from "../src/core/replies.ts";
import type { Topic } from "../src/core/search/topics.ts";
import type { Words } from "../src/core/words.ts";

interface Asked extends Period {
  readonly topic?: string | undefined;
}

const ask: Ask = (ref) => ({ command: "timeline", options: { topic: ref } });

/** Whole timelines by topic; a period is somebody's own words, and is not kept. */
const keptBlocks = keeper<readonly Block[]>();

export default defineCommand({
  description: "What happened when: all events, or those of a person, a topic or a claim, in a period",
  options: {
    topic: {
      type: "text",
      description: "A person, a topic or a claim; all events without it",
      completes: ["topic", "person", "claim"],
    },
    from: { type: "date", description: "First date: 2013, 2013-08 or 2013-08-31" },
    to: { type: "date", description: "Last date: 2013, 2013-08 or 2013-08-31" },
  },
  examples: ["hastings", "encryption from:2016 to:2023"],
  visibility: "everyone",
  async run(asked, context) {
    const { library, matcher, topics, words } = context;
    const { topic: text, ...ends } = dateApart(asked);
    const period = boundsOf(ends);
    if (isReversed(period)) return errorReply([words.error.reversed(period.from ?? "", period.to ?? "")], words);
    if (text === undefined) return timelineReply({ score: 1 }, period, context);
    const search = await findTopic(library, matcher, topics, text);
    return search.topic ? timelineReply(search, period, context) : nothingReply(library, search.nearest, ask, words);
  },
});

/** The timeline of a topic; of all events without one. */
function timelineReply(
  { topic, score }: { readonly topic?: Topic; readonly score: number },
  period: Period,
  { library, words }: CommandContext,
): Reply {
  const timeline = timelineOf(library, topic, period);
  const makeBlocks = () => blocksOf(timeline, period, words);
  const [only, ...others] = library.held;
  return {
    kind: "timeline",
    dossier: (topic?.held ?? (others.length === 0 ? only : undefined))?.dossier.id ?? null,
    confidence: score,
    records: timeline.events.map(({ event }) => ({ type: "event", id: event.id, score })),
    title: words.timeline.title(topic?.title),
    blocks: isBounded(period) ? makeBlocks() : keptBlocks(topic ?? library, words, "", makeBlocks),
    self: { command: "timeline", options: { ...(topic && { topic: topic.ref }), ...shortPeriod(period) } },
  };
}

function blocksOf(timeline: Timeline, period: Period, words: Words): Block[] {
  const events = timeline.events.map(({ held, event }) => eventBlock(held, event, words));
  const dated = events.length - timeline.open;
  const note = (text: string) => ({ type: "note", text }) as const;
  return [
    ...notesOn(timeline, period, words).map(note),
    ...events.slice(0, dated),
    ...(timeline.open > 0 ? [note(words.timeline.open), ...events.slice(dated)] : []),
  ];
}

function notesOn({ events, open, undated }: Timeline, { from, to }: Period, words: Words): string[] {
  return [
    ...(from || to ? [periodInWords(from && dateInWords(from, words), to && dateInWords(to, words), words)] : []),
    ...(events.length === open ? [words.timeline.empty] : []),
    ...(undated > 0 ? [words.timeline.undated(words.count(undated, "event"))] : []),
  ];
}

function periodInWords(from: string | undefined, to: string | undefined, { timeline }: Words): string {
  return from && from === to ? timeline.only(from) : timeline.between(from, to);
}

/** A date where a topic could stand is that time alone, as it is in a text. */
function dateApart({ topic, from, to }: Asked): Asked {
  const isTime = topic !== undefined && isDateAlone(topic.trim()) && from === undefined && to === undefined;
  return isTime ? { from: topic.trim(), ...(!topic.includes("/") && { to: topic.trim() }) } : { topic, from, to };
}

/** The ends that bound anything: "from ../1990" does not. An interval alone is both: 2011/2019. */
function boundsOf(asked: Period): Period {
  const [start, end] = asked.to === undefined && asked.from?.includes("/") ? asked.from.split("/") : [];
  const { from, to } = start === undefined ? asked : { from: start, to: end };
  const first = from === undefined ? undefined : spanOf(from)?.from;
  const last = to === undefined ? undefined : spanOf(to)?.to;
  return { from: Number.isFinite(first) ? from : undefined, to: Number.isFinite(last) ? to : undefined };
}

/** Characters of a day, `2013-08-31`: a button has room for two. */
const DAY = 10;

/** The period so that a button can carry it: as it was typed, or where that is longer by its first and last day. */
function shortPeriod({ from, to }: Period): Record<string, string> {
  const short = (date: string, end: "from" | "to") =>
    date.length <= DAY ? date : (isoDay(spanOf(date)?.[end]) ?? date);
  return { ...(from && { from: short(from, "from") }), ...(to && { to: short(to, "to") }) };
}
