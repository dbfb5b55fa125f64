/** The short form of an answer, for a thread where a full card would be blunt: one neutral sentence, one quote, one link. */
import type { Answer, Block, NoteBlock, Quote } from "./answer.ts";
import type { Words } from "./words.ts";

/**
 * The answer cut down to its standing, its first statement, one quote, and one line on the other side: who answers, that
 * others say otherwise, or that nobody answers. Each is whole; its way to the rest is `self`. Undefined where the answer has
 * no statement or no quote: a timeline says many things, and a quote without what it is about says none.
 */
export function shortForm(answer: Answer, words: Words): Answer | undefined {
  const { blocks } = answer;
  const first = (type: Block["type"]) => blocks.filter((block) => block.type === type).slice(0, 1);
  const statement = first("statement");
  const quote = quoteOf(blocks);
  if (statement.length === 0 || !quote) return undefined;
  const shown: Block[] = [...first("standing"), ...statement, { type: "quote", quote }];
  return { ...answer, notices: [], blocks: [...shown, ...otherSide(answer, words)] };
}

/** The first quote with an address, of those that stand together first; the first of these where none has one. */
function quoteOf(blocks: readonly Block[]): Quote | undefined {
  const start = blocks.findIndex((block) => quotesIn(block).length > 0);
  const here = start < 0 ? [] : blocks.slice(start);
  const end = here.findIndex(({ type }) => type === "heading");
  const quotes = here.slice(0, end < 0 ? undefined : end).flatMap(quotesIn);
  return quotes.find(({ cited }) => cited.url !== null) ?? quotes[0];
}

function quotesIn(block: Block): readonly Quote[] {
  if (block.type === "quote") return [block.quote];
  return block.type === "rebuttal" ? block.quotes : [];
}

/** Standings that say that somebody says otherwise. */
const DISPUTED: readonly string[] = ["denied", "denied-in-part", "contradicted"];

/** A quote of one side alone would be read as all there is. */
function otherSide({ kind, blocks }: Answer, { claim, share }: Words): NoteBlock[] {
  const after = blocks.findIndex((block) => block.type === "heading" && block.text === claim.rebuttals) + 1;
  const replies = after === 0 ? [] : blocks.slice(after);
  const end = replies.findIndex(({ type }) => type === "heading");
  const voices = replies
    .slice(0, end < 0 ? undefined : end)
    .flatMap((block) => (block.type === "rebuttal" ? [block.voice] : []));
  if (voices.length > 0) return [{ type: "note", text: share.answeredBy([...new Set(voices)].join("; ")) }];
  if (kind === "claim" && isDisputed(blocks)) return [{ type: "note", text: share.disputed }];
  return blocks.filter((block) => block.type === "note").filter(({ text }) => text === claim.noRebuttal);
}

/** By the first standing: those of related claims come later. */
function isDisputed(blocks: readonly Block[]): boolean {
  const standing = blocks.find((block) => block.type === "standing");
  return standing?.standings.some(({ id }) => DISPUTED.includes(id)) ?? false;
}
