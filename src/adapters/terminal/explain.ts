/** Why a message got the answer that it got, for whoever tunes a dossier: `ask --explain`. */
import type { ExplainedMatch, Explanation } from "../../core/search/matcher.ts";

/** Features shown for each candidate. */
const FEATURES_SHOWN = 6;

/** Words, candidates and their features, and what decided; ends with a line break. */
export function renderExplanation({ threshold, terms, candidates, keptOut }: Explanation): string {
  const words = terms.map(({ term, claims }) => (claims === 0 ? `${term} (in no claim)` : `${term} (${claims})`));
  return [
    "",
    "Why",
    `  Searched for: ${words.join(", ") || "nothing: no word says what it is about"}`,
    `  Decided: ${decisionOf(candidates[0], threshold, keptOut.length > 0)}`,
    ...candidates.flatMap(candidateLines),
    ...keptOut.map(({ dossier, claim, by }) => `  Kept out: ${dossier}/${claim}, because of "${by}"`),
    "",
  ].join("\n");
}

function decisionOf(best: ExplainedMatch | undefined, threshold: number, isKeptOut: boolean): string {
  if (!best)
    return `nothing, since ${isKeptOut ? "every claim that has the words is kept out" : "no claim has any of the words"}`;
  const verb = best.score < threshold ? "nothing, since" : "an answer, since";
  return `${verb} the best claim scores ${best.score.toFixed(2)} and an answer needs ${threshold.toFixed(2)}`;
}

function candidateLines({ dossier, claim, score, wording, shared, features }: ExplainedMatch, place: number): string[] {
  const told = features.slice(0, FEATURES_SHOWN).map(({ name, value }) => `${name} ${signed(value)}`);
  return [
    `  ${place + 1}. ${score.toFixed(2)} ${dossier}/${claim}`,
    `     nearest wording: “${wording}”`,
    `     shared words: ${shared.join(", ")}`,
    `     log-odds: ${told.join(", ")}`,
  ];
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
