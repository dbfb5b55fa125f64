/** The API's routes: read, open to programs of every site, with problems as JSON. */
import type { Context, Hono, MiddlewareHandler } from "hono";
import type { z } from "zod";
import type { House } from "../app.ts";
import { type Kept, tagged } from "../cache.ts";
import { apiPage } from "../pages/api.ts";
import { kept, page, problem, problemJson } from "../respond.ts";
import type { View } from "../view.ts";
import { ENDPOINTS, type Endpoint, type Params } from "./endpoints.ts";
import { openApi, ROOT } from "./openapi.ts";
import { Refusal } from "./refusal.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/** Adds the endpoints below `/api/v1`, their OpenAPI document and the page that explains them. */
export function addApi(app: Hono, house: House): void {
  app.get("/api", (c) => page(c, 200, apiPage(house.bot.library, house.viewFor(c.req.raw))));
  app.use("/api/*", openToAll);
  app.get(`${ROOT}/openapi.json`, (c) => {
    const root = house.viewFor(c.req.raw).absolute("");
    return kept(c, tagged(JSON.stringify(openApi(root))), JSON_TYPE);
  });
  for (const endpoint of ENDPOINTS)
    app.get(ROOT + endpoint.path.replace(/\{(\w+)\}/g, ":$1"), (c) => answer(c, house, endpoint));
}

/**
 * Programs of every site may read (https://fetch.spec.whatwg.org/#http-cors-protocol). Set before the answer is made: hono's
 * own middleware makes a second response of each, which halves the rate.
 */
const openToAll: MiddlewareHandler = async (c, next) => {
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Access-Control-Expose-Headers", "ETag, Retry-After");
  if (c.req.method !== "OPTIONS") return next();
  c.header("Access-Control-Allow-Methods", "GET, HEAD");
  c.header("Access-Control-Max-Age", "86400");
  const asked = c.req.header("access-control-request-headers");
  if (asked !== undefined) c.header("Access-Control-Allow-Headers", "*");
  return c.body(null, 204);
};

async function answer(c: Context, house: House, endpoint: Endpoint): Promise<Response> {
  try {
    const known = await knownAnswer(c, house, endpoint);
    return known.body.length === 0 ? problem(c, house.viewFor, 404, "notFound") : kept(c, known, JSON_TYPE);
  } catch (err) {
    if (err instanceof Refusal) return problemJson(c, err.status, err.title, err.message);
    throw err;
  }
}

/** What is narrowed down by ids and dates is kept beside what is permanent; a text is anybody's own, and is not kept. */
async function knownAnswer(c: Context, house: House, endpoint: Endpoint): Promise<Kept> {
  const view = house.viewFor(c.req.raw);
  const key = `${view.language} ${view.absolute(c.req.path)}`;
  const [held] = house.bot.library.held;
  const isNarrowed = c.req.url.includes("?");
  const found = isNarrowed ? undefined : house.cache.find(key, held);
  if (found) return found;
  const params = paramsOf(c, endpoint);
  const make = () => bodyOf(endpoint, house, view, params);
  if (!held || params.q !== undefined) return tagged(await make());
  return isNarrowed
    ? house.narrowed.get(`${key}?${new URLSearchParams(c.req.query())}`, held, make)
    : house.cache.get(key, held, make);
}

/** The answer as JSON; empty where there is no such record. */
async function bodyOf(endpoint: Endpoint, { bot }: House, view: View, params: Params): Promise<string> {
  const answered = await endpoint.run({ bot, view, params });
  return answered === undefined ? "" : JSON.stringify(answered);
}

/**
 * What is asked for, checked.
 * @throws Refusal for a parameter that there is not, that does not fit, or that stands there twice
 */
function paramsOf(c: Context, endpoint: Endpoint): Params {
  const given = c.req.queries();
  const inPath = c.req.param();
  const twice = Object.keys(given).filter((name) => (given[name]?.length ?? 0) > 1 || Object.hasOwn(inPath, name));
  if (twice.length > 0) throw misfit(`Give ${twice.map(shown).join(", ")} once.`);
  const checked = endpoint.params.strict().safeParse({ ...c.req.query(), ...inPath });
  if (!checked.success) throw misfit(mendFor(checked.error, endpoint));
  return checked.data as Params;
}

function misfit(mend: string): Refusal {
  return new Refusal(400, "A parameter does not fit", mend);
}

function shown(name: string): string {
  return `"${name.slice(0, 40)}"`;
}

function mendFor({ issues }: z.ZodError, { params }: Endpoint): string {
  const names = Object.keys(params.shape).join(", ");
  return issues
    .map((issue) =>
      issue.code === "unrecognized_keys"
        ? `There is no parameter ${issue.keys.map(shown).join(", ")}; there are: ${names}.`
        : `${issue.path.join(".")}: ${issue.message}.`,
    )
    .join(" ");
}
