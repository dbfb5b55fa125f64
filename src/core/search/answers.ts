/** Which questions a claim answers: `who filed it` asks for the claim that names people, `when was it filed` for one with a date. */
import { questionIn } from "./analysis.ts";

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

/** What a text has that answers a question, by its word as `questionIn` gives it. */
const ANSWERS: Readonly<Record<string, RegExp>> = {
  when: new RegExp(`\\b(?:(?:19|20)\\d\\d|${MONTHS})\\b`),
  "how much": /[$€]\d|\b(?:dollars|euros|millions?|billions?)\b/i,
  "how many": /\d|\b(?:two|three|four|five|hundreds|thousands|millions)\b/i,
  "how often": /\b(?:every|twice|daily|weekly|monthly|fortnight|intervals?)\b/i,
  "how long": /\b(?:years?|decades?|months?|between)\b/i,
};

/** The questions that a claim answers: those that its wordings ask, and those that its statement has the answer to. */
export function answeredBy(statement: string, wordings: readonly string[], namesPeople: boolean): Set<string> {
  const answered = new Set(wordings.map(questionIn));
  for (const [question, answer] of Object.entries(ANSWERS)) if (answer.test(statement)) answered.add(question);
  if (namesPeople) answered.add("who");
  return answered;
}
