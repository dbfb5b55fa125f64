/** Packs pieces of rendered text into pages, and cuts texts to size; knows no platform. */

/** What one page holds at most: characters, and pieces. */
export interface Budget {
  readonly characters: number;
  readonly pieces: number;
}

export interface Piece {
  /** Characters that it takes, as the platform counts them. */
  readonly size: number;
  /** It may not be the last of a page: a heading stays with what it heads. */
  readonly keepWithNext?: boolean;
}

/**
 * Pieces in their order on as few pages as a greedy walk finds; no piece is dropped or cut.
 * @throws RangeError if one piece alone is larger than a page: a renderer has to make pieces that fit.
 */
export function paginate<P extends Piece>(pieces: readonly P[], budget: Budget): P[][] {
  const pages: P[][] = [[]];
  let room = { ...budget };
  for (const group of groupsOf(pieces)) {
    const size = group.reduce((sum, piece) => sum + piece.size, 0);
    if (size > budget.characters || group.length > budget.pieces)
      throw new RangeError(`a piece of ${size} characters does not fit a page of ${budget.characters}`);
    if (size > room.characters || group.length > room.pieces) {
      pages.push([]);
      room = { ...budget };
    }
    pages.at(-1)?.push(...group);
    room = { characters: room.characters - size, pieces: room.pieces - group.length };
  }
  return pages.filter((page) => page.length > 0);
}

/** A piece with those before it that must stay with it. */
function groupsOf<P extends Piece>(pieces: readonly P[]): P[][] {
  const groups: P[][] = [];
  let open: P[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (piece.keepWithNext) continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}

/**
 * A text in parts of at most `limit` characters, cut at a space where there is some; joined, they are the text.
 * @throws RangeError if the limit has no room for one character of two UTF-16 units
 */
export function splitText(text: string, limit: number): string[] {
  if (limit < 2) throw new RangeError(`a part of ${limit} characters has no room for every character`);
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const space = rest.lastIndexOf(" ", limit - 1);
    const cut = space > limit / 2 ? space + 1 : safeCut(rest, limit);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}

/**
 * A label as far as it has room, with a mark where it was cut: only for what stands in full elsewhere.
 * @param sizeOf characters that a text takes, where escaping makes it longer
 */
export function shortened(label: string, limit: number, sizeOf = (text: string) => text.length): string {
  if (sizeOf(label) <= limit) return label;
  let end = limit - 1;
  while (sizeOf(label.slice(0, end)) > limit - 1) end--;
  return `${label.slice(0, safeCut(label, end))}…`;
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") ? at - 1 : at;
}
