/** Pieces of a message: what must stay on one page, with the words for whoever hears it instead of seeing it. */
import type { KnownBlock } from "@slack/types";
import type { Piece } from "../../core/paginate.ts";
import { escapedLength } from "./escape.ts";

export interface SlackPiece extends Piece {
  readonly block: KnownBlock;
  /** The piece read aloud, not escaped; empty where there is nothing to say. */
  readonly aloud: string;
  /** The heading that it stands under, repeated where a page begins with it. */
  readonly section?: string;
}

/** A piece of its block and of what is read aloud. */
export function piece(block: KnownBlock, aloud: string, keepWithNext = false): SlackPiece {
  return { block, aloud, keepWithNext, size: sizeOf(block) + escapedLength(aloud) + 1 };
}

/** Characters of all texts in a payload, addresses, values and names of types included. */
export function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, item: unknown) => sum + sizeOf(item), 0);
}
