/** The page as an application: what holds for every request, and its routes. */
import { randomUUID } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { methodNotAllowed } from "hono/method-not-allowed";
import { secureHeaders } from "hono/secure-headers";
import { getPath } from "hono/utils/url";
import type { Bot } from "../adapter.ts";
import { addApi } from "./api/routes.ts";
import { ByteCache } from "./cache.ts";
import { ownNamesOnly } from "./host.ts";
import { LIMITS } from "./limits.ts";
import { picturePolicy } from "./pictures/policy.ts";
import { addPictures } from "./pictures/routes.ts";
import { createRate, readerOf } from "./rate.ts";
import { problem, tell } from "./respond.ts";
import { addAsking } from "./routes/ask.ts";
import { addFiles, addHealth } from "./routes/files.ts";
import { addRecords } from "./routes/records.ts";
import { SCRIPT_HASHES } from "./scripts.ts";
import { createViewFor, prefixOf, type ViewFor } from "./view.ts";

/** What the page asks of the house. */
export type PageBot = Pick<
  Bot,
  "dispatch" | "commands" | "log" | "library" | "complete" | "matcher" | "publicUrl" | "png" | "previews"
>;

/** What routes share. */
export interface House {
  readonly bot: PageBot;
  readonly viewFor: ViewFor;
  readonly cache: ByteCache;
  /** Timelines narrowed down to a topic or a period. There is no end of those: they must not push out what is permanent. */
  readonly narrowed: ByteCache;
}

/** How the page is served: where, behind what, how often one reader may ask. */
export interface Serving {
  /** The address that the page listens on, as it was set. */
  readonly host: string;
  /** Proxies of ours before the page. */
  readonly proxies: number;
  /** Requests a minute of one reader; 0 for no limit. */
  readonly rate: number;
  /** Whether the page is about to stop. */
  readonly isStopping: () => boolean;
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: SCRIPT_HASHES,
    connectSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  // Programs of any site may read the API; what else there is stays as strict.
  crossOriginResourcePolicy: false,
  // Whether the host is HTTPS for good is for the proxy in front to say.
  strictTransportSecurity: false,
});

const ALONE: Serving = { host: "127.0.0.1", proxies: 0, rate: 0, isStopping: () => false };

/** The page as an application; `server.ts` gives it a port. */
export function createApp(bot: PageBot, serving: Serving = ALONE): Hono {
  const prefix = prefixOf(bot.publicUrl);
  const app = new Hono({ getPath: (request) => withoutPrefix(getPath(request), prefix) });
  const house: House = {
    bot,
    viewFor: createViewFor(bot.publicUrl),
    cache: new ByteCache(LIMITS.kept),
    narrowed: new ByteCache(LIMITS.narrowed),
  };
  app.use(picturePolicy);
  app.use(headers);
  addHealth(app, bot, serving.isStopping);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => wrongMethod(c, house, methods) }));
  // Before the limit of rate: a page and what it is made of are one request.
  addFiles(app);
  addLimits(app, house, serving);
  app.use(ownNamesOnly(house, serving.host));
  for (const path of ["/d/*", "/feed.atom", "/search", "/api/*"]) app.use(path, etag());
  addAsking(app, house);
  addPictures(app, house);
  addRecords(app, house);
  addApi(app, house);
  app.notFound((c) => withoutSlash(c, house, prefix) ?? problem(c, house.viewFor, 404, "notFound"));
  app.onError((err, c) => broken(c, house, err));
  return app;
}

/** A proxy may take the public path away or leave it; both are the same page. */
function withoutPrefix(path: string, prefix: string): string {
  if (prefix === "" || !(path === prefix || path.startsWith(`${prefix}/`))) return path;
  return path.slice(prefix.length) || "/";
}

/** An address with a slash at its end leads to the one without; undefined where there is none to lead from. */
function withoutSlash(c: Context, { viewFor }: House, prefix: string): Response | undefined {
  const { pathname, search } = new URL(c.req.url);
  const path = withoutPrefix(pathname, prefix);
  if (!/[^/]\/+$/.test(path)) return undefined;
  // One slash at its beginning: two would name another host.
  return c.redirect(viewFor(c.req.raw).path(`/${path.replace(/^\/+|\/+$/g, "")}`) + search, 308);
}

function addLimits(app: Hono, { bot, viewFor }: House, { proxies, rate }: Serving): void {
  const take = createRate(rate);
  const warn = warnOnce(bot, proxies);
  app.use(async (c, next) => {
    if (c.req.url.length > LIMITS.url) return problem(c, viewFor, 414, "tooLong");
    const forwarded = c.req.header("x-forwarded-for");
    if (forwarded !== undefined) warn();
    const wait = take(readerOf(remoteOf(c), forwarded, proxies));
    if (wait === 0) return next();
    c.header("Retry-After", String(wait));
    const view = viewFor(c.req.raw);
    const { title, mend } = view.say.problems.tooMany;
    return tell(c, view, 429, title, mend(wait));
  });
}

/** Behind a proxy that nobody told of, all readers look like one. */
function warnOnce({ log }: Pick<Bot, "log">, proxies: number): () => void {
  let warned = proxies > 0;
  return () => {
    if (!warned)
      log.warn(
        "a proxy sends X-Forwarded-For: set TRUST_PROXY to how many of yours there are, or all readers share one limit",
      );
    warned = true;
  };
}

/** The address of the connection; undefined where the application runs without one. */
function remoteOf(c: Context): string | undefined {
  return c.env?.incoming ? getConnInfo(c).remote.address : undefined;
}

function wrongMethod(c: Context, { viewFor }: House, methods: readonly string[]): Response | Promise<Response> {
  c.header("Allow", methods.join(", "));
  return problem(c, viewFor, 405, "method");
}

function broken(c: Context, { bot, viewFor }: House, err: Error): Response | Promise<Response> {
  const id = randomUUID().slice(0, 8);
  bot.log.error({ err, id }, "a page broke");
  const view = viewFor(c.req.raw);
  return tell(c, view, 500, view.words.error.title, view.words.error.internal(id));
}
