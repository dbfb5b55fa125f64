/** What speaks for a claim: a message against a claim's wordings, as numbers that do not depend on the dossier's size. */
import type { ClaimEntry, ClaimIndex, Phrase } from "./claim-index.ts";
import { rarityOf } from "./general-language.ts";
import { asksHowTo, type Deed } from "./roles.ts";
import type { Strangers } from "./strangers.ts";

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
  readonly wording: Phrase;
}

/** With what only a look at the other claims tells. */
export interface ComparedEvidence extends Evidence {
  /** Overlap and BM25F as shares of the most that any claim has. */
  readonly nearness: number;
  readonly lead: number;
}

/** Most that a term can add to BM25F is idf times this (k1 + 1). */
const MOST = 2.2;
/** What a statement or a quote counts against an alias that fits as well. */
const PROSE = 0.9;

/** Shared terms that a span begins or ends with, at most; set by hand. */
const SPAN_PLACES = 24;

/** A number that says which; small ones count anything. */
const NUMBER = /^\d{2}/;
const SMALL_NUMBER = /^\d$/;

/** The evidence for a claim; none if no wording shares a term with the message. */
export function evidenceFor(
  claims: ClaimIndex,
  entry: ClaimEntry,
  segment: {
    readonly terms: ReadonlySet<string>;
    readonly order: readonly string[];
    readonly strangers: Strangers;
    readonly question: string;
    readonly isHowTo: boolean;
    readonly deeds: readonly Deed[];
  },
  score: number,
): Evidence | undefined {
  const { terms: message, question } = segment;
  const found = nearest(claims, entry.phrases, message);
  if (found === undefined) return undefined;
  const { wording, shared, mass } = found;
  const unknown = [...message].filter((term) => !claims.index.has(term));
  const common = message.intersection(wording.terms);
  const messageNames = message.intersection(claims.names);
  const wordingNames = wording.terms.intersection(claims.names);
  return {
    ofMessage: shared / mass,
    ofWording: shared / wording.mass,
    overlap: Math.sqrt((shared / mass) * (shared / wording.mass)),
    ofSpan: overlapOfSpan(claims, segment.order, wording),
    ofClaim: shareOf(claims, message, entry.terms),
    relevance: score / (claims.mostOf(message, entry) * MOST),
    shared: shared / claims.rarest,
    sharedTerms: common.size,
    telling: rarityOfAll([...common].filter((term) => !SMALL_NUMBER.test(term))),
    sharedName: !messageNames.isDisjointFrom(wordingNames),
    unknown: rarityOfAll(unknown) / message.size,
    news: message.difference(entry.terms).size / message.size,
    missingNames: wordingNames.size === 0 ? 0 : wordingNames.difference(message).size / wordingNames.size,
    sameName: messageNames.isDisjointFrom(entry.terms) ? 0 : 1,
    otherNumber: [...message].some((term) => NUMBER.test(term) && !entry.terms.has(term)) ? 1 : 0,
    otherName: messageNames.isSubsetOf(entry.terms) ? 0 : 1,
    question: sameQuestion(question, wording.question),
    roles: entry.roles.fit(segment.deeds),
    howTo: segment.isHowTo && !asksHowTo(wording.text) ? 1 : 0,
    strangerActs: isUnknown(segment.strangers.acting, entry),
    strangerMet: isUnknown(segment.strangers.met, entry),
    strangerNamed: isUnknown(segment.strangers.named, entry),
    prose: wording.isProse ? 1 : 0,
    wording,
  };
}

function rarityOfAll(terms: Iterable<string>): number {
  let sum = 0;
  for (const term of terms) sum += rarityOf(term);
  return sum;
}

function isUnknown(strangers: readonly string[], entry: ClaimEntry): number {
  return strangers.some((who) => !entry.terms.has(who)) ? 1 : 0;
}

function sameQuestion(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  return a === b ? 1 : -1;
}

/** Share of a message that is in a set of terms. */
function shareOf(claims: ClaimIndex, message: ReadonlySet<string>, terms: ReadonlySet<string>): number {
  let [inside, all] = [0, 0];
  for (const term of message) {
    const weight = claims.weightIn(term, terms);
    all += weight;
    if (terms.has(term)) inside += weight;
  }
  return inside / all;
}

/** A wording, what a message shares with it, and what the message weighs beside it. */
interface Nearest {
  readonly wording: Phrase;
  readonly shared: number;
  readonly mass: number;
}

/** The wording that shares most with a message, both covering the other. */
function nearest(claims: ClaimIndex, phrases: readonly Phrase[], message: ReadonlySet<string>): Nearest | undefined {
  const terms = [...message].map((term) => ({ term, weight: claims.weightOf(term), aside: claims.asideOf(term) }));
  const aside = terms.reduce((sum, term) => sum + term.aside, 0);
  let best: Nearest | undefined;
  let most = 0;
  for (const wording of phrases) {
    let shared = 0;
    let mass = aside;
    for (const { term, weight, aside: without } of terms) {
      if (!wording.terms.has(term)) continue;
      shared += weight;
      mass += weight - without;
    }
    const score = (wording.isProse ? PROSE : 1) * Math.sqrt((shared / mass) * (shared / wording.mass));
    if (score > most) [best, most] = [{ wording, shared, mass }, score];
  }
  return best;
}

/** The geometric mean of both shares in the run of terms where it is greatest; runs begin and end with a term of the wording. */
function overlapOfSpan(claims: ClaimIndex, order: readonly string[], { terms, mass }: Phrase): number {
  const places = order.flatMap((term, at) => (terms.has(term) ? [at] : []));
  let best = 0;
  for (const [first, from] of places.slice(0, SPAN_PLACES).entries()) {
    const all = new Set<string>();
    let [sharedMass, allMass, at] = [0, 0, from];
    for (const to of places.slice(first, first + SPAN_PLACES)) {
      for (; at <= to; at++) {
        const term = order[at] as string;
        if (all.has(term)) continue;
        all.add(term);
        const weight = claims.weightIn(term, terms);
        allMass += weight;
        if (terms.has(term)) sharedMass += weight;
      }
      best = Math.max(best, (sharedMass / allMass) * (sharedMass / mass));
    }
  }
  return Math.sqrt(best);
}
