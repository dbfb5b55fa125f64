/** Where a block stands in its answer: what stays with it on one page, and what a page that begins with it has to say. */
import type { Block } from "./answer.ts";

/** A block in its answer. */
export interface PlacedBlock {
  readonly block: Block;
  /** Its index. */
  readonly at: number;
  /** Its heading, and the title of the record in brief that it goes on with; undefined where it needs neither. */
  readonly section: string | undefined;
}

/** What stays on one page of a record in brief, in this order; its further quotes may go to the next. */
const BRIEF: readonly Block["type"][] = ["statement", "standing", "quote"];

/** The blocks in their order, those together that stay on one page. */
export function blocksTogether(blocks: readonly Block[]): PlacedBlock[][] {
  const groups: PlacedBlock[][] = [];
  for (const placed of placedBlocks(blocks)) {
    const open = groups.at(-1);
    const stays = open?.[0] && titleOf(open[0].block) !== undefined && placed.block.type === BRIEF[open.length];
    if (stays) open.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

function placedBlocks(blocks: readonly Block[]): PlacedBlock[] {
  let heading: string | undefined;
  let title: string | undefined;
  return blocks.map((block, at) => {
    const own = titleOf(block);
    if (block.type === "heading") [heading, title] = [block.text, undefined];
    const names = block.type === "heading" ? [] : [heading, own === undefined ? title : undefined];
    if (own !== undefined) title = own;
    return { block, at, section: names.filter((name) => name !== undefined).join(": ") || undefined };
  });
}

function titleOf(block: Block): string | undefined {
  return block.type === "statement" ? block.opens : undefined;
}
