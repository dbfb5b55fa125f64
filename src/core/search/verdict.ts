/** From claims with their probabilities to an answer: found, a choice between a few, or nothing. */
import type { Match, MatchResult } from "./matcher.ts";

/** A claim with its probability, and what else the verdict depends on. */
export interface Likely extends Match {
  /** Whether one of several statements of the message is about this claim more than about any other. */
  readonly isStated: boolean;
  /** Whether the message says just what a wording of the claim says. */
  readonly isSame: boolean;
}

/** Further matches are shown while they are at least this likely against the best. Messages of messages.test.ts. */
const ALSO = 0.8;
/** Best matches that lie this close are asked about, if the query is short or the best is not likely. Same messages. */
const TIE = 0.05;
const SHORT_QUERY_TERMS = 2;
/** From here on the best match of a longer message leads without asking: the reliability table in message-model.json. */
const LIKELY = 0.5;
/** Below it an entry is not even worth naming as the nearest. */
const NEAREST = 0.02;
const NEAREST_COUNT = 3;
const FOUND_COUNT = 4;

/** The verdict on claims, likeliest first; `terms` is how many terms of the message speak for the best. */
export function verdictOn(likely: readonly Likely[], threshold: number, terms: number): MatchResult {
  const [best] = likely;
  if (!best || best.score < threshold) {
    const near = likely.filter(({ score }) => score >= NEAREST).slice(0, NEAREST_COUNT);
    return { verdict: "nothing", matches: near.map(matchOf) };
  }
  const tied = likely.filter(({ score }) => best.score - score <= TIE && score >= threshold).slice(0, FOUND_COUNT);
  const isOpen = terms <= SHORT_QUERY_TERMS || (best.score < LIKELY && !tied.some(({ isStated }) => isStated));
  const isOneMeant = tied.filter(({ isSame }) => isSame).length === 1;
  if (tied.length > 1 && isOpen && !isOneMeant) return { verdict: "choices", matches: tied.map(matchOf) };
  return { verdict: "found", matches: meant(likely, best, threshold).map(matchOf) };
}

/** What the message means, best first; what it states comes before what is only near it. */
function meant(likely: readonly Likely[], best: Likely, threshold: number): Likely[] {
  const floor = Math.max(threshold, best.score * ALSO);
  const all = likely.filter(({ score, isStated }) => score >= (isStated ? threshold : floor));
  const rest = all.filter((match) => match !== best).sort((a, b) => Number(b.isStated) - Number(a.isStated));
  const kept = new Set([best, ...rest].slice(0, FOUND_COUNT));
  return all.filter((match) => kept.has(match));
}

function matchOf({ dossier, claim, score }: Match): Match {
  return { dossier, claim, score };
}
