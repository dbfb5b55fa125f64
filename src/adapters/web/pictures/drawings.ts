/** Which picture stands at which address. */
import type { DossierEvent } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import {
  inOrder,
  type Picture,
  type PictureOptions,
  provenancePicture,
  type TimelineEntry,
  timelinePicture,
  withReplies,
} from "../../../core/pictures/index.ts";
import type { Words } from "../../../core/words.ts";
import { canBeShown, type EventFilter, eventsIn, isWhole, namesOf } from "../event-filter.ts";
import { LIMITS } from "./limits.ts";

/** Draws what an address names. */
export type Draw = (words: Words, options: PictureOptions) => Picture;

/** The timeline of a dossier, or of what a filter leaves of it; undefined where the filter cannot be shown, as on its page. */
export function dossierTimeline(held: HeldDossier, filter: EventFilter): Draw | undefined {
  if (!canBeShown(held, filter)) return undefined;
  const events = eventsIn(held, filter).map((event) => ({ held, event }));
  const replies = isWhole(filter) ? held.dossier.rebuttals.map((rebuttal) => ({ held, rebuttal })) : [];
  const name = namesOf(held).find(({ id }) => id === filter.topic)?.title;
  return timeline(inOrder([...events, ...replies]), name ?? held.dossier.title);
}

/** The picture of one record: `claims/<id>/timeline`, `claims/<id>/provenance`, …; undefined where there is none. */
export function recordPicture(held: HeldDossier, folder: string, id: string, name: string): Draw | undefined {
  const make = Object.hasOwn(RECORDS, `${folder}/${name}`) ? RECORDS[`${folder}/${name}`] : undefined;
  return make?.(held, id);
}

const RECORDS: Readonly<Record<string, (held: HeldDossier, id: string) => Draw | undefined>> = {
  "claims/timeline": (held, id) => {
    const claim = held.claim(id);
    const events = eventsOf(held, ({ claims }) => claims.includes(id));
    const replies = held.rebuttalsTo(id).map((rebuttal) => ({ held, rebuttal }));
    return claim && timeline(inOrder([...events, ...replies]), claim.title);
  },
  "people/timeline": (held, id) => {
    const person = held.person(id);
    const events = eventsOf(held, ({ people }) => people.includes(id));
    return person && timeline(withReplies(events), person.name);
  },
  "claims/provenance": (held, id) => {
    const claim = held.claim(id);
    return claim && ((words, options) => provenancePicture(held, claim, words, options));
  },
  "sources/provenance": (held, id) => {
    const source = held.findSource(id);
    return source && ((words, options) => provenancePicture(held, source, words, options));
  },
};

function eventsOf(held: HeldDossier, covers: (event: DossierEvent) => boolean) {
  return held.dossier.events.filter(covers).map((event) => ({ held, event }));
}

function timeline(entries: readonly TimelineEntry[], title: string): Draw {
  return (words, options) =>
    timelinePicture(entries, words, {
      title: words.timeline.title(title),
      legend: entries.length <= LIMITS.listed,
      ...options,
    });
}
