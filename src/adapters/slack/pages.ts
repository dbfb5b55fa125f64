/** Pieces to pages. The same answer asked for again has the same pages, or a button would skip something. */
import { type Budget, paginate } from "../../core/paginate.ts";
import type { SlackPiece } from "./piece.ts";

/** The pieces on pages, at least one. */
export function pagesOf(pieces: readonly SlackPiece[], budget: Budget): SlackPiece[][] {
  const [first = [], ...rest] = paginate(fitting(pieces, budget), budget);
  return [first, ...rest];
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

/** Characters of pieces. */
export function total(pieces: readonly SlackPiece[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}
