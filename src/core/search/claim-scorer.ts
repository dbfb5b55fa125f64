/** Scores the claims of dossiers for a message: candidates by BM25F, then the evidence for each. */
import { questionIn, sentencesOf, wordsOf } from "./analysis.ts";
import { type ComparedEvidence, evidenceFor } from "./claim-evidence.ts";
import type { ClaimEntry, ClaimIndex } from "./claim-index.ts";
import { clausesOf, toldIn } from "./clauses.ts";
import { asksHowTo, type Deed } from "./roles.ts";
import type { Strangers } from "./strangers.ts";
import { wellKnownIn } from "./well-known-names.ts";

/** Claims whose evidence is looked at, for each sentence. Set by hand: a fifth of the shipped dossier. */
const CANDIDATES = 12;
/** What a message can hold where messages are longest: Slack, 40,000 characters. */
const LONGEST_MESSAGE = 40_000;
/** Sentences that are looked at one by one; a message of more is still looked at as a whole. */
const SENTENCES = 100;
/** Clauses of a sentence that are looked at one by one, and terms that one must have. Set by hand. */
const CLAUSES = 12;
export const CLAUSE_TERMS = 3;
/** With a name. */
const NAMED_CLAUSE_TERMS = 2;

/** A name in this share of the claims is what the dossiers are about: it makes no message be about something else. */
const MAIN_SUBJECT = 0.2;

export interface ScoredClaim {
  readonly entry: ClaimEntry;
  readonly evidence: ComparedEvidence;
  /** The terms of the sentence (or the whole message) that fits best. */
  readonly terms: ReadonlySet<string>;
  readonly statement?: number | undefined;
}

/** What a message, a sentence or a clause of it says. */
export interface Segment {
  readonly terms: ReadonlySet<string>;
  /** The same in order, with repetitions. */
  readonly order: readonly string[];
  /** What it asks; see questionIn. */
  readonly question: string;
  readonly isHowTo: boolean;
  readonly deeds: readonly Deed[];
  readonly strangers: Strangers;
  /** Terms of well-known names that are not what the dossiers are about. */
  readonly names: readonly string[];
  /** ` words with spaces around ` of what a negative term silences it in. */
  readonly heard: string;
  /** Which statement of the message it is, counted on; none for what holds several. */
  readonly statement?: number;
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
  return segmentsOf(claims, claims.plain(message.slice(0, LONGEST_MESSAGE))).flatMap((segment) =>
    scoredBy(claims, segment, options),
  );
}

function scoredBy(claims: ClaimIndex, segment: Segment, { accepts, onKeptOut }: ScoringOptions): ScoredClaim[] {
  const found = claims.index.search(segment.terms, CANDIDATES, accepts);
  const scored = found.flatMap(({ doc, score }) => {
    const entry = claims.entries[doc] as ClaimEntry;
    const evidence = evidenceFor(claims, entry, segment, score);
    return evidence ? [{ entry, evidence, score }] : [];
  });
  const nearest = Math.max(...scored.map(({ evidence }) => evidence.overlap));
  const highest = found[0]?.score ?? 0;
  return scored.flatMap(({ entry, evidence, score }) => {
    const by = strangerIn(entry, segment);
    if (by !== undefined) {
      onKeptOut?.({ entry, by });
      return [];
    }
    const compared = { ...evidence, nearness: evidence.overlap / nearest, lead: score / highest };
    return [{ entry, evidence: compared, terms: segment.terms, statement: segment.statement }];
  });
}

/** A negative term of the claim where the segment stands, or a well-known name in it that the claim never names. */
function strangerIn(entry: ClaimEntry, { names, heard }: Segment): string | undefined {
  return (
    entry.negativeTerms.find((term) => heard.includes(term))?.trim() ?? names.find((name) => !entry.terms.has(name))
  );
}

/**
 * The clauses that say enough, the sentences, and the whole. One word among other sentences ("Ghostbusters!") says nothing.
 * What a sentence is about, a clause is about too, unless it begins with a name of its own.
 */
function segmentsOf(claims: ClaimIndex, text: string): Segment[] {
  const sentences = sentencesOf(text);
  const segments: Segment[] = [];
  let statements = 0;
  for (const sentence of sentences.slice(0, SENTENCES)) {
    const clauses = fullClausesOf(claims, sentence);
    for (const clause of clauses) segments.push({ ...clause, statement: statements++ });
    const whole = segmentOf(claims, sentence, sentence, text);
    if (sentences.length > 1 && whole.terms.size <= 1) continue;
    if (clauses.length === 0) statements++;
    segments.push(clauses.length > 1 ? whole : { ...whole, statement: statements - 1 });
  }
  if (sentences.length > 1) segments.push(segmentOf(claims, text, text, text));
  return segments.filter(({ terms }) => terms.size > 0);
}

/** The clauses that say enough, without who told them. */
function fullClausesOf(claims: ClaimIndex, sentence: string): Segment[] {
  const isActor = (frame: string) => claims.nameIn(claims.wordsOf(frame));
  return clausesOf(sentence)
    .slice(0, CLAUSES)
    .map((clause) => toldIn(clause, isActor) ?? clause)
    .filter((clause) => clause !== sentence)
    .map((clause) => segmentOf(claims, clause, sentence, sentence))
    .filter(({ terms }) => terms.size >= (terms.isDisjointFrom(claims.names) ? CLAUSE_TERMS : NAMED_CLAUSE_TERMS));
}

/** A part of a message; one that says little, or that names nobody at its start, is about what stands around it too. */
function segmentOf(claims: ClaimIndex, text: string, sentence: string, around: string): Segment {
  const words = claims.wordsOf(text);
  const order = claims.termsOf(words);
  const terms = new Set(order);
  const isClause = text !== sentence;
  const stands = isClause ? claims.startsWithName(words) : terms.size >= CLAUSE_TERMS;
  const heard = stands ? text : around;
  return {
    terms,
    order,
    question: questionIn(text),
    isHowTo: asksHowTo(sentence),
    deeds: claims.deedsIn(words),
    strangers: claims.strangersIn(text, words),
    names: wellKnownIn(wordsOf(isClause ? heard : text))
      .flatMap((name) => claims.termsOf(claims.wordsOf(name)))
      .filter((name) => claims.index.frequency(name) < MAIN_SUBJECT * claims.index.size),
    heard: ` ${wordsOf(heard).join(" ")} `,
  };
}
