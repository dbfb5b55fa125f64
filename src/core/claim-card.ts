/**
 * The card of a claim, ordered by what a reader needs first: the claim, the reply, what other sources say, where they
 * disagree, where it comes from, what stays unknown. The same words in further reports come last, and none is left out.
 */
import { type Block, distinctQuotes, type OriginsBlock, type Quote, quotesOf, type RebuttalBlock } from "./answer.ts";
import { disagreementBlock, eventBlock, originsBlock, positionQuotes, rebuttalBlock, standingBlock } from "./blocks.ts";
import { byDate } from "./date.ts";
import type { Claim, Position, Rebuttal } from "./dossier.ts";
import { pointersOf } from "./evidence.ts";
import type { HeldDossier } from "./library.ts";
import { rebuttalsTo } from "./query.ts";
import { putsForward } from "./stance.ts";
import { isReply } from "./standing.ts";
import type { Words } from "./words.ts";

/** The blocks of a claim's card; claims that are related stand in brief towards its end. */
export function claimCard(held: HeldDossier, claim: Claim, related: readonly Claim[], words: Words): Block[] {
  const card = [
    standingBlock(held, claim, words),
    { type: "statement", text: claim.statement } as const,
    ...glance(held, claim, words),
    ...bothSides(held, claim, words),
    ...background(held, claim, words),
    ...section(
      words.claim.related,
      related.flatMap((other) => briefCard(held, other, words)),
    ),
  ];
  return [...card, ...section(words.claim.moreEvidence, unseen(allQuotes(held, claim, words), card))];
}

/** Who says it, who replies, and what else sources say. */
function bothSides(held: HeldDossier, claim: Claim, words: Words): Block[] {
  const [forward, other] = partition(claim.positions, isForward);
  const [replies, comments] = partition(rebuttalsTo(held, claim), isReply);
  const block = (rebuttal: Rebuttal) => rebuttalOnCard(held, claim, rebuttal, words);
  const blocks = (positions: readonly Position[], most: number) =>
    positions.flatMap((position) => positionBlocks(held, position, most, words));
  return [
    ...section(words.claim.evidence, blocks(forward, FIRST)),
    ...(replies.length > 0
      ? section(words.claim[claim.kind === "denial" ? "scope" : "rebuttals"], replies.map(block))
      : unanswered(claim, words)),
    ...section(words.claim.otherSources, [...blocks(other, ALL), ...comments.map(block)]),
  ];
}

/** Where sources disagree, where it comes from, what stays unknown, what happened when. */
function background(held: HeldDossier, claim: Claim, words: Words): Block[] {
  const disagreements = held.disagreementsOn(claim.id);
  return [
    ...section(
      words.claim.disagreements,
      disagreements.map((disagreement) => disagreementBlock(held, disagreement, words)),
    ),
    ...section(words.claim.origins, carriers(held, claim, words)),
    ...section(words.claim.openQuestions, listOf(claim.openQuestions)),
    ...section(words.claim.events, eventBlocks(held, claim, words)),
  ];
}

/** All quotes for a claim and of the replies to it. */
function allQuotes(held: HeldDossier, claim: Claim, words: Words): Quote[] {
  return [
    ...claim.positions.filter(isForward).flatMap((position) => positionQuotes(held, position, words)),
    ...rebuttalsTo(held, claim).flatMap((rebuttal) => rebuttalBlock(held, rebuttal, words).quotes),
  ];
}

function isForward({ stance }: Position): boolean {
  return putsForward(stance);
}

/** How many carry it, from how many origins, and how often sources disagree, before all that shows it. */
function glance(held: HeldDossier, claim: Claim, words: Words): Block[] {
  const disputes = held.disagreementsOn(claim.id).length;
  const carried = carriers(held, claim, words).map(({ text }) => text);
  const counts = [...carried, ...(disputes > 0 ? [words.disputes(disputes)] : [])];
  return counts.length > 0 ? [{ type: "note", text: counts.join(" · ") }] : [];
}

/** Nothing where only sources that are not held carry it: "0 outlets" would say that nobody does. */
function carriers(held: HeldDossier, claim: Claim, words: Words): OriginsBlock[] {
  const block = originsBlock(held, claim, words);
  return block.outlets.length > 0 ? [block] : [];
}

/** A claim in brief: its title and statement, its standing, and one quote of each position. */
function briefCard(held: HeldDossier, claim: Claim, words: Words): Block[] {
  return [
    { type: "statement", text: words.claim.brief(claim.title, claim.statement), opens: claim.title },
    standingBlock(held, claim, words),
    ...quoteBlocks(claim.positions.flatMap((position) => positionQuotes(held, position, words).slice(0, FIRST))),
  ];
}

/** How many quotes of a position stand where it is named: a card shows the same claim in further reports at its end. */
const FIRST = 1;
const ALL = Number.POSITIVE_INFINITY;

function positionBlocks(held: HeldDossier, position: Position, most: number, words: Words): Block[] {
  return [
    ...quoteBlocks(positionQuotes(held, position, words).slice(0, most)),
    ...pointersOf(held, position.references, words).map((pointer) => ({ type: "pointer", pointer }) as const),
    ...(position.note ? [{ type: "note", text: position.note } as const] : []),
  ];
}

/** A rebuttal with what it leaves open of this claim and its neighbours; /rebuttal shows all of it. */
function rebuttalOnCard(held: HeldDossier, claim: Claim, rebuttal: Rebuttal, words: Words): RebuttalBlock {
  const near = new Set([claim.id, ...claim.related]);
  const unaddressed = rebuttal.unaddressed.filter((gap) => gap.claim === undefined || near.has(gap.claim));
  const block = rebuttalBlock(held, { ...rebuttal, unaddressed }, words, claim);
  return { ...block, quotes: oncePerWording(block.quotes), pointers: block.quotes.length > 0 ? [] : block.pointers };
}

/** The first quote of each wording: that further outlets carry the very same words is said at the card's end. */
function oncePerWording(quotes: readonly Quote[]): Quote[] {
  return [...new Map(quotes.toReversed().map((quote) => [quote.text, quote])).values()].toReversed();
}

function unanswered(claim: Claim, words: Words): Block[] {
  return claim.kind === "allegation" ? [{ type: "note", text: words.claim.noRebuttal }] : [];
}

/** Events with one quote each; /timeline shows all of them. */
function eventBlocks(held: HeldDossier, claim: Claim, words: Words): Block[] {
  return held
    .eventsOf(claim.id)
    .toSorted(byDate)
    .map((event) => eventBlock(held, event, words))
    .map((block) => ({
      ...block,
      quotes: block.quotes.slice(0, FIRST),
      pointers: block.quotes.length > 0 ? [] : block.pointers,
    }));
}

/** Quotes that the card does not show yet, each once. */
function unseen(quotes: readonly Quote[], card: readonly Block[]): Block[] {
  const shown = quotesOf({ blocks: card });
  return quoteBlocks(distinctQuotes([...shown, ...quotes]).slice(shown.length));
}

function quoteBlocks(quotes: readonly Quote[]): Block[] {
  return quotes.map((quote) => ({ type: "quote", quote }));
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
