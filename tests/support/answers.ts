/** Answers made by hand, for tests of what is made of an answer. */
import type { Answer, Block, CitedSource } from "../../src/core/answer.ts";

const BARE = {
  kind: "claim",
  dossier: null,
  query: "",
  notices: [],
  confidence: null,
  records: [],
  self: null,
} as const;

/** A source of which nobody knows the address or the date. */
export const NO_ADDRESS: CitedSource = {
  source: "s",
  publisher: "P",
  title: "T",
  date: "unknown",
  dateInWords: "date unknown",
  url: null,
  archivedUrl: null,
};

/** An answer of these blocks that rests on no record, but for what is given. */
export function answerOf(blocks: readonly Block[], given: Partial<Answer> = {}): Answer {
  return { ...BARE, title: "A title", blocks, ...given };
}

/** A record in brief, as a claim's card ends with: its statement, its standing, and so many quotes. */
export function briefRecord(title: string, quotes: number): Block[] {
  const cited = { ...NO_ADDRESS, publisher: "Gazette", date: "2024", dateInWords: "2024" };
  return [
    { type: "statement", text: `${title}: somebody says so.`, opens: title },
    { type: "standing", standings: [{ id: "reported", label: "Reported" }] },
    ...Array.from({ length: quotes }, (_, index) => {
      const quote = { text: `${title} quote ${index} ${"a".repeat(300)}`, voice: null };
      return { type: "quote", quote: { ...quote, cited } } as const;
    }),
  ];
}
