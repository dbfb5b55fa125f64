/** The events of a dossier by what they are about and when. */
import { byDate } from "../../../core/date.ts";
import type { DossierEvent } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { type Period, within } from "../../../core/period.ts";

/** What a timeline is asked for; empty texts ask for everything. */
export interface EventFilter extends Period {
  /** Id of a topic, a person or a claim. */
  readonly topic: string;
  readonly from: string;
  readonly to: string;
}

/** The events that fit, in order of date, undated ones last; with a period asked for, undated ones are left out. */
export function eventsIn(held: HeldDossier, filter: EventFilter): DossierEvent[] {
  const isInside = within(filter);
  return held.dossier.events
    .filter((event) => isInside(event.date) && isAbout(held, event, filter.topic))
    .toSorted(byDate);
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
