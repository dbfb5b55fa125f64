/** Responses: pages with their headers, problems as pages for readers and as JSON for programs. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Kept } from "./cache.ts";
import type { Html } from "./markup.ts";
import { problemPage } from "./pages/problem.ts";
import type { View, ViewFor } from "./view.ts";

/** A browser may keep an answer for its Back button, and nobody else may keep it. */
const FOR_THE_READER = "private, no-cache";
/** What no one asked in words of their own may be kept by anybody for a while, and asked for again by its tag. */
const FOR_EVERYBODY = "public, max-age=300";

/** A page of an answer. */
export function page(c: Context, status: ContentfulStatusCode, content: Html): Response | Promise<Response> {
  c.header("Vary", "Accept-Language");
  return c.html(content, status, { "cache-control": FOR_THE_READER });
}

/** A page, a feed or JSON that is the same for everybody; the etag middleware answers 304 where the reader has it. */
export function kept(c: Context, { body, etag }: Kept, type: string): Response {
  return c.body(body, 200, {
    "content-type": type,
    "cache-control": FOR_EVERYBODY,
    etag,
    vary: "Accept-Language, Host",
  });
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
