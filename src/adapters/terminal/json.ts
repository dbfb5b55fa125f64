/** Answer to JSON: a contract that other tools read (README, "The command line"). */
import { type Answer, quotesOf } from "../../core/answer.ts";

/** The answer as one line of JSON, ending with a line break. */
export function renderJson(answer: Answer): string {
  const { kind, dossier, query, confidence, records, title, notices, blocks, self } = answer;
  const citations = quotesOf(answer).map(({ text, cited }) => ({
    source: cited.source,
    quote: text,
    url: cited.url,
    publisher: cited.publisher,
    date: cited.date,
  }));
  return `${JSON.stringify({ kind, dossier, query, confidence, records, citations, answer: { title, notices, blocks, self } })}\n`;
}
