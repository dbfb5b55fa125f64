/** The matcher of dossiers: what people type in, the claims that it means out, or nothing. */
import type { Library } from "../library.ts";
import { type ClaimEntry, ClaimIndex } from "./claim-index.ts";
import { type KeptOut, type ScoredClaim, type ScoringOptions, scoredClaims } from "./claim-scorer.ts";
import type { ClaimFilter, Explanation, Match, Matcher, MatchResult } from "./matcher.ts";
import { contributionsOf, probabilityOf } from "./message-model.ts";

/**
 * Below it a match is no answer. What the model answers at 0.2 and at other thresholds (left-out aliases, unrelated posts, posts
 * about the same companies) is in message-model.json, written by tests/bench/train-messages.ts.
 */
const FOUND = 0.2;
/** Further matches are shown while they are at least this likely against the best. Messages of messages.test.ts. */
const ALSO = 0.8;
/** A short query whose best matches lie this close asks back. Messages of messages.test.ts. */
const TIE = 0.05;
const SHORT_QUERY_TERMS = 2;
/** Below it an entry is not even worth naming as the nearest. */
const NEAREST = 0.02;
const NEAREST_COUNT = 3;
const FOUND_COUNT = 4;
const EXPLAINED_COUNT = 5;

/** One shared word is an answer only if it is somebody's name or nearly all of a wording ("ghostbusters"). Same messages. */
const LONE_WORD_OF_WORDING = 0.75;

interface Likely extends ScoredClaim {
  readonly probability: number;
  /** Whether one of several statements of the message is about this claim more than about any other. */
  readonly isStated: boolean;
}

export class ClaimMatcher implements Matcher {
  readonly #claims: ClaimIndex;
  /** The dossiers' own wordings, with their results once asked for; nobody's message is ever added. */
  readonly #wordings: Map<string, MatchResult | undefined>;

  constructor(library: Library) {
    this.#claims = new ClaimIndex(library);
    const claims = library.held.flatMap(({ dossier }) => dossier.claims);
    const wordings = claims.flatMap(({ title, aliases }) => [title, ...aliases]);
    this.#wordings = new Map(wordings.map((wording) => [wording, undefined]));
  }

  match(text: string, filter?: ClaimFilter): MatchResult {
    if (filter) return this.#match(text, filter);
    const wording = text.trim();
    const known = this.#wordings.get(wording);
    if (known) return known;
    const result = this.#match(text);
    if (this.#wordings.has(wording)) this.#wordings.set(wording, result);
    return result;
  }

  explain(text: string, filter?: ClaimFilter): Explanation {
    const keptOut = new Map<string, KeptOut>();
    const onKeptOut = (kept: KeptOut) => void keptOut.set(`${kept.entry.dossier}/${kept.entry.claim}`, kept);
    const ranked = this.#ranked(text, { accepts: this.#accepting(filter), onKeptOut });
    return {
      threshold: FOUND,
      terms: this.#claims.termsOf(text).map((term) => ({ term, claims: this.#claims.index.frequency(term) })),
      candidates: ranked.slice(0, EXPLAINED_COUNT).map((likely) => ({
        ...matchOf(likely),
        wording: likely.evidence.wording.text,
        shared: [...likely.terms.intersection(likely.evidence.wording.terms)],
        features: contributionsOf(likely.evidence),
      })),
      keptOut: [...keptOut.values()].map(({ entry: { dossier, claim }, by }) => ({ dossier, claim, by })),
    };
  }

  #match(text: string, filter?: ClaimFilter): MatchResult {
    const ranked = this.#ranked(text, { accepts: this.#accepting(filter) });
    return verdictOn(ranked, ranked[0]?.terms.size ?? 0);
  }

  #accepting({ dossier, kind }: ClaimFilter = {}): ScoringOptions["accepts"] {
    if (dossier === undefined && kind === undefined) return undefined;
    return (doc) => {
      const entry = this.#claims.entries[doc];
      return (dossier ?? entry?.dossier) === entry?.dossier && (kind ?? entry?.kind) === entry?.kind;
    };
  }

  /** Each claim once, at the part of the message that fits it best; likeliest first, then by id. */
  #ranked(text: string, options: ScoringOptions): Likely[] {
    const best = new Map<ClaimEntry, Likely>();
    const stated = new Map<number, Likely>();
    for (const scored of scoredClaims(this.#claims, text, options)) {
      const probability = isSolid(scored)
        ? probabilityOf(scored.evidence)
        : Math.min(FOUND / 2, probabilityOf(scored.evidence));
      const likely = { ...scored, probability, isStated: false };
      if (probability > (best.get(scored.entry)?.probability ?? 0)) best.set(scored.entry, likely);
      const { statement } = scored;
      if (statement !== undefined && probability > (stated.get(statement)?.probability ?? 0))
        stated.set(statement, likely);
    }
    const leads = new Set([...stated.values()].map(({ entry }) => entry));
    return [...best.values()]
      .map((likely) => ({ ...likely, isStated: leads.has(likely.entry) }))
      .sort((a, b) => b.probability - a.probability || byId(a.entry, b.entry));
  }
}

function isSolid({ evidence }: ScoredClaim): boolean {
  return evidence.sharedTerms > 1 || evidence.sharedName || evidence.ofWording >= LONE_WORD_OF_WORDING;
}

function byId(a: ClaimEntry, b: ClaimEntry): number {
  return `${a.dossier}/${a.claim}` < `${b.dossier}/${b.claim}` ? -1 : 1;
}

function matchOf({ entry: { dossier, claim }, probability }: Likely): Match {
  return { dossier, claim, score: Math.round(probability * 1e4) / 1e4 };
}

function verdictOn(likely: readonly Likely[], terms: number): MatchResult {
  const ranked = likely.map(matchOf);
  const [best, second] = ranked;
  if (!best || best.score < FOUND)
    return { verdict: "nothing", matches: ranked.filter(({ score }) => score >= NEAREST).slice(0, NEAREST_COUNT) };
  const ties = ranked.filter(({ score }) => best.score - score <= TIE && score >= FOUND).slice(0, FOUND_COUNT);
  if (second && ties.length > 1 && terms <= SHORT_QUERY_TERMS) return { verdict: "choices", matches: ties };
  const floor = Math.max(FOUND, best.score * ALSO);
  const isMeant = ({ score }: Match, at: number) => score >= (likely[at]?.isStated ? FOUND : floor);
  // What the message states comes before what is only near it.
  const meant = ranked.filter(isMeant);
  if (meant.length <= FOUND_COUNT) return { verdict: "found", matches: meant };
  const isStated = (match: Match) => likely[ranked.indexOf(match)]?.isStated === true;
  const first = [
    best,
    ...meant.filter((match) => match !== best).sort((a, b) => Number(isStated(b)) - Number(isStated(a))),
  ];
  const kept = new Set(first.slice(0, FOUND_COUNT));
  return { verdict: "found", matches: meant.filter((match) => kept.has(match)) };
}
