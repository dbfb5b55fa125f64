/** A policy of its own for an SVG that stands alone: its style and nothing else. The pages' policy knows nothing of it. */
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { PICTURE_STYLE } from "../../../core/pictures/index.ts";

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const STYLE_HASH = `'sha256-${createHash("sha256").update(PICTURE_STYLE).digest("base64")}'`;
const POLICY = `default-src 'none'; style-src ${STYLE_HASH}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;

/** To be added before whatever sets the policy of all other answers. */
export const picturePolicy: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.headers.get("content-type")?.startsWith("image/svg+xml")) c.header("Content-Security-Policy", POLICY);
};
