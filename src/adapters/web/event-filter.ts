/** The events of a dossier by what they are about and when. */
import { byDate, isEdtf, spanOf } from "../../core/date.ts";
import type { DossierEvent } from "../../core/dossier.ts";
import type { HeldDossier } from "../../core/library.ts";
import { isReversed, type Period, within } from "../../core/period.ts";

/** What a timeline is asked for; empty texts ask for everything. */
export interface EventFilter extends Period {
  /** Id of a topic, a person or a claim. */
  readonly topic: string;
  readonly from: string;
  readonly to: string;
}

/** Names in an address that narrow a timeline down. */
export const FILTER_PARAMETERS = ["topic", "from", "to"] as const;

/** What an address asks for, short enough to be shown again. */
export function filterOf(query: URLSearchParams): EventFilter {
  const value = (name: string) => (query.get(name) ?? "").trim().slice(0, 60).toWellFormed();
  return { topic: value("topic"), from: value("from"), to: value("to") };
}

/** Whether everything is asked for. */
export function isWhole({ topic, from, to }: EventFilter): boolean {
  return topic + from + to === "";
}

/** The filter as it stands behind the question mark of an address, with it; nothing for everything. */
export function queryOf(filter: EventFilter): string {
  const query = new URLSearchParams();
  for (const name of FILTER_PARAMETERS) if (filter[name] !== "") query.set(name, filter[name]);
  return query.size > 0 ? `?${query}` : "";
}

/** Texts that should be dates and are none. */
export function badDatesOf({ from, to }: EventFilter): string[] {
  return [from, to].filter((date) => date !== "" && !(isEdtf(date) && spanOf(date)));
}

/** Whether there is such a topic, and both dates are dates in their order. */
export function canBeShown(held: HeldDossier, filter: EventFilter): boolean {
  return badDatesOf(filter).length === 0 && !isReversed(filter) && isTopic(held, filter.topic);
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
