import { dateInWords, overlaps, spanOf } from "../../core/date.ts";
import { type Dossier, UNKNOWN } from "../../core/dossier.ts";
import { english } from "../../core/words.ts";
import { datesOf } from "../locked-dates.ts";
import type { Finding, Rule } from "./rule.ts";

/** The day or month that many outlets write into their addresses: /2024/04/04/ or -2024-04-. */
const IN_ADDRESS = /[/-]((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?!\d)/;
/** The outlet's day may begin elsewhere on the globe. */
const A_DAY = 24 * 60 * 60 * 1000;

export const rule: Rule = {
  name: "dates",
  description:
    "Dates can be read and are in order: nothing after the dossier's own, no source before what it rests on or reports, or unlike its address.",
  *check({ dossier }): Iterable<Finding> {
    yield* unreadable(dossier);
    yield* future(dossier);
    yield* derivedTooEarly(dossier);
    yield* reportedTooEarly(dossier);
    yield* addressedOtherwise(dossier);
  },
};

/** EDTF can say more than there are words for: a season, a decade, one of several days. */
function* unreadable(dossier: Dossier): Iterable<Finding> {
  for (const { file, path, item } of datesOf(dossier)) {
    const isPlain = item.date === UNKNOWN || /^\d+$/.test(item.date) || item.datedAs !== null;
    if (!isPlain && dateInWords(item.date, english) === item.date)
      yield {
        file,
        path: [...path, "date"],
        message: `readers are shown ${item.date} as it stands here`,
        mend: "Say it in `datedAs`, in the source's own words.",
      };
  }
}

function* future(dossier: Dossier): Iterable<Finding> {
  const updated = spanOf(dossier.updated);
  for (const { file, path, item } of updated ? datesOf(dossier) : [])
    if ((spanOf(item.date)?.from ?? -Infinity) > (updated?.to ?? Infinity))
      yield {
        file,
        path: [...path, "date"],
        message: `${item.date} is after ${dossier.updated}, the day of the dossier`,
        mend: "Mend the date, or `updated` in dossier.yaml.",
      };
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

/** Where the date is told in words (`datedAs`) the editor has looked at it. */
function* addressedOtherwise({ sources }: Dossier): Iterable<Finding> {
  for (const [index, { date, datedAs, url }] of sources.entries()) {
    const [, ...parts] = IN_ADDRESS.exec(url) ?? [];
    const addressed = parts.filter((part) => part !== undefined).join("-");
    const [said, there] = [spanOf(date), spanOf(addressed)];
    if (!said || !there || datedAs !== undefined) continue;
    if (overlaps(said, { from: there.from - A_DAY, to: there.to + A_DAY })) continue;
    yield {
      file: "sources.yaml",
      path: [index, "date"],
      message: `the source is of ${date}, and its address says ${addressed}`,
      mend: "Mend the date or the address; where both are right, say how in `datedAs`.",
    };
  }
}
