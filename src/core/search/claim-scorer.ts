/** Scores the claims of dossiers for a message: candidates by BM25F, then the evidence for each. */
import { type Evidence, evidenceFor } from "./claim-evidence.ts";
import type { ClaimEntry, ClaimIndex } from "./claim-index.ts";
import type { PostingsOfTerms } from "./claim-postings.ts";
import type { Term } from "./claim-terms.ts";
import type { Candidate } from "./field-index.ts";
import { type Nearest, nearestWording } from "./nearest-wording.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** Claims whose evidence is looked at, for each sentence. Set by hand: a fifth of the shipped dossier. */
const CANDIDATES = 12;
/** What a message can hold where messages are longest: Slack, 40,000 characters. */
const LONGEST_MESSAGE = 40_000;
export interface ScoredClaim {
  readonly entry: ClaimEntry;
  readonly evidence: Evidence;
  /** The terms of the sentence (or the whole message) that fits best. */
  readonly terms: readonly Term[];
  readonly statement?: number | undefined;
}

/** A claim that a message would be compared with, but for a word that makes the message be about something else. */
export interface KeptOut {
  readonly entry: ClaimEntry;
  readonly by: string;
}

export interface ScoringOptions {
  /** Whether an entry, by its place, may be meant; before anything is ranked. */
  readonly accepts?: ((doc: number) => boolean) | undefined;
  readonly onKeptOut?: (claim: KeptOut) => void;
}

/** Every claim that something speaks for, once for each sentence of the message that does. */
export function scoredClaims(claims: ClaimIndex, message: string, options: ScoringOptions = {}): ScoredClaim[] {
  const written = message.slice(0, LONGEST_MESSAGE);
  return segmentsOf(claims, claims.plain(written), written).flatMap((segment) => scoredBy(claims, segment, options));
}

function scoredBy(claims: ClaimIndex, segment: Segment, { accepts, onKeptOut }: ScoringOptions): ScoredClaim[] {
  const terms = segment.terms.map(({ text }) => text);
  const found = claims.index.search(terms, CANDIDATES, accepts);
  const highest = found[0]?.score ?? 0;
  const near = nearOf(claims, segment, found);
  let most = 0;
  for (const { nearest } of near) most = Math.max(most, nearest.overlap);
  const scored: ScoredClaim[] = [];
  for (const { entry, nearest, postings, score } of near) {
    const by = strangerIn(entry, segment);
    if (by !== undefined) onKeptOut?.({ entry, by });
    else {
      const rank = { score, lead: score / highest, nearness: nearest.overlap / most };
      const evidence = evidenceFor(claims, entry, segment, nearest, postings, rank);
      scored.push({ entry, evidence, terms: segment.terms, statement: segment.statement });
    }
  }
  return scored;
}

interface Near {
  readonly entry: ClaimEntry;
  readonly nearest: Nearest;
  readonly postings: PostingsOfTerms;
  readonly score: number;
}

/** Those that have a wording near the segment. */
function nearOf(claims: ClaimIndex, segment: Segment, found: readonly Candidate[]): Near[] {
  const ofTerms = segment.terms.map(({ text }) => claims.postings.get(text));
  const near: Near[] = [];
  for (const { doc, score } of found) {
    const entry = claims.entries[doc] as ClaimEntry;
    const postings = ofTerms.map((of) => of?.get(doc));
    const nearest = nearestWording(entry, segment, postings);
    if (nearest) near.push({ entry, nearest, postings, score });
  }
  return near;
}

/** A negative term of the claim where the segment stands, or a well-known name in it that the claim never names. */
function strangerIn(entry: ClaimEntry, { names, negatives }: Segment): string | undefined {
  const negative = negatives.length === 0 ? undefined : entry.negativeTerms.find((term) => negatives.includes(term));
  return negative ?? names.find((name) => !entry.terms.has(name));
}
