/** Sizes that all pictures share, in CSS pixels. */
import type { PictureOptions } from "./picture.ts";

/** Where nothing else is asked for. */
export const DEFAULT_WIDTH = 960;
/** The narrowest phones; a picture that is asked for narrower is as wide as this. */
export const NARROWEST = 320;
/** Below it a picture takes the form for a phone. */
export const NARROW = 640;

/** Characters of an alternative text: Discord takes 1,024, https://docs.discord.com/developers/resources/message#attachment-object */
export const LONGEST_DESCRIPTION = 1_000;

/** Paper around what is drawn; in a page the page has its own. */
export function marginOf(width: number, { standalone = true }: PictureOptions): number {
  if (!standalone) return 2;
  return width < NARROW ? 16 : 32;
}
