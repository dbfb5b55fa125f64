/** The page's own scripts, each in the page itself and allowed by its hash: no other script runs. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const read = (name: string) => readFileSync(new URL(`./js/${name}.js`, import.meta.url), "utf8").trim();

/**
 * chat: answers without a new page, suggestions while typing. preview: how an answer looks, and its pages, where it stands.
 * copy: buttons that copy a citation or the data of a preview.
 */
export const SCRIPTS = { chat: read("chat"), preview: read("preview"), copy: read("copy") } as const;
/** The name of a script. */
export type Script = keyof typeof SCRIPTS;

/** Sources of a Content-Security-Policy: the scripts by their SHA-256 (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export const SCRIPT_HASHES = Object.values(SCRIPTS).map(
  (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
);
