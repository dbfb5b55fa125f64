import { type Span, spanOf } from "../../core/date.ts";
import type { Dossier, DossierFile } from "../../core/dossier.ts";
import type { Path } from "../yaml-file.ts";
import type { Finding, Rule } from "./rule.ts";

/** Dates repeat, and reading one takes a grammar's time. */
type Spans = (date: string) => Span | undefined;

export const rule: Rule = {
  name: "dates",
  description:
    "Dates are in order: nothing after the dossier's own date, no source before what it rests on or is quoted with.",
  *check({ dossier }): Iterable<Finding> {
    const spans = rememberedSpans();
    yield* future(dossier, spans);
    yield* derivedTooEarly(dossier, spans);
    yield* reportedTooEarly(dossier, spans);
  },
};

function* future(dossier: Dossier, spans: Spans): Iterable<Finding> {
  const updated = spans(dossier.updated);
  for (const { file, path, date } of updated ? datesOf(dossier) : [])
    if ((spans(date)?.from ?? -Infinity) > (updated?.to ?? Infinity))
      yield {
        file,
        path,
        message: `${date} is after ${dossier.updated}, the day of the dossier`,
        mend: "Mend the date, or `updated` in dossier.yaml.",
      };
}

function datesOf(dossier: Dossier): { file: DossierFile; path: Path; date: string }[] {
  const dated = (file: DossierFile, records: readonly { readonly date: string }[]) =>
    records.map(({ date }, index) => ({ file, path: [index, "date"], date }));
  return [
    ...dated("sources.yaml", dossier.sources),
    ...dated("events.yaml", dossier.events),
    ...dated("rebuttals.yaml", dossier.rebuttals),
  ];
}

function* derivedTooEarly({ sources }: Dossier, spans: Spans): Iterable<Finding> {
  const dates = new Map(sources.map(({ id, date }) => [id, date]));
  for (const [index, { date, basedOn }] of sources.entries())
    for (const [edge, { source }] of basedOn.entries()) {
      const earlier = dates.get(source);
      if (earlier === undefined || !isBefore(spans, date, earlier)) continue;
      yield {
        file: "sources.yaml",
        path: [index, "basedOn", edge, "source"],
        message: `the source of ${date} cannot derive from "${source}", which is of ${earlier}`,
        mend: "Mend the date of one of the two, or take the edge out.",
      };
    }
}

/** References are left out: an event may point to what was there before it. */
function* reportedTooEarly({ sources, events }: Dossier, spans: Spans): Iterable<Finding> {
  const dates = new Map(sources.map(({ id, date }) => [id, date]));
  for (const [index, event] of events.entries())
    for (const { source } of event.citations) {
      const reported = dates.get(source);
      if (reported === undefined || !isBefore(spans, reported, event.date)) continue;
      yield {
        file: "events.yaml",
        path: [index, "date"],
        message: `"${source}" is of ${reported} and cannot report what happened ${event.date}`,
        mend: "Mend the date of the event or of the source; what was only announced is an event of the day it was announced.",
      };
    }
}

/** Whether all of `date` lies before `other`; a date that is not known is before nothing. */
function isBefore(spans: Spans, date: string, other: string): boolean {
  const [a, b] = [spans(date), spans(other)];
  return a !== undefined && b !== undefined && a.to < b.from;
}

function rememberedSpans(): Spans {
  const known = new Map<string, Span | undefined>();
  return (date) => {
    if (!known.has(date)) known.set(date, spanOf(date));
    return known.get(date);
  };
}
