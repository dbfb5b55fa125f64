/** The box and its answers by form and by link, suggestions while typing, the search. */
import type { Context, Hono } from "hono";
import { findClaims } from "../../../core/query.ts";
import type { House } from "../app.ts";
import { offersFor } from "../complete.ts";
import { FOUND_KINDS, findRecords } from "../find.ts";
import { readMessage, turnOf } from "../form.ts";
import { LIMITS } from "../limits.ts";
import { createLinkTo, createPermalink } from "../links.ts";
import { askPage } from "../pages/ask.ts";
import { strangeNames } from "../pages/page.ts";
import { type FoundPart, SEARCH_PARAMETERS, searchPage } from "../pages/search.ts";
import { showAnswer } from "../preview/show.ts";
import type { AskedBy } from "../preview/switch.ts";
import { wantedOf } from "../preview/wanted.ts";
import { page, problem } from "../respond.ts";

/** The page knows nobody: it sets no cookie and keeps no address. */
const USER = "web:visitor";

/** Adds the first page and its answers, `/complete` and `/search`. */
export function addAsking(app: Hono, house: House): void {
  app.get("/", (c) => {
    const text = c.req.query("q");
    if (text === undefined) return page(c, 200, askPage(askView(c, house)));
    return answerTo(c, house, { text, method: "get" }, (name) => c.req.query(name));
  });
  app.post("/", async (c) => {
    const message = await readMessage(c.req.raw, LIMITS.body);
    if ("text" in message) return answerTo(c, house, { text: message.text, method: "post" }, message.field);
    return refuse(c, house, message.problem);
  });
  // By POST: what somebody is about to ask belongs into no log of addresses.
  app.post("/complete", async (c) => {
    const message = await readMessage(c.req.raw, LIMITS.typed);
    if (!("text" in message)) return refuse(c, house, message.problem);
    const offers = offersFor(house.bot, message.text, house.viewFor(c.req.raw).words);
    return c.json(offers, 200, { "cache-control": "no-store" });
  });
  app.get("/search", (c) => search(c, house));
}

function askView(c: Context, { bot, viewFor }: House) {
  const view = viewFor(c.req.raw);
  const { commands, library } = bot;
  const links = { linkTo: createLinkTo(commands, view), permalink: createPermalink(commands, library, view) };
  return { view, commands, library, ...links };
}

/** The page with the answer; for a turn of a conversation, the answer alone. */
async function answerTo(c: Context, house: House, asked: AskedBy, field: (name: string) => unknown) {
  const given = askView(c, house);
  const { previews = new Map() } = house.bot;
  const { text } = asked;
  const answer = await house.bot.dispatch({ type: "text", user: USER, text, locale: given.view.language });
  const wanted = wantedOf(field, previews);
  const turn = turnOf(field("turn"));
  const id = turn === undefined ? "answer" : `answer-${turn}`;
  const article = await showAnswer(answer, { ...given, id, asked, wanted, previews });
  if (turn !== undefined) return page(c, 200, article);
  return page(
    c,
    200,
    askPage({ ...given, turn: { asked: text, title: answer.title, answer: article, shown: wanted.view } }),
  );
}

function refuse(c: Context, { viewFor }: House, which: "tooLarge" | "badForm") {
  c.header("Connection", "close");
  return problem(c, viewFor, which === "tooLarge" ? 413 : 400, which);
}

async function search(c: Context, { bot, viewFor }: House) {
  const view = viewFor(c.req.raw);
  const strange = strangeNames(new URL(c.req.url).searchParams, SEARCH_PARAMETERS);
  const text = (c.req.query("q") ?? "").trim().slice(0, LIMITS.searched).toWellFormed();
  if (text === "") return page(c, 200, searchPage(view, strange));
  const claims = await findClaims(bot.library, bot.matcher, text);
  const records = findRecords(bot.library, text);
  return page(c, 200, searchPage(view, strange, { text, claims, records, part: partOf(c) }));
}

/** The kind that is asked for alone, and its page; what is no kind or no page is as if it were not asked for. */
function partOf(c: Context): FoundPart | undefined {
  const kind = FOUND_KINDS.find((kind) => kind === c.req.query("in"));
  const number = c.req.query("page") ?? "";
  return kind && { kind, page: /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 1 };
}
