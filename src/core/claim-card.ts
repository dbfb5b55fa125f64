/**
 * The card of a claim, ordered by what a reader needs first: the claim, the reply, what other sources say, where they
 * disagree, where it comes from, what stays unknown. The same words in further reports come last, and none is left out.
 */
import type { Block, EventBlock, Quote, RebuttalBlock } from "./answer.ts";
import { disagreementBlock, eventBlock, originsBlock, positionQuotes, rebuttalBlock, standingBlock } from "./blocks.ts";
import type { Claim, Position } from "./dossier.ts";
import { pointersOf } from "./evidence.ts";
import type { HeldDossier } from "./library.ts";
import { sortKey } from "./query.ts";
import type { Words } from "./words.ts";

export function claimCard(held: HeldDossier, claim: Claim, related: readonly Claim[], words: Words): Block[] {
  const more: Quote[] = [];
  const [forward, other] = partition(claim.positions, ({ stance }) => stance === "asserts" || stance === "reports");
  return [
    standingBlock(held, claim, words),
    { type: "statement", text: claim.statement },
    ...section(
      words.claim.evidence,
      forward.flatMap((position) => positionBlocks(held, position, more, words)),
    ),
    ...rebuttalsSection(held, claim, more, words),
    ...section(
      words.claim.otherSources,
      other.flatMap((position) => positionBlocks(held, position, more, words)),
    ),
    ...section(words.claim.disagreements, disagreementBlocks(held, claim, more, words)),
    ...section(words.claim.origins, [originsBlock(held, claim, words)]),
    ...section(words.claim.openQuestions, listOf(claim.openQuestions)),
    ...section(words.claim.events, eventBlocks(held, claim, more, words)),
    ...section(
      words.claim.related,
      related.flatMap((claim) => briefCard(held, claim, words)),
    ),
    ...section(
      words.claim.moreEvidence,
      unseen(more).map((quote) => ({ type: "quote", quote }) as const),
    ),
  ];
}

/** A claim in brief: its statement, its standing, and one quote of each position. */
function briefCard(held: HeldDossier, claim: Claim, words: Words): Block[] {
  return [
    { type: "statement", text: claim.statement },
    standingBlock(held, claim, words),
    ...claim.positions
      .flatMap((position) => positionQuotes(held, position, words).slice(0, 1))
      .map((quote) => ({ type: "quote", quote }) as const),
  ];
}

/** The first quote of a position with its note; the further ones go to `more`. */
function positionBlocks(held: HeldDossier, position: Position, more: Quote[], words: Words): Block[] {
  const quotes = lead(positionQuotes(held, position, words), more);
  return [
    ...quotes.map((quote) => ({ type: "quote", quote }) as const),
    ...pointersOf(held, position.references, words).map((pointer) => ({ type: "pointer", pointer }) as const),
    ...(position.note ? [{ type: "note", text: position.note } as const] : []),
  ];
}

function rebuttalsSection(held: HeldDossier, claim: Claim, more: Quote[], words: Words): Block[] {
  const blocks = held.rebuttalsTo(claim.id).map((rebuttal) => rebuttalBlock(held, rebuttal, words, claim));
  if (blocks.length > 0)
    return section(
      words.claim.rebuttals,
      blocks.map((block) => inBrief(block, more)),
    );
  return claim.kind === "allegation" ? [{ type: "note", text: words.claim.noRebuttal }] : [];
}

function disagreementBlocks(held: HeldDossier, claim: Claim, more: Quote[], words: Words): Block[] {
  return held
    .disagreementsOn(claim.id)
    .map((disagreement) => disagreementBlock(held, disagreement, words))
    .map((block) => ({ ...block, sides: block.sides.map((side) => ({ ...side, quotes: lead(side.quotes, more) })) }));
}

function eventBlocks(held: HeldDossier, claim: Claim, more: Quote[], words: Words): Block[] {
  return held
    .eventsOf(claim.id)
    .toSorted((a, b) => sortKey(a.date) - sortKey(b.date))
    .map((event) => inBrief(eventBlock(held, event, words), more));
}

/** One quote stands for the record here; /rebuttal and /timeline show all its pointers. */
function inBrief<Record extends EventBlock | RebuttalBlock>(block: Record, more: Quote[]): Record {
  return { ...block, quotes: lead(block.quotes, more), pointers: block.quotes.length > 0 ? [] : block.pointers };
}

function lead(quotes: readonly Quote[], more: Quote[]): Quote[] {
  more.push(...quotes.slice(1));
  return quotes.slice(0, 1);
}

function unseen(quotes: readonly Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [`${quote.cited.source}\n${quote.text}`, quote])).values()];
}

function section(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length > 0 ? [{ type: "heading", text: heading }, ...blocks] : [];
}

function listOf(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ type: "list", items }] : [];
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
