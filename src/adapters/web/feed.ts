/**
 * What changed, as an Atom feed (RFC 4287): each dossier on the day that its editors name, and each of its claims, replies,
 * disagreements and events on the last day on which a quote of it was added or changed. It is a change where the record has
 * quotes of earlier days too; where all are of one day nobody knows whether it is new, and it says no more than that. No other
 * day of a record is known, so one without a quote has no entry of its own.
 */
import { dateInWords } from "../../core/date.ts";
import type { RecordEvidence } from "../../core/evidence.ts";
import type { HeldDossier } from "../../core/library.ts";
import { xmlText } from "../../core/xml.ts";
import { LIMITS } from "./limits.ts";
import { type Html, html, raw } from "./markup.ts";
import { linkOf, type RecordLink } from "./record-links.ts";
import type { View } from "./view.ts";

type Folder = "claims" | "rebuttals" | "disagreements" | "timeline";

interface Change {
  readonly link: RecordLink;
  /** 2026-11-21, a day in UTC. */
  readonly day: string;
  /** The first day that is known of a record that changed since. */
  readonly since?: string;
  /** What sort of record it is; undefined for a dossier. */
  readonly folder?: Folder;
  /** What is known of the change, in our words. */
  readonly what: string;
  /** What the record says, in the dossier's. */
  readonly text: string;
  /** BCP 47 tag of the dossier. */
  readonly language: string;
}

/** The feed of some dossiers, the last change first. */
export function renderFeed(held: readonly HeldDossier[], path: string, view: View): string {
  const changes = held
    .flatMap((one) => [...ownChange(one, view), ...changesOf(one, view)])
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, LIMITS.feed);
  const [only, second] = held;
  const title = only && !second ? only.dossier.title : view.words.page.name;
  const self = view.absolute(path);
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">
<id>${self}</id><title>${xmlText(view.say.feed.title(title))}</title><updated>${moment(changes[0]?.day ?? "1970-01-01")}</updated>
<author><name>${view.words.page.name}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/><link rel="alternate" type="text/html" href="${view.absolute(path.replace(/\/feed\.atom$/, "") || "/")}"/>
${changes.map((change) => entry(change, view))}
</feed>
`);
}

function entry({ link, day, since, folder, what, text, language }: Change, view: View): Html {
  const address = view.absolute(link.path);
  const published = since !== undefined && html`<published>${moment(since)}</published>`;
  const category = folder && html`<category term="${folder}" label="${view.say.nav[folder]}"/>`;
  return html`<entry><id>${address}</id><title xml:lang="${language}">${xmlText(link.title)}</title>${published}<updated>${moment(day)}</updated><link rel="alternate" type="text/html" href="${address}"/>${category}<summary>${what}</summary><content type="text" xml:lang="${language}">${xmlText(text)}</content></entry>
`;
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The dossier itself, where its editors name the day of its last change. */
function ownChange({ dossier }: HeldDossier, { say }: View): Change[] {
  const { updated, description: text, language, claims, events, rebuttals, disagreements } = dossier;
  if (!/^\d{4}-\d\d-\d\d$/.test(updated)) return [];
  const { nav } = say;
  const counts = [
    [nav.claims, claims],
    [nav.timeline, events],
    [nav.rebuttals, rebuttals],
    [nav.disagreements, disagreements],
  ] as const;
  const what = counts.map(([name, records]) => `${name}${say.colon} ${records.length}`).join(", ");
  return [{ link: linkOf.dossier(dossier), day: updated, what, text, language }];
}

function changesOf(held: HeldDossier, view: View): Change[] {
  const { id, claims, events, rebuttals, disagreements } = held.dossier;
  const change = (
    folder: Folder,
    link: RecordLink,
    text: string,
    evidence: readonly Pick<RecordEvidence, "citations">[],
  ) => changeOf(held, { folder, link, text }, evidence, view);
  return [
    ...claims.flatMap((one) => change("claims", linkOf.claim(id, one), one.statement, one.positions)),
    ...rebuttals.flatMap((one) => change("rebuttals", linkOf.rebuttal(id, one), one.statement, [one])),
    ...disagreements.flatMap((one) => change("disagreements", linkOf.disagreement(id, one), one.assessment, one.sides)),
    ...events.flatMap((one) => change("timeline", linkOf.event(id, one), one.statement, [one])),
  ];
}

/** The last change of a record by the evidence lock; none where no quote of it is in the lock. */
function changeOf(
  { dossier }: HeldDossier,
  record: Pick<Change, "folder" | "link" | "text">,
  evidence: readonly Pick<RecordEvidence, "citations">[],
  { words, say }: View,
): Change[] {
  const days = evidence
    .flatMap(({ citations }) => citations)
    .flatMap((citation) => dossier.places?.get(citation)?.verified ?? [])
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { language } = dossier;
  if (first === last) return [{ ...record, day: last, what: say.feed.all(days.length), language }];
  const newest = days.filter((day) => day === last).length;
  const what = say.feed.some(newest, days.length, dateInWords(first, words));
  return [{ ...record, day: last, since: first, what, language }];
}
