/** The short form of an answer, for a thread where a full card would be blunt: one neutral sentence, one quote, one link. */
import type { Answer, Block, NoteBlock, Pointer, PointerBlock, Quote, QuoteBlock } from "./answer.ts";
import type { Words } from "./words.ts";

/**
 * The answer cut down to its standing, its first statement, one quote (or one pointer where what is claimed is not quoted),
 * and one line on the other side: who answers, that others say otherwise, or that nobody answers. Each is whole; its way to
 * the rest is `self`. Undefined where the answer has no statement or no evidence: a timeline says many things, and a quote
 * without what it is about says none.
 */
export function shortForm(answer: Answer, words: Words): Answer | undefined {
  const { blocks } = answer;
  const first = (type: Block["type"]) => blocks.filter((block) => block.type === type).slice(0, 1);
  const statement = first("statement");
  const evidence = evidenceOf(blocks);
  if (statement.length === 0 || !evidence) return undefined;
  const shown: Block[] = [...first("standing"), ...statement, evidence];
  return { ...answer, notices: [], blocks: [...shown, ...otherSide(answer, words)] };
}

/**
 * The first quote of the evidence that stands together first, else its first pointer; one with an address before one
 * without. What stands under a later heading is not evidence for the statement: it may be the other side's.
 */
function evidenceOf(blocks: readonly Block[]): QuoteBlock | PointerBlock | undefined {
  const start = blocks.findIndex((block) => quotesIn(block).length + pointersIn(block).length > 0);
  const here = start < 0 ? [] : blocks.slice(start);
  const end = here.findIndex(({ type }) => type === "heading");
  const together = here.slice(0, end < 0 ? undefined : end);
  const quote = firstLinked(together.flatMap(quotesIn));
  if (quote) return { type: "quote", quote };
  const pointer = firstLinked(together.flatMap(pointersIn));
  return pointer && { type: "pointer", pointer };
}

function quotesIn(block: Block): readonly Quote[] {
  if (block.type === "quote") return [block.quote];
  return block.type === "rebuttal" ? block.quotes : [];
}

function pointersIn(block: Block): readonly Pointer[] {
  if (block.type === "pointer") return [block.pointer];
  return block.type === "rebuttal" ? block.pointers : [];
}

function firstLinked<Cited extends Quote | Pointer>(evidence: readonly Cited[]): Cited | undefined {
  return evidence.find(({ cited }) => cited.url !== null) ?? evidence[0];
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
