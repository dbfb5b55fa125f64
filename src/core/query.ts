/** What commands ask the library: claims for a text, the timeline of a topic, rebuttals. */
import { byDate, spanOf } from "./date.ts";
import type { Claim, DossierEvent, Rebuttal } from "./dossier.ts";
import { memoized } from "./kept.ts";
import type { HeldDossier, Library } from "./library.ts";
import { claimsResting, type HeldSource, isOnlyLinks, sourceLinkedIn } from "./linked-source.ts";
import { isBounded, type Period, reachedByOpenEnd, within } from "./period.ts";
import type { ClaimFilter, Matcher, MatchResult } from "./search/matcher.ts";
import type { Topic, TopicFinder } from "./search/topics.ts";

export interface FoundClaim {
  readonly held: HeldDossier;
  readonly claim: Claim;
  /** 1 for a claim asked for by its id, else the match's score. */
  readonly score: number;
}

export interface ClaimSearch {
  readonly verdict: MatchResult["verdict"];
  readonly claims: readonly FoundClaim[];
  /** The source whose address the text has, where it is that which the claims follow from. */
  readonly source?: HeldSource;
}

/**
 * The claims that a text means: by id (`meta-netflix/inbox-api-access`, more ids joined by `+`), else by matching. What has no
 * words but the address of a source, or words that find nothing, means the claims that rest on the source. With a filter only
 * the claims that pass it, so that a text gets the best of them.
 */
export async function findClaims(
  library: Library,
  matcher: Matcher,
  text: string,
  filter?: ClaimFilter,
): Promise<ClaimSearch> {
  const named = claimsByRef(library, text.trim(), filter);
  if (named) return { verdict: named.length > 0 ? "found" : "nothing", claims: named };
  if (isOnlyLinks(text)) return linkedClaims(library, text, filter) ?? matchedClaims(library, matcher, text, filter);
  const matched = await matchedClaims(library, matcher, text, filter);
  return (matched.verdict === "nothing" && linkedClaims(library, text, filter)) || matched;
}

async function matchedClaims(
  library: Library,
  matcher: Matcher,
  text: string,
  filter?: ClaimFilter,
): Promise<ClaimSearch> {
  const { verdict, matches } = await matcher.match(text, filter);
  const claims = matches.flatMap(({ dossier, claim: id, score }): FoundClaim[] => {
    const held = library.get(dossier);
    const claim = held?.claim(id);
    return held && claim ? [{ held, claim, score }] : [];
  });
  return { verdict, claims };
}

/** The claims that rest on the source whose address a text has, to choose from; undefined where there are none. */
function linkedClaims(library: Library, text: string, filter: ClaimFilter = {}): ClaimSearch | undefined {
  const source = sourceLinkedIn(library, text, filter.dossier);
  if (!source) return undefined;
  const { kind } = filter;
  const resting = claimsResting(source).filter((claim) => (kind ?? claim.kind) === claim.kind);
  const claims = resting.map((claim) => ({ held: source.held, claim, score: 1 }));
  return claims.length > 0 ? { verdict: "choices", claims, source } : undefined;
}

/**
 * The claims that `dossier/id` or `id` names, each further id after a `+`. None where a button points into a dossier that has
 * lost the claim; undefined where the text is no such reference, but words.
 */
function claimsByRef(library: Library, text: string, filter: ClaimFilter = {}): FoundClaim[] | undefined {
  const [, dossier, ids] = /^(?:([a-z0-9-]+)\/)?([a-z0-9-]+(?:\+[a-z0-9-]+)*)$/.exec(text) ?? [];
  if (!ids) return undefined;
  for (const held of library.held) {
    const { id } = held.dossier;
    if ((dossier ?? id) !== id || (filter.dossier ?? id) !== id) continue;
    const claims = [...new Set(ids.split("+"))].map((id) => held.claim(id));
    if (!claims.every((claim) => claim !== undefined)) continue;
    const { kind } = filter;
    return claims.filter((claim) => (kind ?? claim.kind) === claim.kind).map((claim) => ({ held, claim, score: 1 }));
  }
  return dossier !== undefined && library.get(dossier) ? [] : undefined;
}

export type TopicSearch =
  | { readonly topic: Topic; readonly score: number }
  | { readonly topic?: undefined; readonly nearest: readonly FoundClaim[] };

/** The topic a text names, or else the claim it means, as a topic. */
export async function findTopic(
  library: Library,
  matcher: Matcher,
  topics: TopicFinder,
  text: string,
): Promise<TopicSearch> {
  const named = topics.find(text);
  if (named) return { topic: named, score: 1 };
  const { verdict, claims, source } = await findClaims(library, matcher, text);
  const [best] = claims;
  const topic = best && verdict !== "nothing" && !source ? topics.ofClaim(best.held, best.claim.id) : undefined;
  return best && topic ? { topic, score: best.score } : { nearest: claims };
}

export interface Timeline {
  /** In order of date, undated ones last; of a period first those that are known to touch it. */
  readonly events: readonly { readonly held: HeldDossier; readonly event: DossierEvent }[];
  /** How many of them, the last ones, are in the period only if they took place long after or before what is known. */
  readonly open: number;
  /** How many events of the topic have no known date and were left out because a period was asked for. */
  readonly undated: number;
}

/** The events of a topic (of all dossiers without one) that may fall into a period; both ends count in full. */
export function timelineOf(library: Library, topic: Topic | undefined, period: Period): Timeline {
  const all = eventsInOrder(library).filter(
    ({ held, event }) => topic === undefined || (topic.held === held && topic.covers(event)),
  );
  const isInside = within(period);
  const undated = isBounded(period) ? all.filter(({ event }) => spanOf(event.date) === undefined).length : 0;
  const isOpen = reachedByOpenEnd(period);
  const inside = all.filter(({ event }) => isInside(event.date));
  const open = inside.filter(({ event }) => isOpen(event.date));
  return { events: [...inside.filter(({ event }) => !isOpen(event.date)), ...open], open: open.length, undated };
}

/** The events of all dossiers in order of date. */
const eventsInOrder = memoized((library: Library) =>
  library.held
    .flatMap((held) => held.dossier.events.map((event) => ({ held, event })))
    .toSorted((a, b) => byDate(a.event, b.event)),
);

/** The rebuttals that address a claim; for a denial, the replies of whoever made it. */
export function rebuttalsTo(held: HeldDossier, claim: Claim): readonly Rebuttal[] {
  const direct = held.rebuttalsTo(claim.id);
  if (direct.length > 0 || claim.kind !== "denial") return direct;
  const speakers = new Set(claim.positions.filter(({ stance }) => stance === "asserts").map(({ by }) => by));
  return held.dossier.rebuttals.filter(({ by }) => speakers.has(by));
}
