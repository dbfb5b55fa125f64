/** The pages of the dossiers, each at its permanent address, and the feeds of what changes in them. */
import type { Context, Hono } from "hono";
import type { HeldDossier } from "../../../core/library.ts";
import type { House } from "../app.ts";
import { tagged } from "../cache.ts";
import { canBeShown, FILTER_PARAMETERS, filterOf, queryOf } from "../event-filter.ts";
import { renderFeed } from "../feed.ts";
import { ANCHORED, LISTS, OVERVIEW, RECORDS } from "../pages/all.ts";
import { dossiersPage } from "../pages/dossier.ts";
import { type Asked, renderPage, strangeNames, type WritePage } from "../pages/page.ts";
import { timelinePage } from "../pages/timeline.ts";
import { kept, page, problem } from "../respond.ts";
import { type View, viewOf } from "../view.ts";

const HTML = "text/html; charset=utf-8";
const ATOM = "application/atom+xml; charset=utf-8";

/** Adds `/d`, the pages below it, and the feeds. To be added after the pictures, whose names it would take for ids. */
export function addRecords(app: Hono, house: House): void {
  app.get("/d", (c) => page(c, 200, dossiersPage(house.bot.library, house.viewFor(c.req.raw))));
  app.get("/feed.atom", (c) => feed(c, house, house.bot.library.held, "/feed.atom"));
  app.get("/d/:dossier", (c) => write(c, house, () => OVERVIEW));
  app.get("/d/:dossier/feed.atom", (c) => dossierFeed(c, house));
  app.get("/d/:dossier/timeline", (c) => timeline(c, house));
  app.get("/d/:dossier/:folder", (c) => write(c, house, ({ folder = "" }) => own(LISTS, folder)));
  app.get("/d/:dossier/:folder/:id", async (c) => {
    const { dossier, folder, id } = c.req.param();
    const list = own(ANCHORED, folder);
    if (list && house.bot.library.get(dossier) && /^[a-z0-9-]+$/.test(id))
      return c.redirect(house.viewFor(c.req.raw).path(`/d/${dossier}/${list}#${id}`), 308);
    return write(c, house, () => own(RECORDS, folder));
  });
}

/** A value of the table's own; "constructor" is none. */
function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A page that reads nothing behind the question mark: it is the same whatever stands there. */
async function write(
  c: Context,
  house: House,
  writerFor: (params: Record<string, string | undefined>) => WritePage | undefined,
): Promise<Response> {
  const params: Record<string, string | undefined> = c.req.param();
  const held = house.bot.library.get(params.dossier ?? "");
  const writer = writerFor(params);
  if (!held || !writer) return problem(c, house.viewFor, 404, "notFound");
  const view = house.viewFor(c.req.raw);
  const known = await house.cache.get(keyOf(c, view), held, () =>
    writtenBy(writer, { held, view, id: params.id ?? "", query: NOTHING }),
  );
  return known.body.length === 0 ? problem(c, house.viewFor, 404, "notFound") : kept(c, known, HTML);
}

const NOTHING = new URLSearchParams();

/** The timeline reads what narrows it down. It is kept where that can be shown; other words are anybody's own. */
async function timeline(c: Context, house: House): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  if (query.size === 0) return write(c, house, () => timelinePage);
  const held = house.bot.library.get(c.req.param("dossier") ?? "");
  if (!held) return problem(c, house.viewFor, 404, "notFound");
  const view = house.viewFor(c.req.raw);
  const make = () => writtenBy(timelinePage, { held, view, id: "", query });
  const filter = filterOf(query);
  const isKnown = strangeNames(query, FILTER_PARAMETERS).length === 0 && canBeShown(held, filter);
  if (!isKnown) return kept(c, tagged(await make()), HTML);
  return kept(c, await house.narrowed.get(keyOf(c, view) + queryOf(filter), held, make), HTML);
}

function keyOf(c: Context, view: View): string {
  return `${view.language} ${view.absolute(c.req.path)}`;
}

/** The page as it is sent; empty where there is no such record. */
async function writtenBy(write: WritePage, asked: Asked): Promise<string> {
  const { held } = asked;
  const view = viewOf(asked.view, held.dossier);
  const content = write({ ...asked, view });
  return content ? String(await renderPage(content, { held, view })) : "";
}

function dossierFeed(c: Context, house: House) {
  const held = house.bot.library.get(c.req.param("dossier") ?? "");
  if (!held) return problem(c, house.viewFor, 404, "notFound");
  return feed(c, house, [held], `/d/${held.dossier.id}/feed.atom`);
}

function feed(c: Context, house: House, held: readonly HeldDossier[], path: string): Promise<Response> {
  return kept(c, tagged(renderFeed(held, path, house.viewFor(c.req.raw))), ATOM);
}
