/** The pictures at their addresses. */
import { createHash } from "node:crypto";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { createApp } from "../../../src/adapters/web/app.ts";
import { ByteCache } from "../../../src/adapters/web/cache.ts";
import { LIMITS } from "../../../src/adapters/web/limits.ts";
import { addPictures } from "../../../src/adapters/web/pictures/routes.ts";
import { createViewFor } from "../../../src/adapters/web/view.ts";
import { Library } from "../../../src/core/library.ts";
import { PICTURE_STYLE } from "../../../src/core/pictures/index.ts";
import { pngOf } from "../../../src/pictures/png.ts";
import { SHIPPED_DOSSIERS, testBot } from "../../support/bot.ts";
import { metaNetflix } from "../../support/held.ts";

const { dossier } = await metaNetflix();

const houseWith = (png: typeof pngOf) => ({
  bot: { library: new Library([dossier]), png },
  viewFor: createViewFor(),
  cache: new ByteCache(LIMITS.kept),
  narrowed: new ByteCache(LIMITS.narrowed),
});

/** The routes alone, over the shipped dossier; `drawn` counts the PNGs that were made. */
function served() {
  const app = new Hono();
  const count = { drawn: 0 };
  const png: typeof pngOf = (picture) => {
    count.drawn += 1;
    return pngOf(picture);
  };
  addPictures(app, houseWith(png));
  return { app, count };
}

const ADDRESSES = [
  "timeline",
  "claims/inbox-api-access/timeline",
  "claims/inbox-api-access/provenance",
  "people/reed-hastings/timeline",
  "sources/medianama/provenance",
].map((path) => `/d/meta-netflix/${path}`);

test("the timeline takes the filter of its page, and is not there where the page cannot show it", async () => {
  const { app } = served();
  const svgOf = async (query: string) => (await app.request(`/d/meta-netflix/timeline.svg${query}`)).text();
  const whole = await svgOf("");
  const narrow = await svgOf("?topic=reed-hastings&from=2011&to=2013");
  expect(narrow).toContain("Reed Hastings");
  expect(narrow.length).toBeLessThan(whole.length);
  expect(await svgOf("")).toBe(whole);
  expect((await app.request("/d/meta-netflix/timeline.png?topic=reed-hastings")).status).toBe(200);
  expect((await app.request("/d/meta-netflix/timeline.svg?from=2011&to=2011-01-01")).status).toBe(200);
  for (const query of ["?topic=nope", "?from=x", "?from=2013&to=2011"])
    expect((await app.request(`/d/meta-netflix/timeline.svg${query}`)).status).toBe(404);
});

test.each(ADDRESSES)("%s is there as SVG and as PNG", async (path) => {
  const { app } = served();
  const svg = await app.request(`${path}.svg`);
  expect([svg.status, svg.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
  expect(await svg.text()).toMatch(/^<svg .*<\/svg>$/s);
  const png = await app.request(`${path}.png`);
  expect([png.status, png.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(
    Buffer.from(await png.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  for (const { headers } of [svg, png]) {
    expect(headers.get("etag")).toMatch(/^"[\w-]{22}"$/);
    expect(headers.get("cache-control")).toBe("public, max-age=300");
    expect(headers.get("vary")).toMatch(/^Accept-Language, Host(, Accept-Encoding)?$/);
  }
});

test.each([
  "/d/nothing/timeline.svg",
  "/d/meta-netflix/timeline.gif",
  "/d/meta-netflix/claims/nothing/provenance.svg",
  "/d/meta-netflix/claims/__proto__/provenance.svg",
  "/d/meta-netflix/people/reed-hastings/provenance.png",
  "/d/meta-netflix/sources/medianama/timeline.png",
  "/d/meta-netflix/constructor/x/timeline.png",
  "/d/meta-netflix/claims/..%2F..%2Fx/timeline.png",
])("%s is not there", async (path) => expect((await served().app.request(path)).status).toBe(404));

test("two who ask at once, and one who asks later, share one drawing", async () => {
  const { app, count } = served();
  const path = `${ADDRESSES[0]}.png`;
  const tags = (await Promise.all([app.request(path), app.request(path)])).map(({ headers }) => headers.get("etag"));
  tags.push((await app.request(`${path}?theme=light&size=nonsense&x=1`)).headers.get("etag"));
  expect(count.drawn).toBe(1);
  expect(new Set(tags).size).toBe(1);
});

test("a drawing that broke is tried again", async () => {
  const app = new Hono();
  let calls = 0;
  const png = (picture: Parameters<typeof pngOf>[0]) => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error("broke")) : pngOf(picture);
  };
  addPictures(app, houseWith(png));
  app.onError((_, c) => c.text("broke", 500));
  expect((await app.request(`${ADDRESSES[0]}.png`)).status).toBe(500);
  expect((await app.request(`${ADDRESSES[0]}.png`)).status).toBe(200);
});

test("theme, width and language are as asked for", async () => {
  const { app } = served();
  const text = async (query: string, headers = {}) =>
    (await app.request(`${ADDRESSES[0]}.svg${query}`, { headers })).text();
  expect(await text("?theme=dark")).toContain('fill="#16181a"');
  expect(await text("?size=phone")).toContain('width="375"');
  expect(await text("?size=__proto__")).toContain('width="960"');
  expect(await text("", { "accept-language": "de" })).toContain("Zeitleiste");
});

test("within the whole page: its own policy, 304 for who has it, the page's own 404", async () => {
  const app = createApp(await testBot(SHIPPED_DOSSIERS));
  const path = `${ADDRESSES[2]}.svg`;
  const svg = await app.request(path);
  const hash = createHash("sha256").update(PICTURE_STYLE).digest("base64");
  expect(svg.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
  expect(svg.headers.get("content-security-policy")).toContain(hash);
  expect(await svg.text()).toContain(`<style>${PICTURE_STYLE}</style>`);
  const again = await app.request(path, { headers: { "if-none-match": svg.headers.get("etag") ?? "" } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const missing = await app.request("/d/meta-netflix/claims/nothing/provenance.svg");
  expect([missing.status, missing.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(missing.headers.get("content-security-policy")).not.toContain(hash);
});
