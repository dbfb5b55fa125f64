/**
 * The first matcher: a message against each phrase of a claim (title, statement, aliases, quotes), by shared terms.
 *
 * Terms are weighted by rarity (idf). A phrase and a sentence match as far as each covers the other.
 */
import type { Claim } from "../dossier.ts";
import type { HeldDossier, Library } from "../library.ts";
import { mapEntry } from "../map-entry.ts";
import { closest } from "../suggest.ts";
import type { Match, Matcher, MatchResult } from "./matcher.ts";
import { sentencesOf, termsOf, wordsOf } from "./phrase-analysis.ts";

/** Below it a match is no answer. From the example and near-miss messages of tests/core/search/messages.test.ts. */
const FOUND = 0.56;
/** Further matches are shown while they score at least this share of the best. Same messages. */
const ALSO = 0.8;
/** A short query whose best matches lie this close asks back. Same messages. */
const TIE = 0.02;
const SHORT_QUERY_TERMS = 2;
/** Below it an entry is not even worth naming as the nearest. */
const NEAREST = 0.2;
const NEAREST_COUNT = 3;
const FOUND_COUNT = 4;
/** Statements and quotes are not how people ask; a match with an alias or a title says more. */
const PROSE_WEIGHT = 0.9;
/** fuse.js distance up to which an unknown word is a misspelling of a known one: one slip in five letters. */
const MISSPELT = 0.21;
/** Longest vocabulary over which a typo is searched with fuse.js. */
const CORRECTABLE_WORDS = 5_000;

interface Phrase {
  readonly entry: number;
  readonly terms: ReadonlySet<string>;
  readonly weight: number;
}
interface Entry {
  readonly dossier: string;
  readonly claim: string;
  readonly negativeTerms: readonly string[];
}

export class PhraseMatcher implements Matcher {
  readonly #entries: Entry[] = [];
  readonly #phrases: Phrase[] = [];
  readonly #phrasesOf = new Map<string, number[]>();
  readonly #entriesWith = new Map<string, Set<number>>();
  readonly #words = new Set<string>();

  constructor(library: Library) {
    for (const held of library.held) for (const claim of held.dossier.claims) this.#add(held, claim);
  }

  match(text: string): MatchResult {
    const sentences = sentencesOf(text).map((sentence) => new Set(this.#queryTerms(sentence)));
    const whole = new Set(sentences.flatMap((sentence) => [...sentence]));
    const scores = this.#scores([...sentences, whole].filter((terms) => terms.size > 0));
    const folded = ` ${wordsOf(text).join(" ")} `;
    const ranked = [...scores]
      .map(([entry, score]) => ({ ...(this.#entries[entry] as Entry), score }))
      .filter(({ negativeTerms }) => !negativeTerms.some((term) => folded.includes(term)))
      .sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1))
      .map(({ dossier, claim, score }): Match => ({ dossier, claim, score: Math.round(score * 1e4) / 1e4 }));
    return verdictOn(ranked, whole.size);
  }

  #add(held: HeldDossier, claim: Claim): void {
    const entry = this.#entries.length;
    const negativeTerms = claim.negativeTerms.map((term) => ` ${wordsOf(term).join(" ")} `);
    this.#entries.push({ dossier: held.dossier.id, claim: claim.id, negativeTerms });
    for (const phrase of [claim.title, ...claim.aliases]) this.#addPhrase(entry, phrase, 1);
    const quotes = claim.positions.flatMap(({ citations }) => citations.map(({ exact }) => exact));
    for (const phrase of [claim.statement, ...quotes]) this.#addPhrase(entry, phrase, PROSE_WEIGHT);
  }

  #addPhrase(entry: number, text: string, weight: number): void {
    for (const word of wordsOf(text)) this.#words.add(word);
    const terms = new Set(termsOf(text));
    const index = this.#phrases.push({ entry, terms, weight }) - 1;
    for (const term of terms) {
      mapEntry(this.#phrasesOf, term, () => []).push(index);
      mapEntry(this.#entriesWith, term, () => new Set()).add(entry);
    }
  }

  /** Words that no claim knows are corrected against the claims' own words; known words never. */
  #queryTerms(sentence: string): string[] {
    if (this.#words.size > CORRECTABLE_WORDS) return termsOf(sentence);
    return wordsOf(sentence).length > 60 ? termsOf(sentence) : termsOf(sentence).map((term) => this.#corrected(term));
  }

  #corrected(term: string): string {
    if (this.#phrasesOf.has(term) || term.length < 5 || /\d/.test(term)) return term;
    const near = closest(
      term,
      [...this.#words].filter((word) => word[0] === term[0] && word.length >= term.length - 1),
      MISSPELT,
    );
    return (near && termsOf(near)[0]) ?? term;
  }

  #scores(queries: readonly ReadonlySet<string>[]): Map<number, number> {
    const scores = new Map<number, number>();
    for (const query of queries) {
      for (const index of new Set([...query].flatMap((term) => this.#phrasesOf.get(term) ?? []))) {
        const { entry, terms, weight } = this.#phrases[index] as Phrase;
        const shared = this.#mass(query.intersection(terms));
        const score = weight * Math.sqrt((shared / this.#mass(query)) * (shared / this.#mass(terms)));
        if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
      }
    }
    return scores;
  }

  /** Sum of the terms' rarity; idf as in Robertson & Zaragoza 2009, over claims. */
  #mass(terms: ReadonlySet<string>): number {
    let mass = 0;
    for (const term of terms) {
      const df = this.#entriesWith.get(term)?.size ?? 0;
      mass += Math.log(1 + (this.#entries.length - df + 0.5) / (df + 0.5));
    }
    return mass;
  }
}

function verdictOn(ranked: readonly Match[], terms: number): MatchResult {
  const [best, second] = ranked;
  if (!best || best.score < FOUND)
    return { verdict: "nothing", matches: ranked.filter(({ score }) => score >= NEAREST).slice(0, NEAREST_COUNT) };
  const ties = ranked.filter(({ score }) => best.score - score <= TIE).slice(0, FOUND_COUNT);
  if (second && ties.length > 1 && terms <= SHORT_QUERY_TERMS) return { verdict: "choices", matches: ties };
  const floor = Math.max(FOUND, best.score * ALSO);
  return { verdict: "found", matches: ranked.filter(({ score }) => score >= floor).slice(0, FOUND_COUNT) };
}
