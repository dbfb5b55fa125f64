/** Where the claims have each term: looked up once for a term of a message, not for every claim and each of its wordings. */
import type { ClaimEntry } from "./claim-index.ts";

export interface ClaimPosting {
  /** Whether a field of the claim has the term. */
  readonly isInFields: boolean;
  /** The places of the claim's phrases that have it, in order. */
  readonly phrases: readonly number[];
}

/** The postings of one claim for the terms of a segment, in their order; none where the claim does not have the term. */
export type PostingsOfTerms = readonly (ClaimPosting | undefined)[];

/** By term, then by the claim's place among the entries. */
export type ClaimPostings = ReadonlyMap<string, ReadonlyMap<number, ClaimPosting>>;

/** The postings of all entries. */
export function postingsOf(entries: readonly ClaimEntry[]): ClaimPostings {
  const postings = new Map<string, Map<number, ClaimPosting>>();
  for (const [doc, { terms, phrases }] of entries.entries()) {
    const places = Map.groupBy(
      phrases.flatMap((phrase, place) => [...phrase.terms].map((term) => ({ term, place }))),
      ({ term }) => term,
    );
    for (const term of terms.union(places)) {
      const posting = { isInFields: terms.has(term), phrases: places.get(term)?.map(({ place }) => place) ?? [] };
      postings.set(term, (postings.get(term) ?? new Map()).set(doc, posting));
    }
  }
  return postings;
}
