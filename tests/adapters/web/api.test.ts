import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { siteWordsFor } from "../../../src/core/words/site.ts";
import { addressesOf, type Served, servePage, textOfPage } from "./support.ts";

let page: Served;
let ajv: Ajv2020;
let document: z.output<typeof documentSchema>;

/** What the tests read of an OpenAPI document. */
const documentSchema = z.looseObject({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.object({ get: z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })) }) }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

beforeAll(async () => {
  page = await servePage();
  document = documentSchema.parse(await (await get("openapi.json")).json());
  ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
  ajv.addSchema(document, "openapi.json");
});
afterAll(() => page.stop());

const get = (path: string, init?: RequestInit) => fetch(new URL(`/api/v1/${path}`, page.url), init);

/** The answer of a path, valid by the document for the endpoint that it belongs to. */
async function valid(path: string, endpoint: string, status = 200): Promise<Record<string, unknown>> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, status]);
  const type = status === 200 ? "application/json" : "application/problem+json";
  expect(response.headers.get("content-type")).toMatch(type);
  const body = (await response.json()) as Record<string, unknown>;
  const pointer = ["paths", endpoint, "get", "responses", String(status), "content", type, "schema"];
  const reference = pointer
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  const check = ajv.getSchema(`openapi.json#/${reference}`);
  if (!check) throw new Error(`the document has no schema at ${reference}`);
  check(body);
  expect([path, check.errors ?? []]).toEqual([path, []]);
  return body;
}

describe("the OpenAPI document", () => {
  it("is 3.1, and describes every endpoint, parameter and schema", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(["/claims", "/claims/{id}", "/timeline", "/rebuttals", "/sources", "/sources/{id}"]),
    );
    for (const [path, { get: operation }] of Object.entries(document.paths))
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        expect(operation.parameters.map((parameter) => parameter.name)).toContain(name);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name = ""] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });
});

describe("the page of the API", () => {
  it("has every endpoint with its parameters, and every example answers", async () => {
    const markup = await (await fetch(new URL("/api", page.url))).text();
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      const [, section = ""] = markup.split(`<code>GET /api/v1${path}</code>`);
      const [own = ""] = section.split("</section>");
      for (const { name } of operation.parameters)
        expect([path, own]).toEqual([path, expect.stringContaining(`<code>${name}</code>`)]);
      const [example = ""] = addressesOf(own);
      expect([path, example, (await fetch(new URL(example, page.url))).status]).toEqual([path, example, 200]);
    }
  });
});

describe.each(["en", "de", "es", "fr"] as const)("the page of the API in %s", (language) => {
  it("says of every endpoint and every parameter what it is, in the reader's words", async () => {
    const response = await fetch(new URL("/api", page.url), { headers: { "accept-language": language } });
    const text = textOfPage(await response.text());
    const { endpoints, parameters } = siteWordsFor(language).api;
    for (const says of Object.values(endpoints)) expect(text).toContain(says);
    const used = Object.values(document.paths).flatMap(({ get: operation }) => operation.parameters);
    expect(new Set(used.map(({ name }) => name))).toEqual(new Set(Object.keys(parameters)));
    for (const says of Object.values(parameters)) expect(text).toContain(says);
  });
});

describe("every answer fits the document", () => {
  it.each([
    ["claims", "/claims"],
    ["claims?q=moon+cheese", "/claims"],
    ["claims?q=zebra+crossings+in+norway", "/claims"],
    ["claims/moon-is-cheese", "/claims/{id}"],
    ["claims/observatory-denies?dossier=moon-cheese", "/claims/{id}"],
    ["timeline", "/timeline"],
    ["timeline?topic=cheese&from=1960&to=1970", "/timeline"],
    ["rebuttals", "/rebuttals"],
    ["rebuttals?claim=moon-is-cheese&by=observatory", "/rebuttals"],
    ["sources", "/sources"],
    ["sources/gazette", "/sources/{id}"],
    ["sources/almanac", "/sources/{id}"],
  ])("%s", async (path, endpoint) => {
    await valid(path, endpoint);
  });

  it("so do its problems", async () => {
    for (const id of ["nope", "constructor", "__proto__", "%00", "x".repeat(90)])
      await valid(`claims/${id}`, "/claims/{id}", 404);
    for (const query of [
      "from=yesterday",
      "nope=1",
      `topic=${"x".repeat(101)}`,
      "from=2000&to=1999",
      "from=2000&from=2001",
    ])
      await valid(`timeline?${query}`, "/timeline", 400);
    await valid("claims/moon-is-cheese?id=moon-was-sold", "/claims/{id}", 400);
  });
});

describe("what a parameter names and is not there", () => {
  it.each([
    ["claims?dossier=nope&q=moon", "/claims"],
    ["claims?dossier=", "/claims"],
    ["claims?dossier=__proto__", "/claims"],
    ["claims/moon-is-cheese?dossier=nope", "/claims/{id}"],
    ["timeline?dossier=nope", "/timeline"],
    ["rebuttals?dossier=nope", "/rebuttals"],
    ["sources?dossier=nope", "/sources"],
    ["sources/gazette?dossier=nope", "/sources/{id}"],
  ])("%s is a problem that lists the dossiers", async (path, endpoint) => {
    expect((await valid(path, endpoint, 404)).detail).toMatch(/^There is no dossier ".*"; there are: moon-cheese\.$/);
  });

  it.each([
    ["timeline?topic=nope", "/timeline", "nope"],
    ["timeline?topic=__proto__", "/timeline", "__proto__"],
    ["rebuttals?claim=nope", "/rebuttals", "nope"],
    ["rebuttals?by=nope", "/rebuttals", "nope"],
  ])("%s is no empty answer", async (path, endpoint, id) => {
    expect((await valid(path, endpoint, 404)).detail).toContain(`"${id}"`);
  });
});

describe("what it says", () => {
  it("finds the claim that the bot would answer, and says when none is meant", async () => {
    const found = await valid("claims?q=moon+cheese", "/claims");
    expect(found).toMatchObject({ verdict: "found", claims: [{ id: "moon-is-cheese", dossier: "moon-cheese" }] });
    expect(await valid("claims?q=zebra+crossings+in+norway", "/claims")).toMatchObject({ verdict: "nothing" });
    expect(await valid("claims", "/claims")).toMatchObject({ verdict: "all", claims: { length: 3 } });
  });

  it("gives every quote of a source to the letter, with its citation and as a Web Annotation", async () => {
    const source = await valid("sources/gazette", "/sources/{id}");
    const [held] = page.bot.library.held;
    const exact = held?.dossier.claims[0]?.positions[0]?.citations[0]?.exact;
    expect(source.quotes).toContainEqual(
      expect.objectContaining({ text: exact, cited: expect.objectContaining({ source: "gazette" }) }),
    );
    expect(source.annotations).toContainEqual(
      expect.objectContaining({
        type: "Annotation",
        target: expect.objectContaining({ selector: expect.objectContaining({ type: "TextQuoteSelector", exact }) }),
      }),
    );
  });

  it("emits no ClaimReview: no editor published a rating", async () => {
    for (const path of ["claims/moon-is-cheese", "sources/gazette", "openapi.json"])
      expect(await (await get(path)).text()).not.toContain("ClaimReview");
    const markup = await (await fetch(new URL("/d/moon-cheese/claims/moon-is-cheese", page.url))).text();
    expect(markup).toContain("TextQuoteSelector");
    expect(markup).not.toContain("ClaimReview");
  });
});

describe("how it is served", () => {
  it("has a tag by which an answer is not sent twice", async () => {
    const first = await get("claims/moon-is-cheese");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get("cache-control")).toContain("public");
    const again = await get("claims/moon-is-cheese", { headers: { "if-none-match": `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("vary")).toContain("Accept-Language");
  });

  it("is open to programs of every site, for reading", async () => {
    const response = await get("claims", { headers: { origin: "https://elsewhere.example" } });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const asked = { origin: "https://elsewhere.example", "access-control-request-method": "GET" };
    const preflight = await get("claims", { method: "OPTIONS", headers: asked });
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD"]);
    expect((await fetch(page.url, { headers: asked })).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("answers problems as JSON, also where there is no such path or method", async () => {
    const lost = await get("nope");
    expect([lost.status, lost.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await lost.json()).toMatchObject({ status: 404, detail: expect.any(String) });
    const slashed = await get("claims/?q=moon", { redirect: "manual" });
    expect([slashed.status, slashed.headers.get("location")]).toEqual([308, "/api/v1/claims?q=moon"]);
    expect(slashed.headers.get("access-control-allow-origin")).toBe("*");
    const post = await get("claims", { method: "POST" });
    expect([post.status, post.headers.get("content-type")]).toEqual([405, "application/problem+json"]);
  });

  it("keeps what is asked out of the log", async () => {
    await get("claims?q=zebra-crossing-claim");
    expect(page.bot.lines.join("")).not.toContain("zebra-crossing-claim");
  });
});
