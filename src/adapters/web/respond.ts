/** Responses: pages with their headers, problems as pages for readers and as JSON for programs. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Bytes, bytesOf, type Kept } from "./cache.ts";
import { encoded, encodingFor, isCompressible, tagIn, type Use } from "./encoding.ts";
import type { Html } from "./markup.ts";
import { problemPage } from "./pages/problem.ts";
import type { View, ViewFor } from "./view.ts";

/** A browser may keep an answer for its Back button, and nobody else may keep it. */
const FOR_THE_READER = "private, no-cache";
/** What no one asked in words of their own may be kept by anybody for a while, and asked for again by its tag. */
const FOR_EVERYBODY = "public, max-age=300";

const HTML = "text/html; charset=utf-8";

/** A page of an answer. */
export async function page(c: Context, status: ContentfulStatusCode, content: Html): Promise<Response> {
  const body = bytesOf(String(await content));
  return send(c, status, body, "once", {
    "content-type": HTML,
    "cache-control": FOR_THE_READER,
    vary: "Accept-Language",
  });
}

/** A page, a feed or JSON that is the same for everybody; the etag middleware answers 304 where the reader has it. */
export function kept(c: Context, { body, etag }: Kept, type: string): Promise<Response> {
  const vary = "Accept-Language, Host";
  return send(c, 200, body, "kept", { "content-type": type, "cache-control": FOR_EVERYBODY, etag, vary });
}

/** A file of the page's own, the same for everybody. */
export function file(c: Context, body: Bytes, type: string, age: string): Promise<Response> {
  return send(c, 200, body, "kept", { "content-type": type, "cache-control": age });
}

interface Headers {
  readonly "content-type": string;
  readonly "cache-control": string;
  readonly etag?: string;
  readonly vary?: string;
}

/** A body as the reader's program takes it best; caches are told where another's could take it otherwise. */
async function send(
  c: Context,
  status: ContentfulStatusCode,
  body: Bytes,
  use: Use,
  headers: Headers,
): Promise<Response> {
  const { "content-type": type, etag, vary = "" } = headers;
  if (!isCompressible(body, type)) return c.body(body, status, { ...headers });
  const both = { ...headers, vary: `${vary && `${vary}, `}Accept-Encoding` };
  const encoding = encodingFor(c.req.header("accept-encoding"));
  if (encoding === undefined) return c.body(body, status, both);
  const own = { "content-encoding": encoding, ...(etag !== undefined && { etag: tagIn(encoding, etag) }) };
  return c.body(await encoded(body, encoding, use), status, { ...both, ...own });
}

/** A problem of the catalogue, by its key. */
export type Problem = keyof View["words"]["page"]["problems"];

/** Whether a program asks, which reads JSON. */
function isApi(c: Context): boolean {
  return c.req.path.startsWith("/api/");
}

/** A problem of the page's catalogue, with its mend. */
export function problem(
  c: Context,
  viewFor: ViewFor,
  status: ContentfulStatusCode,
  which: Problem,
): Response | Promise<Response> {
  const view = viewFor(c.req.raw);
  const { title, mend } = view.words.page.problems[which];
  return tell(c, view, status, title, mend);
}

/** A problem in words, as a page or as JSON. */
export function tell(
  c: Context,
  view: View,
  status: ContentfulStatusCode,
  title: string,
  mend: string,
): Response | Promise<Response> {
  return isApi(c) ? problemJson(c, status, title, mend) : page(c, status, problemPage(title, [mend], view));
}

/** Problem Details for HTTP APIs: https://www.rfc-editor.org/rfc/rfc9457 */
export function problemJson(c: Context, status: ContentfulStatusCode, title: string, detail: string): Response {
  const body = JSON.stringify({ type: "about:blank", title, status, detail });
  return c.body(body, status, { "content-type": "application/problem+json", "cache-control": "no-store" });
}
