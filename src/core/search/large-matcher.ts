/** The matcher of large dossiers: claims are ranked by what was learnt from them, and the ranker tells how likely the best is meant. */
import type { Claim } from "../dossier.ts";
import type { Library } from "../library.ts";
import { termsOf, wordsOf } from "./analysis.ts";
import type {
  ClaimFilter,
  ExplainedMatch,
  Explanation,
  Matcher,
  MatchOptions,
  MatchResult,
  Surface,
} from "./matcher.ts";
import { SearchEngine, type SearchEngineOptions } from "./search-engine.ts";
import { type Likely, verdictOn } from "./verdict.ts";

/**
 * Below it a match is no answer. Of the 1,196 posts of CheckThat! 2022 (train and dev), out of fold: at 0.7 71% are answered,
 * and 5% where their claim was taken out of the corpus; at 0.92 51% and 1%. tests/bench/train.ts measures it anew.
 */
export const THRESHOLDS: Readonly<Record<Surface, number>> = { question: 0.7, message: 0.92 };
/** How likely a claim is meant whose wording somebody typed, and the most that any can be; 1 is for one asked for by its id. */
const SAME = 0.99;
/** The least that is told apart from nothing: scores have four digits. */
const LEAST = 1e-4;
/** What a message can hold where messages are longest: Slack, 40,000 characters. */
const LONGEST_MESSAGE = 40_000;
const EXPLAINED_COUNT = 5;

interface Entry {
  readonly dossier: string;
  readonly record: Claim;
  /** ` words with spaces around `. */
  readonly negativeTerms: readonly string[];
}

export class LargeMatcher implements Matcher {
  readonly #entries: readonly Entry[];
  readonly #engine: SearchEngine;
  /** Entries by the words of a title or an alias. */
  readonly #byWording = new Map<string, Set<number>>();

  /** Learns from the claims first, which takes seconds: see SearchEngine. */
  constructor(library: Library, options?: SearchEngineOptions) {
    this.#entries = entriesOf(library);
    const fields = this.#entries.map(({ record }) => [record.statement, record.title, record.aliases.join("\n")]);
    this.#engine = new SearchEngine(
      fields.map((texts) => ({ fields: texts })),
      options,
    );
    for (const [doc, { record }] of this.#entries.entries()) {
      for (const wording of [record.title, ...record.aliases].map(padded))
        this.#byWording.set(wording, (this.#byWording.get(wording) ?? new Set()).add(doc));
    }
  }

  match(text: string, { surface = "message", ...filter }: MatchOptions = {}): MatchResult {
    const message = text.slice(0, LONGEST_MESSAGE);
    return verdictOn(this.#ranked(message, filter), THRESHOLDS[surface], this.#engine.termsOf(message).length);
  }

  explain(text: string, { surface = "message", ...filter }: MatchOptions = {}): Explanation {
    const message = text.slice(0, LONGEST_MESSAGE);
    const terms = this.#engine.termsOf(message);
    const ranked = this.#ranked(message, filter).slice(0, EXPLAINED_COUNT);
    return {
      threshold: THRESHOLDS[surface],
      terms: terms.map((term) => ({ term, claims: this.#engine.frequency(term) })),
      candidates: ranked.map((likely) => explained(likely, likely.record, new Set(terms))),
      keptOut: this.#keptOut(message),
    };
  }

  /** The candidates, likeliest first, then by id; one whose wording the message is comes before all that only look alike. */
  #ranked(text: string, filter: ClaimFilter): (Likely & { readonly record: Claim })[] {
    const heard = padded(text);
    const accepts = (doc: number) => passes(this.#entries[doc] as Entry, filter, heard);
    const { hits } = this.#engine.search(text, undefined, accepts);
    const scores = new Map(hits.map(({ doc, probability }) => [doc, probability]));
    const same = this.#byWording.get(heard) ?? new Set<number>();
    for (const doc of same) if (accepts(doc)) scores.set(doc, SAME);
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .map(([doc, probability]) => {
        const { dossier, record } = this.#entries[doc] as Entry;
        const score = Math.round(Math.min(SAME, probability) * 1e4) / 1e4;
        return { dossier, record, claim: record.id, score, isStated: false, isSame: same.has(doc) };
      });
  }

  #keptOut(text: string): Explanation["keptOut"] {
    const heard = padded(text);
    return this.#engine.candidates(text).flatMap(({ doc }) => {
      const { dossier, record, negativeTerms } = this.#entries[doc] as Entry;
      const by = negativeTerms.find((term) => heard.includes(term));
      return by === undefined ? [] : [{ dossier, claim: record.id, by: by.trim() }];
    });
  }
}

/** By id, so that ties do not depend on the order of a file. */
function entriesOf(library: Library): Entry[] {
  return library.held.flatMap(({ dossier }) =>
    dossier.claims
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((record) => ({ dossier: dossier.id, record, negativeTerms: record.negativeTerms.map(padded) })),
  );
}

function passes({ dossier, record, negativeTerms }: Entry, filter: ClaimFilter, heard: string): boolean {
  const isAskedFor = (filter.dossier ?? dossier) === dossier && (filter.kind ?? record.kind) === record.kind;
  return isAskedFor && !negativeTerms.some((term) => heard.includes(term));
}

/** ` words with spaces around `: a term is found in a message as whole words. */
function padded(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

function explained({ dossier, claim, score }: Likely, record: Claim, terms: ReadonlySet<string>): ExplainedMatch {
  const wordings = [record.title, ...record.aliases, record.statement].map((wording) => ({
    wording,
    shared: [...terms.intersection(new Set(termsOf(wording)))],
  }));
  const [nearest = { wording: record.title, shared: [] }] = wordings.sort((a, b) => b.shared.length - a.shared.length);
  return {
    dossier,
    claim,
    score,
    ...nearest,
    features: [{ name: "ranker", value: Math.log(Math.max(LEAST, score) / (1 - score)) }],
  };
}
