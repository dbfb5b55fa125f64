/** The page's own files: one style sheet and one icon, each read once. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { PICTURE_STYLE } from "../../core/pictures/index.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

const PARTS = [
  "base",
  "page",
  "answer",
  "evidence",
  "record",
  "contents",
  "wide",
  "tools",
  "chat",
  "preview",
  "message",
  "platforms",
];
/** The whole style sheet. */
export const STYLE = [...PARTS.map((part) => read(`./css/${part}.css`)), PICTURE_STYLE].join("\n");
/** The icon as SVG. */
export const ICON = read("./icon.svg");

/** Changes with the style sheet, so that a browser may keep a version for ever. */
export const STYLE_VERSION = createHash("sha256").update(STYLE).digest("hex").slice(0, 16);
/** Where pages find this version, below the path that a proxy puts before them. */
export const STYLE_ADDRESS = `/style.css?v=${STYLE_VERSION}`;
