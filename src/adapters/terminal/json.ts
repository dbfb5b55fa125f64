/** Answer to JSON: a contract that other tools read (README, "The command line"). */
import { type Answer, quotesOf } from "../../core/answer.ts";
import type { Explanation } from "../../core/search/matcher.ts";

/** The answer as one line of JSON, ending with a line break; why it matched beside it, where that was asked for. */
export function renderJson(answer: Answer, explanation?: Explanation): string {
  const { kind, dossier, query, confidence, records, title, notices, blocks, self } = answer;
  const citations = quotesOf(answer).map(({ text, cited }) => ({
    source: cited.source,
    quote: text,
    url: cited.url,
    publisher: cited.publisher,
    date: cited.date,
  }));
  return `${JSON.stringify({ kind, dossier, query, confidence, records, citations, answer: { title, notices, blocks, self }, explanation })}\n`;
}
