/** Pieces to pages. The same answer asked for again has the same pages, or a button would skip something. */
import { type Budget, paginate } from "../../core/paginate.ts";
import { LEAD_BLOCKS, LEAD_ROOM } from "./limits.ts";
import type { SlackPiece } from "./piece.ts";

export interface Room extends Budget {
  /** Pieces that may lead the first page beside the others. */
  readonly lead: number;
}

/**
 * The pieces on pages. The first `lead` pieces are notes, some of which (on how the request was read) are missing when a
 * button asks for the next page; they stand in a room of their own, so that they move nothing to another page.
 */
export function pagesOf(pieces: readonly SlackPiece[], { lead, ...budget }: Room): SlackPiece[][] {
  const leading = pieces.slice(0, lead);
  const apart = total(leading) <= LEAD_ROOM && lead <= LEAD_BLOCKS ? leading : [];
  const [first = [], ...rest] = paginate(fitting(pieces.slice(apart.length), budget), budget);
  return [[...apart, ...first], ...rest];
}

/** The pieces of one block on one page, so that a reply does not end on the next; a large block may go over pages. */
export function together(pieces: readonly SlackPiece[], characters: number): SlackPiece[] {
  if (total(pieces) > characters) return [...pieces];
  return pieces.map((item, index) => ({ ...item, keepWithNext: item.keepWithNext || index < pieces.length - 1 }));
}

/** Pieces that `paginate` takes: a group that is larger than a page is let go, and a piece that is counts as a whole page. */
function fitting(pieces: readonly SlackPiece[], { characters, pieces: count }: Budget): SlackPiece[] {
  const sized = pieces.map((item) => ({ ...item, size: Math.min(item.size, characters) }));
  let group: SlackPiece[] = [];
  return sized.map((item, index) => {
    group = sized[index - 1]?.keepWithNext ? [...group, item] : [item];
    const next = sized[index + 1];
    const fits = next !== undefined && total(group) + next.size <= characters && group.length < count;
    if (fits) return item;
    group = [];
    return { ...item, keepWithNext: false };
  });
}

function total(pieces: readonly SlackPiece[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}
