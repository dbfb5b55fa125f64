/** The short form of an answer, for a thread where a full card would be blunt: one neutral sentence, one quote, one link. */
import type { Answer, Block, NoteBlock, QuoteBlock } from "./answer.ts";
import type { Words } from "./words.ts";

/**
 * The answer cut down to its standing, its first statement, its first quote, and one line on the other side: who answers, or
 * that nobody does. Each is whole; its way to the rest is `self`.
 */
export function shortForm(answer: Answer, words: Words): Answer {
  const { blocks } = answer;
  const first = (type: Block["type"]) => blocks.filter((block) => block.type === type).slice(0, 1);
  return {
    ...answer,
    notices: [],
    blocks: [...first("standing"), ...first("statement"), ...firstQuote(blocks), ...otherSide(blocks, words)],
  };
}

function firstQuote(blocks: readonly Block[]): QuoteBlock[] {
  for (const block of blocks) {
    if (block.type === "quote") return [block];
    if ((block.type === "rebuttal" || block.type === "event") && block.quotes[0])
      return [{ type: "quote", quote: block.quotes[0] }];
  }
  return [];
}

/** A quote of one side alone would be read as all there is. */
function otherSide(blocks: readonly Block[], { claim, share }: Words): NoteBlock[] {
  const after = blocks.findIndex((block) => block.type === "heading" && block.text === claim.rebuttals) + 1;
  const replies = after === 0 ? [] : blocks.slice(after);
  const end = replies.findIndex(({ type }) => type === "heading");
  const voices = replies
    .slice(0, end < 0 ? undefined : end)
    .flatMap((block) => (block.type === "rebuttal" ? [block.voice] : []));
  if (voices.length > 0) return [{ type: "note", text: share.answeredBy([...new Set(voices)].join("; ")) }];
  return blocks.filter((block) => block.type === "note").filter(({ text }) => text === claim.noRebuttal);
}
