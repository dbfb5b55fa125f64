/** What a strict content security policy must know about the style inside an SVG that stands alone. */
import { createHash } from "node:crypto";
import { PICTURE_STYLE } from "../../../core/pictures/index.ts";

/** For `style-src`: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export const PICTURE_STYLE_HASH = `'sha256-${createHash("sha256").update(PICTURE_STYLE).digest("base64")}'`;
