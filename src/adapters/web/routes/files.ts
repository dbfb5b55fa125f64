/** The page's own files, and what a supervisor asks. */
import type { Hono } from "hono";
import type { Bot } from "../../adapter.ts";
import { bytesOf } from "../cache.ts";
import { file } from "../respond.ts";
import { ICON, STYLE, STYLE_VERSION } from "../style.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
const SOON_STALE = "public, max-age=3600";

const [STYLE_BYTES, ICON_BYTES] = [bytesOf(STYLE), bytesOf(ICON)];

/** Adds the style sheet, which a browser may keep for ever under the address of its version, and the icon. */
export function addFiles(app: Hono): void {
  app.get("/style.css", (c) => {
    const age = c.req.query("v") === STYLE_VERSION ? FOR_EVER : SOON_STALE;
    return file(c, STYLE_BYTES, "text/css; charset=utf-8", age);
  });
  // What is no page names no icon, JSON for one: a browser then asks for the old name by itself.
  app.on("GET", ["/icon.svg", "/favicon.ico"], (c) => file(c, ICON_BYTES, "image/svg+xml", SOON_STALE));
}

/** /healthz: the process answers. /readyz: it has what it answers from, and is not about to stop. */
export function addHealth(app: Hono, { library }: Pick<Bot, "library">, isStopping: () => boolean): void {
  app.get("/healthz", (c) => c.text("ok\n", 200, { "cache-control": "no-store" }));
  app.get("/readyz", (c) => {
    const why = isStopping() ? "stopping" : library.held.length === 0 ? "no dossier is loaded" : undefined;
    return c.text(`${why ?? "ready"}\n`, why ? 503 : 200, { "cache-control": "no-store" });
  });
}
