/** The seam between commands and matching: what people type in, the claims it may mean out. */

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

export interface Matcher {
  /** The claims that a message or a short query means; abstains where nothing is close enough. Never throws. */
  match(text: string): MatchResult;
}
