/**
 * The Answer: a small semantic tree that every front renders. It says what is meant, never how it looks.
 *
 * All strings are plain text. Each renderer escapes them once, at the leaf.
 */
import type { Invocation } from "./invocation.ts";
import { mapEntry } from "./map-entry.ts";

export type AnswerKind = "claim" | "timeline" | "rebuttal" | "nothing" | "choices" | "help" | "error";
export type RecordType = "claim" | "event" | "rebuttal" | "disagreement";

/** A record of a dossier that the answer rests on. */
export interface RecordRef {
  readonly type: RecordType;
  readonly id: string;
  /** 1 for what was asked for by name or follows from the lead record, else the match's probability. */
  readonly score: number;
}

/** A source as an answer shows it. */
export interface CitedSource {
  readonly source: string;
  readonly publisher: string;
  readonly title: string;
  /** EDTF, or "unknown". */
  readonly date: string;
  /** Also where nobody knows it: "date unknown". */
  readonly dateInWords: string;
  /** The source's address, at the quote where there is one (text fragment); null if no address is known. */
  readonly url: string | null;
  readonly archivedUrl: string | null;
}

/** Verbatim words with all that must never be parted from them. */
export interface Quote {
  readonly text: string;
  /** Who says it and in which capacity, in words; null where it is the cited source, reporting, and nothing more to say. */
  readonly voice: string | null;
  readonly cited: CitedSource;
}

/** What a source that is not held says, in our words. */
export interface Pointer {
  readonly says: string;
  readonly cited: CitedSource;
}

/** The quotes and pointers of a block. */
export interface Evidence {
  readonly quotes: readonly Quote[];
  readonly pointers: readonly Pointer[];
}

export interface Heading {
  readonly type: "heading";
  readonly text: string;
}
export interface StandingBlock {
  readonly type: "standing";
  readonly standings: readonly { readonly id: string; readonly label: string }[];
}
export interface StatementBlock {
  readonly type: "statement";
  readonly text: string;
  /** Title of the record in brief that it begins, which goes on to the next such statement or heading. */
  readonly opens?: string;
}
export interface QuoteBlock {
  readonly type: "quote";
  readonly quote: Quote;
}
export interface PointerBlock {
  readonly type: "pointer";
  readonly pointer: Pointer;
}
export interface RebuttalBlock extends Evidence {
  readonly type: "rebuttal";
  readonly voice: string;
  readonly date: string;
  readonly text: string;
  /** How far it answers the claim at hand, in words. */
  readonly scope: string;
  readonly unaddressed: readonly string[];
  readonly note: string | null;
}
export interface EventBlock extends Evidence {
  readonly type: "event";
  readonly date: string;
  readonly text: string;
  readonly standing: { readonly id: string; readonly label: string };
  readonly note: string | null;
}
export interface DisagreementBlock {
  readonly type: "disagreement";
  readonly title: string;
  readonly label: string;
  readonly sides: readonly (Evidence & { readonly says: string })[];
  readonly assessment: string;
}
export interface OriginsBlock {
  readonly type: "origins";
  /** "5 outlets, 1 origin". */
  readonly text: string;
  readonly outlets: readonly string[];
  readonly origins: readonly string[];
}
export interface NoteBlock {
  readonly type: "note";
  readonly text: string;
}
export interface ListBlock {
  readonly type: "list";
  readonly items: readonly string[];
}
export interface Choice {
  readonly label: string;
  /** What tells it from the others, where there is room for more than the label: how a claim stands. */
  readonly detail?: string;
  readonly invocation: Invocation;
}
export interface ChoiceBlock {
  readonly type: "choice";
  readonly prompt: string;
  readonly options: readonly Choice[];
}
export interface ActionBlock {
  readonly type: "action";
  readonly actions: readonly Choice[];
}

export type Block =
  | Heading
  | StandingBlock
  | StatementBlock
  | QuoteBlock
  | PointerBlock
  | RebuttalBlock
  | EventBlock
  | DisagreementBlock
  | OriginsBlock
  | NoteBlock
  | ListBlock
  | ChoiceBlock
  | ActionBlock;
export type BlockType = Block["type"];

/**
 * One handler for each kind of block and no default: a new kind breaks every renderer that ignores it, at compile time.
 */
export type BlockHandlers<Result> = { readonly [Type in BlockType]: (block: Extract<Block, { type: Type }>) => Result };

/** Renders one block with its handler. */
export function renderBlock<Result>(handlers: BlockHandlers<Result>, block: Block): Result {
  const handler = handlers[block.type] as (block: Block) => Result;
  return handler(block);
}

export interface Answer {
  readonly kind: AnswerKind;
  /** Id of the dossier it comes from; null where it comes from none or from several. */
  readonly dossier: string | null;
  /** What was asked, as it was read. */
  readonly query: string;
  /** Probability that the lead record is the one meant; null where nothing was matched. */
  readonly confidence: number | null;
  readonly records: readonly RecordRef[];
  readonly title: string;
  /**
   * How this one request was read: what was clipped, which message was meant. Apart from the blocks, because the same answer
   * asked for by a button has none, and its pages must not move.
   */
  readonly notices: readonly string[];
  readonly blocks: readonly Block[];
  /** Asks for the same answer again, so that a button can turn its pages; null where there is nothing to turn. */
  readonly self: Invocation | null;
  /** Address of its permanent page; only where a public page is served, and where it has one. */
  readonly page?: string;
}

/** What a command makes: an answer to which the dispatch adds what was asked, its page, and further notices. */
export type Reply = Omit<Answer, "query" | "notices" | "page"> & Partial<Pick<Answer, "notices">>;

/** All quotes of an answer in the order of reading, each of a source and wording once. */
export function quotesOf({ blocks }: Pick<Answer, "blocks">): Quote[] {
  return distinctQuotes(blocks.flatMap(evidenceOf).flatMap(({ quotes }) => quotes));
}

/** The first quote of each source and wording. */
export function distinctQuotes(quotes: readonly Quote[]): Quote[] {
  const seen = new Map<string, Quote>();
  for (const quote of quotes) mapEntry(seen, `${quote.cited.source}\n${quote.text}`, () => quote);
  return [...seen.values()];
}

/** What one block rests on, in the order of reading. */
export function evidenceOf(block: Block): readonly Evidence[] {
  if (block.type === "quote") return [{ quotes: [block.quote], pointers: [] }];
  if (block.type === "pointer") return [{ quotes: [], pointers: [block.pointer] }];
  if (block.type === "disagreement") return block.sides;
  return block.type === "rebuttal" || block.type === "event" ? [block] : [];
}

/** Whether an answer cites a source anywhere. */
export function citesSources({ blocks }: Pick<Answer, "blocks">): boolean {
  return blocks.flatMap(evidenceOf).some(({ quotes, pointers }) => quotes.length + pointers.length > 0);
}
