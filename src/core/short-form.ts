/** The short form of an answer, for a thread where a full card would be blunt: one neutral sentence, one quote, one link. */
import type { Answer, Block, QuoteBlock } from "./answer.ts";

/** The answer cut down to its first statement, its standing and its first quote, each whole; its way to the rest is `self`. */
export function shortForm(answer: Answer): Answer {
  const first = (type: Block["type"]) => answer.blocks.filter((block) => block.type === type).slice(0, 1);
  return { ...answer, notices: [], blocks: [...first("standing"), ...first("statement"), ...firstQuote(answer)] };
}

function firstQuote({ blocks }: Answer): QuoteBlock[] {
  for (const block of blocks) {
    if (block.type === "quote") return [block];
    if ((block.type === "rebuttal" || block.type === "event") && block.quotes[0])
      return [{ type: "quote", quote: block.quotes[0] }];
  }
  return [];
}
