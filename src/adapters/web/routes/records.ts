/** The pages of the dossiers, each at its permanent address, and the feeds of what changes in them. */
import type { Context, Hono } from "hono";
import type { HeldDossier } from "../../../core/library.ts";
import type { House } from "../app.ts";
import { tagged } from "../cache.ts";
import { renderFeed } from "../feed.ts";
import { ANCHORED, LISTS, OVERVIEW, RECORDS } from "../pages/all.ts";
import { dossiersPage } from "../pages/dossier.ts";
import { renderPage, type WritePage } from "../pages/page.ts";
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

async function write(
  c: Context,
  house: House,
  writerFor: (params: Record<string, string | undefined>) => WritePage | undefined,
): Promise<Response> {
  const params: Record<string, string | undefined> = c.req.param();
  const held = house.bot.library.get(params.dossier ?? "");
  const writer = writerFor(params);
  const view = house.viewFor(c.req.raw);
  const body = held && writer ? () => writtenBy(writer, held, view, params.id ?? "", c) : undefined;
  if (!held || !body) return problem(c, house.viewFor, 404, "notFound");
  // What stands behind the question mark is anybody's own: it is not kept.
  if (c.req.url.includes("?")) return found(c, house, await body());
  const key = `${view.language} ${view.absolute(c.req.path)}`;
  const known = await house.cache.get(key, held, async () => (await body()) ?? "");
  return known.body.length === 0 ? problem(c, house.viewFor, 404, "notFound") : kept(c, known, HTML);
}

async function writtenBy(write: WritePage, held: HeldDossier, plain: View, id: string, c: Context) {
  const view = viewOf(plain, held.dossier);
  const query = new URL(c.req.url).searchParams;
  const content = write({ held, view, id, query });
  return content && String(await renderPage(content, { held, view }));
}

function found(c: Context, { viewFor }: House, body: string | undefined): Response | Promise<Response> {
  return body === undefined ? problem(c, viewFor, 404, "notFound") : kept(c, tagged(body), HTML);
}

function dossierFeed(c: Context, house: House) {
  const held = house.bot.library.get(c.req.param("dossier") ?? "");
  if (!held) return problem(c, house.viewFor, 404, "notFound");
  return feed(c, house, [held], `/d/${held.dossier.id}/feed.atom`);
}

function feed(c: Context, house: House, held: readonly HeldDossier[], path: string): Response {
  return kept(c, tagged(renderFeed(held, path, house.viewFor(c.req.raw))), ATOM);
}
