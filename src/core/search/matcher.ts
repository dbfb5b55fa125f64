/** The seam between commands and matching: what people type in, the claims it may mean out. */
import type { Claim } from "../dossier.ts";

export interface Match {
  readonly dossier: string;
  readonly claim: string;
  /** From 0 (nothing in common) to 1 (says the same). */
  readonly score: number;
}

export interface MatchResult {
  /** found: the matches are what is meant, best first. choices: they match alike. nothing: they are only the nearest. */
  readonly verdict: "found" | "choices" | "nothing";
  readonly matches: readonly Match[];
}

/** Which claims may be meant at all; all of them without it. */
export interface ClaimFilter {
  /** Id of a dossier; none of an unknown one is meant. */
  readonly dossier?: string | undefined;
  readonly kind?: Claim["kind"] | undefined;
}

/** A question that somebody put to the bot, or a message that it was pointed at, which may be about anything. */
export type Surface = "question" | "message";

export interface MatchOptions extends ClaimFilter {
  /** A message without it: what a message gets, a question gets too. */
  readonly surface?: Surface | undefined;
}

/** Why a message got the answer that it got. */
export interface Explanation {
  /** Score below which a match is no answer. */
  readonly threshold: number;
  /** What the message is searched for, each with how many claims have it. */
  readonly terms: readonly { readonly term: string; readonly claims: number }[];
  /** The best claims, answered or not. */
  readonly candidates: readonly ExplainedMatch[];
  /** Claims kept out by a word that makes the message be about something else. */
  readonly keptOut: readonly { readonly dossier: string; readonly claim: string; readonly by: string }[];
}
export interface ExplainedMatch extends Match {
  /** The wording of the claim that is nearest to the message, and the terms that both have. */
  readonly wording: string;
  readonly shared: readonly string[];
  /** What each feature adds to the score's log-odds. */
  readonly features: readonly { readonly name: string; readonly value: number }[];
}

/** At once, or from another thread. */
export type Awaitable<Value> = Value | Promise<Value>;

export interface Matcher {
  /** The claims that a message or a short query means; abstains where nothing is close enough. */
  match(text: string, options?: MatchOptions): Awaitable<MatchResult>;
  explain(text: string, options?: MatchOptions): Awaitable<Explanation>;
}

/** The matcher for what comes in as a question. */
export function ofQuestions(matcher: Matcher): Matcher {
  return {
    match: (text, options) => matcher.match(text, { surface: "question", ...options }),
    explain: (text, options) => matcher.explain(text, { surface: "question", ...options }),
  };
}
