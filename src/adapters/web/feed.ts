/** What changed, as an Atom feed (RFC 4287): for each record the last day on which a quote of it was added or changed. */
import type { Citation } from "../../core/dossier.ts";
import type { HeldDossier } from "../../core/library.ts";
import { pagePath } from "../../core/page-address.ts";
import { LIMITS } from "./limits.ts";
import { type Html, html, raw } from "./markup.ts";
import { claimLink, disagreementLink, eventLink, type RecordLink, rebuttalLink } from "./pages/records.ts";
import type { View } from "./view.ts";

interface Change {
  readonly link: RecordLink;
  /** 2026-11-21, a day in UTC: that of the evidence lock. */
  readonly day: string;
  /** Quotes that were verified for the first time on that day. */
  readonly quotes: number;
  readonly text: string;
}

/** The feed of some dossiers, the last change first. */
export function renderFeed(held: readonly HeldDossier[], path: string, view: View): string {
  const changes = held
    .flatMap(changesOf)
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, LIMITS.feed);
  const [only, second] = held;
  const title = only && !second ? only.dossier.title : view.words.page.name;
  const self = view.absolute(path);
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">
<id>${self}</id><title>${view.say.feed.title(title)}</title><updated>${moment(changes[0]?.day ?? "1970-01-01")}</updated>
<author><name>${view.words.page.name}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/><link rel="alternate" type="text/html" href="${view.absolute(path.replace(/\/feed\.atom$/, "") || "/")}"/>
${changes.map((change) => entry(change, view))}
</feed>
`);
}

function entry({ link, day, quotes, text }: Change, view: View): Html {
  const address = view.absolute(link.path);
  return html`<entry><id>${address}</id><title>${clean(link.title)}</title><updated>${moment(day)}</updated><link rel="alternate" type="text/html" href="${address}"/><summary>${view.say.feed.verified(quotes)} ${clean(text)}</summary></entry>
`;
}

/** Characters that XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets). */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

function changesOf(held: HeldDossier): Change[] {
  const { id, claims, events, rebuttals, disagreements } = held.dossier;
  const change = (link: RecordLink, text: string, citations: readonly Citation[]) =>
    changeOf(held, link, text, citations);
  return [
    ...claims.flatMap((one) =>
      change(
        claimLink(id, one),
        one.statement,
        one.positions.flatMap(({ citations }) => citations),
      ),
    ),
    ...rebuttals.flatMap((one) => change(rebuttalLink(id, one), one.statement, one.citations)),
    ...disagreements.flatMap((one) =>
      change(
        disagreementLink(id, one),
        one.assessment,
        one.sides.flatMap(({ citations }) => citations),
      ),
    ),
    ...events.flatMap((one) =>
      change({ ...eventLink(id, one), path: pagePath.event(id, one.id) }, one.statement, one.citations),
    ),
  ];
}

/** The last change of a record; none where no quote of it is in the lock. */
function changeOf({ dossier }: HeldDossier, link: RecordLink, text: string, citations: readonly Citation[]): Change[] {
  const days = citations.flatMap((citation) => dossier.places?.get(citation)?.verified ?? []).toSorted();
  const day = days.at(-1);
  return day === undefined ? [] : [{ link, day, text, quotes: days.filter((each) => each === day).length }];
}
