/** What speaks for a claim: a message against a claim's wordings, as numbers that do not depend on the dossier's size. */
import type { ClaimEntry, ClaimIndex, Phrase } from "./claim-index.ts";
import type { PostingsOfTerms } from "./claim-postings.ts";
import { COMMON, type Term } from "./claim-terms.ts";
import type { Nearest } from "./nearest-wording.ts";
import { asksHowTo } from "./roles.ts";
import type { Placed, Segment } from "./segments.ts";

export interface Evidence {
  /** Share of the message that the nearest wording says, and share of the wording that the message says, by rarity. */
  readonly ofMessage: number;
  readonly ofWording: number;
  /** Their geometric mean. */
  readonly overlap: number;
  /** Share of both in the part of the message that fits the wording best: what stands around it weighs nothing. */
  readonly ofSpan: number;
  /** The same without regard to wording: share of the message that the claim says anywhere. */
  readonly ofClaim: number;
  /** BM25F of the claim, as a share of the most that the message could score. */
  readonly relevance: number;
  /** Rarity shared with the nearest wording, in terms that one claim of the dossier alone has. */
  readonly shared: number;
  /** How many terms are shared with the nearest wording. */
  readonly sharedTerms: number;
  /** How rare they are in general language, added up: everyday words ("report", "friends") prove little. */
  readonly telling: number;
  /** Whether one of them is somebody's name. */
  readonly sharedName: boolean;
  /** Share of the message's terms that no claim has, everyday words counting less. */
  readonly unknown: number;
  /** Share of the message's terms, everyday or not, that the claim does not have. */
  readonly news: number;
  /** Share of the wording's names that the message does not name. */
  readonly missingNames: number;
  /** Whether the message names somebody whom the claim names, and somebody whom it does not. */
  readonly sameName: number;
  readonly otherName: number;
  /** Whether the message has a number that the claim does not have. */
  readonly otherNumber: number;
  /** 1 where message and wording ask the same (who, when, why, how much), -1 where they ask different things, else 0. */
  readonly question: number;
  /** 1 where the claim answers what the message asks, -1 where it does not, 0 where nothing in particular is asked. */
  readonly answer: number;
  /** 1 where the claim has the same people in the same parts (who sold, to whom), -1 where others, else 0. */
  readonly roles: number;
  /** Whether the message asks how to do something and the wording does not. */
  readonly howTo: number;
  /** Whether somebody acts, is acted upon, or is written as a name, whom the claim does not know. */
  readonly strangerActs: number;
  readonly strangerMet: number;
  readonly strangerNamed: number;
  /** Whether the nearest wording is a statement or a quote. */
  readonly prose: number;
  /** Overlap and BM25F as shares of the most that any claim has. */
  readonly nearness: number;
  readonly lead: number;
  readonly wording: Phrase;
}

/** Most that a term can add to BM25F is idf times this (k1 + 1). */
const MOST = 2.2;
/** Shared terms that a span begins or ends with, at most; set by hand. */
const SPAN_PLACES = 24;

/** A claim among the others of a segment. */
interface Rank {
  /** BM25F; that and the overlap as shares of the most that any claim has. */
  readonly score: number;
  readonly lead: number;
  readonly nearness: number;
}

/** The evidence for a claim. */
export function evidenceFor(
  claims: ClaimIndex,
  entry: ClaimEntry,
  segment: Segment,
  { wording, place, shared, mass, overlap }: Nearest,
  postings: PostingsOfTerms,
  { score, lead, nearness }: Rank,
): Evidence {
  const { terms: message, strangers } = segment;
  const isShared = postings.map((posting) => posting?.phrases.includes(place) ?? false);
  const inWording = againstWording(isShared, message);
  const inClaim = againstClaim(postings, message);
  return {
    ofMessage: shared / mass,
    ofWording: shared / wording.mass,
    overlap,
    ofSpan: overlapOfSpan(segment.order, isShared, wording.mass),
    ofClaim: inClaim.inside / inClaim.all,
    relevance: score / (inClaim.most * MOST),
    shared: shared / claims.rarest,
    sharedTerms: inWording.terms,
    telling: inWording.telling,
    sharedName: inWording.names > 0,
    missingNames: wording.names === 0 ? 0 : (wording.names - inWording.names) / wording.names,
    unknown: segment.unknown / message.length,
    news: inClaim.news / message.length,
    sameName: inClaim.sameName,
    otherName: inClaim.otherName,
    otherNumber: inClaim.otherNumber,
    question: sameQuestion(segment.question, wording.question),
    answer: segment.question === "" ? 0 : entry.answers.has(segment.question) ? 1 : -1,
    roles: entry.roles.fit(segment.deeds),
    howTo: segment.isHowTo && !asksHowTo(wording.text) ? 1 : 0,
    strangerActs: isUnknown(strangers.acting, entry),
    strangerMet: isUnknown(strangers.met, entry),
    strangerNamed: isUnknown(strangers.named, entry),
    prose: wording.isProse ? 1 : 0,
    nearness,
    lead,
    wording,
  };
}

function isUnknown(strangers: readonly string[], entry: ClaimEntry): number {
  return strangers.some((who) => !entry.terms.has(who)) ? 1 : 0;
}

function sameQuestion(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  return a === b ? 1 : -1;
}

/** The terms that a message shares with a wording: how many, how rare in general language, and how many names. */
function againstWording(isShared: readonly boolean[], message: readonly Term[]) {
  let terms = 0;
  let telling = 0;
  let names = 0;
  for (let at = 0; at < message.length; at++) {
    if (!isShared[at]) continue;
    const term = message[at] as Term;
    terms++;
    telling += term.telling;
    if (term.isName) names++;
  }
  return { terms, telling, names };
}

/** A message against all that a claim says: what both weigh, the most it could score in BM25F, and how many terms are new. */
function againstClaim(postings: PostingsOfTerms, message: readonly Term[]) {
  let [inside, all, most, news] = [0, 0, 0, 0];
  let [sameName, otherName, otherNumber] = [0, 0, 0];
  for (let at = 0; at < message.length; at++) {
    const term = message[at] as Term;
    const isInside = postings[at]?.isInFields === true;
    const weight = isInside ? term.weight : term.aside;
    all += weight;
    most += Math.max(0, weight - COMMON);
    if (isInside) {
      inside += weight;
      if (term.isName) sameName = 1;
    } else {
      news++;
      if (term.isName) otherName = 1;
      if (term.isNumber) otherNumber = 1;
    }
  }
  return { inside, all, most, news, sameName, otherName, otherNumber };
}

/** The geometric mean of both shares in the run of terms where it is greatest; runs begin and end with a term of the wording. */
function overlapOfSpan(order: readonly Placed[], isShared: readonly boolean[], mass: number): number {
  const places: number[] = [];
  for (let at = 0; at < order.length; at++) if (isShared[(order[at] as Placed).at]) places.push(at);
  let best = 0;
  for (let first = 0; first < Math.min(places.length, SPAN_PLACES); first++) {
    const from = places[first] as number;
    const last = places[Math.min(first + SPAN_PLACES, places.length) - 1] as number;
    let sharedMass = 0;
    let allMass = 0;
    for (let place = from; place <= last; place++) {
      const { term, at, before } = order[place] as Placed;
      // A term counts once in a run.
      if (before >= from) continue;
      allMass += isShared[at] ? term.weight : term.aside;
      if (!isShared[at]) continue;
      sharedMass += term.weight;
      best = Math.max(best, (sharedMass / allMass) * (sharedMass / mass));
    }
  }
  return Math.sqrt(best);
}
