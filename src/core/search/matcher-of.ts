/** The matcher that fits a library's size. */
import type { Library } from "../library.ts";
import { ClaimMatcher } from "./claim-matcher.ts";
import { LargeMatcher } from "./large-matcher.ts";
import { LEAST_DOCUMENTS } from "./ranking/learned.ts";
import type { SearchEngineOptions } from "./search-engine.ts";

/** Ranks by what is learnt from the claims where there are enough of them (`options` tell how), else by their wordings. */
export function matcherOf(library: Library, options?: SearchEngineOptions): ClaimMatcher | LargeMatcher {
  const claims = library.held.reduce((sum, { dossier }) => sum + dossier.claims.length, 0);
  return claims >= LEAST_DOCUMENTS ? new LargeMatcher(library, options) : new ClaimMatcher(library);
}
