/** The events of a dossier by what they are about and when. */
import { overlaps, type Span, sortKey, spanOf } from "../../../core/date.ts";
import type { DossierEvent } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";

export interface EventFilter {
  /** Id of a topic, a person or a claim; empty for everything. */
  readonly topic: string;
  /** EDTF; empty for an open end. */
  readonly from: string;
  readonly to: string;
}

/** The events that fit, in order of date, undated ones last; with a period asked for, undated ones are left out. */
export function eventsIn(held: HeldDossier, { topic, from, to }: EventFilter): DossierEvent[] {
  const window: Span = {
    from: (from === "" ? undefined : spanOf(from)?.from) ?? Number.NEGATIVE_INFINITY,
    to: (to === "" ? undefined : spanOf(to)?.to) ?? Number.POSITIVE_INFINITY,
  };
  const bounded = from !== "" || to !== "";
  const fits = ({ date }: DossierEvent) => {
    const span = spanOf(date);
    return span === undefined ? !bounded : overlaps(window, span);
  };
  return held.dossier.events
    .filter((event) => fits(event) && isAbout(held, event, topic))
    .toSorted((a, b) => sortKey(a.date) - sortKey(b.date));
}

/** Whether a dossier has a topic, a person or a claim of this id; everything is one too. */
export function isTopic(held: HeldDossier, id: string): boolean {
  return id === "" || [held.topic(id), held.person(id), held.claim(id)].some((record) => record !== undefined);
}

function isAbout(held: HeldDossier, event: DossierEvent, topic: string): boolean {
  if (topic === "") return true;
  if ([...event.topics, ...event.people, ...event.claims].includes(topic)) return true;
  return event.claims.some((id) => held.claim(id)?.topics.includes(topic));
}

/** All that a timeline can be asked for: topics, people, claims; an id that several share is listed once. */
export function namesOf({ dossier }: HeldDossier) {
  const names = [
    ...dossier.topics.map(({ id, title }) => ({ id, title, group: "topics" as const })),
    ...dossier.people.map(({ id, name }) => ({ id, title: name, group: "people" as const })),
    ...dossier.claims.map(({ id, title }) => ({ id, title, group: "claims" as const })),
  ];
  return names.filter(({ id }, index) => names.findIndex((other) => other.id === id) === index);
}
