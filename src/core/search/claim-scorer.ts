/** Scores the claims of dossiers for a message: candidates by BM25F, then the evidence for each. */
import { questionIn, sentencesOf, wordsOf } from "./analysis.ts";
import { type Evidence, evidenceFor } from "./claim-evidence.ts";
import type { ClaimEntry, ClaimIndex } from "./claim-index.ts";
import { wellKnownIn } from "./well-known-names.ts";

/** Claims whose evidence is looked at, for each sentence. Set by hand: a fifth of the shipped dossier. */
const CANDIDATES = 12;
/** What a message can hold where messages are longest: Slack, 40,000 characters. */
const LONGEST_MESSAGE = 40_000;
/** Sentences that are looked at one by one; a message of more is still looked at as a whole. */
const SENTENCES = 100;

/** A name in this share of the claims is what the dossiers are about: it makes no message be about something else. */
const MAIN_SUBJECT = 0.2;

export interface ScoredClaim {
  readonly entry: ClaimEntry;
  readonly evidence: Evidence;
  /** The terms of the sentence (or the whole message) that fits best. */
  readonly terms: ReadonlySet<string>;
}

/** What a message or one sentence of it says. */
interface Segment {
  readonly terms: ReadonlySet<string>;
  /** What it asks; see questionIn. */
  readonly question: string;
  /** Terms of well-known names that are not what the dossiers are about. */
  readonly names: readonly string[];
}

/** A claim that a message would be compared with, but for a word that makes the message be about something else. */
export interface KeptOut {
  readonly entry: ClaimEntry;
  readonly by: string;
}

/** Every claim that something speaks for, once for each sentence of the message that does. */
export function scoredClaims(claims: ClaimIndex, message: string, onKeptOut?: (claim: KeptOut) => void): ScoredClaim[] {
  const text = message.slice(0, LONGEST_MESSAGE);
  const folded = ` ${wordsOf(text).join(" ")} `;
  return segmentsOf(claims, text).flatMap((segment) =>
    claims.index.search(segment.terms, CANDIDATES).flatMap(({ doc, score }) => {
      const entry = claims.entries[doc] as ClaimEntry;
      const by = strangerIn(entry, segment, folded);
      if (by !== undefined) {
        onKeptOut?.({ entry, by });
        return [];
      }
      const evidence = evidenceFor(claims, entry, segment, score);
      return evidence ? [{ entry, evidence, terms: segment.terms }] : [];
    }),
  );
}

/** A negative term of the claim in the message, or a well-known name in the sentence that the claim never names. */
function strangerIn(entry: ClaimEntry, { names }: Segment, folded: string): string | undefined {
  return (
    entry.negativeTerms.find((term) => folded.includes(term))?.trim() ?? names.find((name) => !entry.terms.has(name))
  );
}

/** The sentences, and the whole where there are more. One word among other sentences ("Ghostbusters!") says nothing. */
function segmentsOf(claims: ClaimIndex, text: string): Segment[] {
  const sentences = sentencesOf(text);
  const parts = sentences.length > 1 ? [...sentences.slice(0, SENTENCES), text] : sentences;
  return parts
    .map((part) => ({
      terms: new Set(claims.termsOf(part)),
      question: questionIn(part),
      names: wellKnownIn(wordsOf(part))
        .flatMap((name) => claims.termsOf(name))
        .filter((name) => claims.index.frequency(name) < MAIN_SUBJECT * claims.index.size),
    }))
    .filter(({ terms }) => terms.size > (parts.length > 1 ? 1 : 0));
}
