/** Routes of the page: a form by POST, links by GET, and a plain page for whatever goes wrong. */
import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { secureHeaders } from "hono/secure-headers";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { english as words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { readMessage } from "./form.ts";
import { LIMITS } from "./limits.ts";
import { createLinkTo } from "./links.ts";
import { askPage, problemPage } from "./page.ts";
import { ICON, STYLE, STYLE_VERSION } from "./style.ts";

/** The page knows nobody: it sets no cookie and keeps no address. */
const USER = "web:visitor";

const FOR_EVER = "public, max-age=31536000, immutable";
const SOON_STALE = "public, max-age=3600";
/** A browser may keep an answer for its Back button, and nobody else may keep it. */
const FOR_THE_READER = "private, no-cache";

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  // Whether the host is HTTPS for good is for the proxy in front to say.
  strictTransportSecurity: false,
});

/** The page as an application; `server.ts` gives it a port. */
export function createApp(bot: Pick<Bot, "dispatch" | "commands" | "log">): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }));
  app.use(async (c, next) => (c.req.url.length > LIMITS.url ? problem(c, 414, "tooLong") : next()));
  addAsking(app, bot);
  addFiles(app);
  app.notFound((c) => problem(c, 404, "notFound"));
  app.onError((err, c) => {
    const id = randomUUID().slice(0, 8);
    bot.log.error({ err, id }, "a page broke");
    return page(c, 500, problemPage(words.error.title, [words.error.internal(id)]));
  });
  return app;
}

/** The box, and its answers by form and by link. */
function addAsking(app: Hono, { dispatch, commands }: Pick<Bot, "dispatch" | "commands">): void {
  const linkTo = createLinkTo(commands);
  const answerTo = async (c: Context, text: string) => {
    const answer = await dispatch({ type: "text", user: USER, text });
    return page(c, 200, askPage({ commands, linkTo, asked: text, answer }));
  };
  app.get("/", (c) => {
    const text = c.req.query("q");
    return text === undefined ? page(c, 200, askPage({ commands, linkTo })) : answerTo(c, text);
  });
  app.post("/", async (c) => {
    const message = await readMessage(c.req.raw);
    if ("text" in message) return answerTo(c, message.text);
    c.header("Connection", "close");
    return problem(c, message.problem === "tooLarge" ? 413 : 400, message.problem);
  });
}

function addFiles(app: Hono): void {
  app.get("/style.css", (c) => {
    const age = c.req.query("v") === STYLE_VERSION ? FOR_EVER : SOON_STALE;
    return c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8", "cache-control": age });
  });
  app.get("/icon.svg", (c) => c.body(ICON, 200, { "content-type": "image/svg+xml", "cache-control": SOON_STALE }));
  app.get("/healthz", (c) => c.text("ok\n", 200, { "cache-control": "no-store" }));
}

function page(
  c: Context,
  status: ContentfulStatusCode,
  content: ReturnType<typeof askPage>,
): Response | Promise<Response> {
  return c.html(content, status, { "cache-control": FOR_THE_READER });
}

type Problem = keyof typeof words.page.problems;

function problem(c: Context, status: ContentfulStatusCode, which: Problem): Response | Promise<Response> {
  const { title, mend } = words.page.problems[which];
  return page(c, status, problemPage(title, [mend]));
}

function wrongMethod(c: Context, methods: readonly string[]): Response | Promise<Response> {
  c.header("Allow", methods.join(", "));
  return problem(c, 405, "method");
}
