import { spanOf } from "../../core/date.ts";
import type { Dossier, DossierFile } from "../../core/dossier.ts";
import type { Path } from "../yaml-file.ts";
import type { Finding, Rule } from "./rule.ts";

export const rule: Rule = {
  name: "dates",
  description:
    "Dates are in order: nothing after the dossier's own date, no source before what it rests on or is quoted with.",
  *check({ dossier }): Iterable<Finding> {
    yield* future(dossier);
    yield* derivedTooEarly(dossier);
    yield* reportedTooEarly(dossier);
  },
};

function* future(dossier: Dossier): Iterable<Finding> {
  const updated = spanOf(dossier.updated);
  for (const { file, path, date } of updated ? datesOf(dossier) : [])
    if ((spanOf(date)?.from ?? -Infinity) > (updated?.to ?? Infinity))
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

function* derivedTooEarly({ sources }: Dossier): Iterable<Finding> {
  const dates = new Map(sources.map(({ id, date }) => [id, date]));
  for (const [index, { date, basedOn }] of sources.entries())
    for (const [edge, { source }] of basedOn.entries()) {
      const earlier = dates.get(source);
      if (earlier === undefined || !isBefore(date, earlier)) continue;
      yield {
        file: "sources.yaml",
        path: [index, "basedOn", edge, "source"],
        message: `the source of ${date} cannot derive from "${source}", which is of ${earlier}`,
        mend: "Mend the date of one of the two, or take the edge out.",
      };
    }
}

/** References are left out: an event may point to what was there before it. */
function* reportedTooEarly({ sources, events }: Dossier): Iterable<Finding> {
  const dates = new Map(sources.map(({ id, date }) => [id, date]));
  for (const [index, event] of events.entries())
    for (const { source } of event.citations) {
      const reported = dates.get(source);
      if (reported === undefined || !isBefore(reported, event.date)) continue;
      yield {
        file: "events.yaml",
        path: [index, "date"],
        message: `"${source}" is of ${reported} and cannot report what happened ${event.date}`,
        mend: "Mend the date of the event or of the source; what was only announced is an event of the day it was announced.",
      };
    }
}

/** Whether all of `date` lies before `other`; a date that is not known is before nothing. */
function isBefore(date: string, other: string): boolean {
  const [a, b] = [spanOf(date), spanOf(other)];
  return a !== undefined && b !== undefined && a.to < b.from;
}
