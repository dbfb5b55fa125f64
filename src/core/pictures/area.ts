/** Where a part of a picture goes, and what came of it; in CSS pixels. */
import type { Markup } from "./svg.ts";

/** The room of a part: it grows downwards as far as it needs. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A part as it was drawn. */
export interface Drawn {
  readonly parts: readonly Markup[];
  readonly height: number;
}
