/** An entry as the picture shows it: number, lane, words. */
import { type Span, spanOf } from "../date.ts";
import { datedInWords, voiceOf } from "../evidence.ts";
import type { Words } from "../words.ts";
import { inOrder, recordOf, type TimelineEntry } from "./timeline-entry.ts";

/** The lanes from top to bottom. */
export const LANES = ["happened", "alleged", "answered"] as const;
/** What happened, what was alleged, what was answered. */
export type Lane = (typeof LANES)[number];

/** An entry in words, with its lane. */
export interface TimelineItem {
  /** From 1, by date. */
  readonly number: number;
  readonly lane: Lane;
  readonly date: string;
  /** The standing of an event, the voice of a reply, in words. */
  readonly tag: string;
  readonly text: string;
  /** Undefined where nobody knows the date, or nothing but that it has one. */
  readonly span: Span | undefined;
  /** Whether EDTF calls the date approximate or uncertain, or one of several, or the dossier says in words of its own how it is meant. */
  readonly approximate: boolean;
}

/** Entries as items, in the order of their numbers. */
export function itemsOf(entries: readonly TimelineEntry[], words: Words): TimelineItem[] {
  return inOrder(entries).map((entry, index) => {
    const { date, datedAs, statement } = recordOf(entry);
    const span = spanOf(date);
    const isBounded = span !== undefined && (Number.isFinite(span.from) || Number.isFinite(span.to));
    return {
      number: index + 1,
      lane: laneOf(entry),
      date: datedInWords(recordOf(entry), words),
      tag: tagOf(entry, words),
      text: statement,
      span: isBounded ? span : undefined,
      approximate: datedAs !== undefined || /[~?%[{X]/.test(date),
    };
  });
}

/** What other sources contradict stands beside what is alleged: somebody says that it happened. */
function laneOf({ event }: TimelineEntry): Lane {
  if (event === undefined) return "answered";
  return event.standing === "alleged" || event.standing === "contradicted" ? "alleged" : "happened";
}

function tagOf({ held, event, rebuttal }: TimelineEntry, words: Words): string {
  if (event) return words.eventStandings[event.standing];
  return `${words.pictures.timeline.answer}: ${voiceOf(held, rebuttal, words)}`;
}
