/** The API's routes: read, open to programs of every site, with problems as JSON. */
import type { Context, Hono, MiddlewareHandler } from "hono";
import type { z } from "zod";
import type { House } from "../app.ts";
import { tagged } from "../cache.ts";
import { kept, problem, problemJson } from "../respond.ts";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import { openApi } from "./openapi.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const ROOT = "/api/v1";

export function addApi(app: Hono, house: House): void {
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
  const view = house.viewFor(c.req.raw);
  const key = `${view.language} ${view.absolute(c.req.path)}`;
  const [held] = house.bot.library.held;
  // What stands behind the question mark is anybody's own: it is not kept.
  const isPlain = held !== undefined && !c.req.url.includes("?");
  const found = isPlain ? house.cache.find(key, held) : undefined;
  if (found) return kept(c, found, JSON_TYPE);
  const checked = endpoint.params.strict().safeParse({ ...c.req.query(), ...c.req.param() });
  if (!checked.success) return problemJson(c, 400, "A parameter does not fit", mendFor(checked.error, endpoint));
  const params = checked.data as Record<string, string | undefined>;
  const make = async () => {
    const answered = await endpoint.run({ bot: house.bot, view, params });
    return answered === undefined ? "" : JSON.stringify(answered);
  };
  const known = isPlain ? await house.cache.get(key, held, make) : tagged(await make());
  return known.body.length === 0 ? problem(c, house.viewFor, 404, "notFound") : kept(c, known, JSON_TYPE);
}

function mendFor({ issues }: z.ZodError, { params }: Endpoint): string {
  const names = Object.keys(params.shape).join(", ");
  return issues
    .map((issue) =>
      issue.code === "unrecognized_keys"
        ? `There is no parameter ${issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(", ")}; there are: ${names}.`
        : `${issue.path.join(".")}: ${issue.message}.`,
    )
    .join(" ");
}
