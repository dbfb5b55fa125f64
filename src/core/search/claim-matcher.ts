/** The matcher of dossiers: what people type in, the claims that it means out, or nothing. */
import type { Library } from "../library.ts";
import { type ClaimEntry, ClaimIndex } from "./claim-index.ts";
import { type KeptOut, type ScoredClaim, type ScoringOptions, scoredClaims } from "./claim-scorer.ts";
import type { ClaimFilter, Explanation, Matcher, MatchOptions, MatchResult, Surface } from "./matcher.ts";
import { contributionsOf, probabilityOf } from "./message-model.ts";
import { CLAUSE_TERMS } from "./segments.ts";
import { type Likely, verdictOn } from "./verdict.ts";

/**
 * Below it a match is no answer. A question is meant for the bot, so a doubtful answer helps; a message that it is pointed at
 * may be about anything. What the model answers at these and at other thresholds, and how often its probabilities come true,
 * is in message-model.json, written by tests/bench/train-messages.ts.
 */
const THRESHOLDS: Readonly<Record<Surface, number>> = { question: 0.2, message: 0.33 };
/**
 * One shared word is an answer only if it is somebody's name and nearly all that the message says ("who is sandberg"), or nearly
 * all of a wording ("ghostbusters") and no everyday word ("good"); everyday words alone ("report", "two weeks") only if the
 * message says little else. Set by hand with messages.test.ts.
 */
const LONE_NAME_OF_MESSAGE = 0.7;
const LONE_NAME_NEWS = 0.5;
const LONE_WORD_OF_WORDING = 0.75;
const LONE_WORD_RARITY = 0.3;
const TELLING = 1;
const NEWS_BESIDE_EVERYDAY = 0.2;
/** The most that one word can be else: no answer on any surface. */
const LONE_WORD = 0.1;
/** The most that two words can be among others: they are an answer, but lead only where nothing else does. Same messages. */
const AMONG_OTHERS = 0.35;
/** From here on a message says what a wording says. */
const SAME = 0.95;
const EXPLAINED_COUNT = 5;

interface Scored extends Likely, ScoredClaim {
  isStated: boolean;
}

export class ClaimMatcher implements Matcher {
  readonly #claims: ClaimIndex;
  /** The dossiers' own wordings, and by surface the results of those that were asked for; nobody's message is ever added. */
  readonly #wordings: ReadonlySet<string>;
  readonly #known = { question: new Map<string, MatchResult>(), message: new Map<string, MatchResult>() };

  constructor(library: Library) {
    this.#claims = new ClaimIndex(library);
    const claims = library.held.flatMap(({ dossier }) => dossier.claims);
    this.#wordings = new Set(claims.flatMap(({ title, aliases }) => [title, ...aliases]));
  }

  match(text: string, { surface = "message", ...filter }: MatchOptions = {}): MatchResult {
    const wording = text.trim();
    const accepts = this.#accepting(filter);
    const isKept = accepts === undefined && this.#wordings.has(wording);
    const known = isKept ? this.#known[surface].get(wording) : undefined;
    if (known) return known;
    const ranked = this.#ranked(text, { accepts });
    const result = verdictOn(ranked, THRESHOLDS[surface], ranked[0]?.terms.length ?? 0);
    if (isKept) this.#known[surface].set(wording, result);
    return result;
  }

  explain(text: string, { surface = "message", ...filter }: MatchOptions = {}): Explanation {
    const keptOut = new Map<string, KeptOut>();
    const onKeptOut = (kept: KeptOut) => void keptOut.set(kept.entry.ref, kept);
    const ranked = this.#ranked(text, { accepts: this.#accepting(filter), onKeptOut });
    const terms = this.#claims.termsOf(this.#claims.wordsOf(this.#claims.plain(text)));
    return {
      threshold: THRESHOLDS[surface],
      terms: terms.map(({ text: term, claims }) => ({ term, claims })),
      candidates: ranked.slice(0, EXPLAINED_COUNT).map((likely) => ({
        dossier: likely.dossier,
        claim: likely.claim,
        score: likely.score,
        wording: likely.evidence.wording.text,
        shared: [...new Set(likely.terms.map((term) => term.text)).intersection(likely.evidence.wording.terms)],
        features: contributionsOf(likely.evidence),
      })),
      keptOut: [...keptOut.values()].map(({ entry: { dossier, claim }, by }) => ({ dossier, claim, by })),
    };
  }

  #accepting({ dossier, kind }: ClaimFilter): ScoringOptions["accepts"] {
    if (dossier === undefined && kind === undefined) return undefined;
    return (doc) => {
      const entry = this.#claims.entries[doc];
      return (dossier ?? entry?.dossier) === entry?.dossier && (kind ?? entry?.kind) === entry?.kind;
    };
  }

  /** Each claim once, at the part of the message that fits it best; likeliest first, then by id. */
  #ranked(text: string, options: ScoringOptions): Scored[] {
    const all = scoredClaims(this.#claims, text, options);
    const isShort = all.every(({ terms }) => terms.length < CLAUSE_TERMS);
    const best = new Map<ClaimEntry, Scored>();
    const stated = new Map<number, Scored>();
    for (const scored of all) {
      const likely = likelyOf(scored, isShort);
      if (likely.score > (best.get(scored.entry)?.score ?? 0)) best.set(scored.entry, likely);
      const { statement } = scored;
      if (statement !== undefined && likely.score > (stated.get(statement)?.score ?? 0)) stated.set(statement, likely);
    }
    // A message of one statement states nothing apart.
    const leads = new Set(stated.size > 1 ? [...stated.values()].map(({ entry }) => entry) : []);
    for (const [entry, likely] of best) likely.isStated = leads.has(entry);
    return [...best.values()].sort((a, b) => b.score - a.score || (a.entry.ref < b.entry.ref ? -1 : 1));
  }
}

function likelyOf(scored: ScoredClaim, isShort: boolean): Scored {
  const { entry, evidence, terms, statement } = scored;
  const most = !isSolid(scored)
    ? LONE_WORD
    : isShort || terms.length >= CLAUSE_TERMS || evidence.sharedName
      ? 1
      : AMONG_OTHERS;
  const score = Math.round(Math.min(most, probabilityOf(evidence)) * 1e4) / 1e4;
  return {
    entry,
    evidence,
    terms,
    statement,
    dossier: entry.dossier,
    claim: entry.claim,
    score,
    isStated: false,
    isSame: evidence.overlap >= SAME,
  };
}

function isSolid({ evidence }: ScoredClaim): boolean {
  const { sharedTerms, sharedName, ofMessage, ofWording, telling, news } = evidence;
  if (sharedTerms > 1) return sharedName || telling >= TELLING || news <= NEWS_BESIDE_EVERYDAY;
  if (sharedName) return ofMessage >= LONE_NAME_OF_MESSAGE && news < LONE_NAME_NEWS;
  return ofWording >= LONE_WORD_OF_WORDING && telling >= LONE_WORD_RARITY;
}
