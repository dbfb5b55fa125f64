import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bibtex, cslJson, markdown, plainText } from "../../../src/adapters/web/cite/formats.ts";
import type { Work } from "../../../src/adapters/web/cite/work.ts";
import { quoteAnchor } from "../../../src/core/page-address.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { filled } from "./answers.ts";
import { addressesOf, decoded, elementsOf, type Served, servePage, textOfPage, withoutOurScripts } from "./support.ts";

let page: Served;
beforeAll(async () => {
  page = await servePage();
});
afterAll(() => page.stop());

const fetchFrom = (served: Served, path: string, init?: RequestInit) => fetch(new URL(path, served.url), init);
const textOf = async (path: string) => (await fetchFrom(page, path)).text();

/** Every page that can be reached from the first, with its markup. */
async function crawl(served: Served, prefix = ""): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const open = [`${prefix}/`];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const response = await fetchFrom(served, path);
    expect([path, response.status]).toEqual([path, 200]);
    const markup = await response.text();
    pages.set(path, markup);
    if (!markup.startsWith("<!doctype html>")) continue;
    for (const address of addressesOf(markup).filter((one) => one.startsWith("/"))) {
      const [next = ""] = address.split("#");
      if (!pages.has(next) && !open.includes(next)) open.push(next);
    }
  }
  return pages;
}

describe("pages link to one another", () => {
  it("and every link and every anchor leads somewhere, from the first page on", async () => {
    const pages = await crawl(page);
    expect(pages.size).toBeGreaterThan(25);
    const missing = [...pages].flatMap(([path, markup]) =>
      addressesOf(markup)
        .filter((address) => address.includes("#") && (address.startsWith("/") || address.startsWith("#")))
        .filter((address) => {
          const [target = "", anchor = ""] = address.split("#");
          return !pages.get(target === "" ? path : target)?.includes(` id="${anchor}"`);
        }),
    );
    expect(missing).toEqual([]);
    for (const folder of ["claims", "sources", "people", "disagreements"])
      expect([...pages.keys()].some((path) => path.startsWith(`/d/moon-cheese/${folder}/`))).toBe(true);
  });

  it("also behind a proxy that puts a path before them, whether it takes the path away or not", async () => {
    const served = await servePage({ publicUrl: "https://example.org/receipts" });
    const pages = await crawl(served, "/receipts");
    expect(pages.size).toBeGreaterThan(25);
    for (const [path, markup] of pages)
      for (const address of addressesOf(markup).filter((one) => one.startsWith("/")))
        expect([path, address]).toEqual([path, expect.stringMatching(/^\/receipts(\/|$)/)]);
    expect(pages.get("/receipts/d/moon-cheese")).toBe(await (await fetchFrom(served, "/d/moon-cheese")).text());
    expect(pages.get("/receipts/")).toContain('action="/receipts/"');
    await served.stop();
  });

  it("every quote of the shipped dossier stands on its source's page, in order and to the letter", async () => {
    const served = await servePage({ data: SHIPPED_DOSSIERS });
    const { dossier } = served.bot.library.held[0] ?? {};
    if (!dossier) throw new Error("no dossier");
    const citations = [
      ...dossier.claims.flatMap(({ positions }) => positions.flatMap((position) => position.citations)),
      ...[...dossier.events, ...dossier.rebuttals].flatMap((record) => record.citations),
      ...dossier.disagreements.flatMap(({ sides }) => sides.flatMap((side) => side.citations)),
    ];
    for (const { id } of dossier.sources.filter(({ snapshot }) => snapshot)) {
      const markup = await (await fetchFrom(served, `/d/${dossier.id}/sources/${id}`)).text();
      const shown = [
        ...markup.matchAll(/<blockquote[^>]*><p[^>]*>[\s\S]*?<span class="words">([\s\S]*?)<\/span>/g),
      ].map(([, text = ""]) => decoded(text));
      const own = citations.filter(({ source }) => source === id);
      for (const { exact } of own) {
        expect(shown).toContain(exact);
        expect(markup).toContain(`id="${quoteAnchor(exact)}"`);
      }
      const places = own.map((one) => dossier.places?.get(one)).toSorted((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
      expect(places.every((place) => place !== undefined)).toBe(true);
      const first = own.filter((one) => dossier.places?.get(one)?.start === places[0]?.start).map(({ exact }) => exact);
      expect(first).toContain(shown[0]);
    }
    await served.stop();
  });
});

describe("a page", () => {
  it("shows both sides of a claim, what is unanswered and unknown, where it comes from, and what it cites", async () => {
    const text = textOfPage(withoutOurScripts(await textOf("/d/moon-cheese/claims/moon-is-cheese")));
    for (const part of [
      "A baker says in a letter that the moon is made of cheese.",
      "the moon is “wholly” made of *cheese*, & nobody looked",
      "it is rock, all of it",
      "Whether anybody sold it.",
      "Who weighed it.",
      "What the moon is made of",
      "2 outlets, 1 origin",
      "People land on the moon.",
      "That the moon was sold for 5 million dollars",
    ])
      expect(text).toContain(part);
  });

  it("leads from the address of an event or a reply to its place among its like", async () => {
    for (const [path, target] of [
      ["events/landing-1969", "timeline#landing-1969"],
      ["rebuttals/rock", "rebuttals#rock"],
    ]) {
      const response = await fetchFrom(page, `/d/moon-cheese/${path}`, { redirect: "manual" });
      expect([response.status, response.headers.get("location")]).toEqual([302, `/d/moon-cheese/${target}`]);
    }
  });

  it.each([
    ["/d/moon-cheese/", "/d/moon-cheese"],
    ["/d/moon-cheese/claims///?a=b&c=%2F", "/d/moon-cheese/claims?a=b&c=%2F"],
    ["//evil.example/", "/evil.example"],
    ["/%5Cevil.example/", "/%5Cevil.example"],
    ["/d/%0d%0aset-cookie:%20x/", "/d/%0d%0aset-cookie:%20x"],
  ])("%s leads to the address without the slash", async (path, to) => {
    const response = await fetch(page.url.slice(0, -1) + path, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([308, to]);
  });

  it("leads there below the path of PUBLIC_URL too", async () => {
    const served = await servePage({ publicUrl: "https://example.org/receipts" });
    for (const path of ["/receipts/d/moon-cheese/", "/d/moon-cheese/"]) {
      const response = await fetchFrom(served, path, { redirect: "manual" });
      expect([path, response.headers.get("location")]).toEqual([path, "/receipts/d/moon-cheese"]);
    }
    await served.stop();
  });

  it("says what it cannot do with its address", async () => {
    const told = async (query: string) => textOfPage(await textOf(`/d/moon-cheese/timeline?${query}`));
    expect(await told("from=2000&to=1900")).toContain("“2000” is later than “1900”. Write the earlier date first.");
    expect(await told("topic=nope")).toContain("Nothing here has the id “nope”.");
    expect(await told("topik=cheese")).toContain("nothing of “topik” in its address; it reads: topic, from, to.");
    expect(textOfPage(await textOf("/search?q=moon&kind=x"))).toContain(
      "nothing of “kind” in its address; it reads: q.",
    );
    expect(await told("topic=cheese&from=1900&to=2000")).not.toMatch(/is later|knows nothing|has the id/);
  });

  it("is kept by its tag, and speaks the reader's language where it is ours", async () => {
    const first = await fetchFrom(page, "/d/moon-cheese");
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await fetchFrom(page, "/d/moon-cheese", { headers })).status).toBe(304);
    const german = await fetchFrom(page, "/d/moon-cheese", {
      headers: { "accept-language": "xx, de-AT;q=0.9, en;q=0.1" },
    });
    expect(await german.text()).toMatch(/<html lang="de">/);
    expect(german.headers.get("etag")).not.toBe(headers["if-none-match"]);
    expect(german.headers.get("vary")).toContain("Accept-Language");
  });

  it.each([
    "/d/nope",
    "/d/moon-cheese/nope",
    "/d/moon-cheese/constructor",
    "/d/moon-cheese/claims/nope",
    "/d/moon-cheese/claims/__proto__",
    "/d/moon-cheese/sources/%3Cscript%3E",
    "/d/constructor/claims/toString",
    "/d/moon-cheese/nope/moon-is-cheese",
    "/d/moon-cheese/events/a%0d%0aset-cookie:x",
    "/d/nope/feed.atom",
  ])("%s is a page that says that there is none", async (path) => {
    const response = await fetchFrom(page, path, { redirect: "manual" });
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it.each([
    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
    "/search?q=%22%20autofocus%20onfocus=alert(1)%20x=%22",
    "/search?q=%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D",
    `/search?q=${"w".repeat(3_000)}`,
    "/search?q=(((((%5B%5C",
    "/search?q=",
    "/d/moon-cheese/timeline?from=%3Cscript%3E&to=%22%3E%3Cimg%20src=x%3E&topic=%3C/select%3E",
    "/d/moon-cheese/timeline?from=2000&to=1900",
    "/d/moon-cheese/timeline?topic=__proto__",
  ])("%s is harmless", async (path) => {
    const response = await fetchFrom(page, path);
    expect(response.status).toBe(200);
    const markup = withoutOurScripts(await response.text());
    for (const name of ["script", "img"]) expect(elementsOf(markup)).not.toContain(name);
    expect(markup.replace(/="[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+/);
  });

  it("finds claims as the bot does, and records and quotes by their words", async () => {
    const text = await textOf("/search?q=moon+cheese");
    expect(addressesOf(text)).toContain("/d/moon-cheese/claims/moon-is-cheese");
    expect(addressesOf(text)).toContain("/d/moon-cheese/sources/gazette");
    expect(addressesOf(await textOf("/search?q=QUIETLY"))).toContain(
      `/d/moon-cheese/sources/gazette#${quoteAnchor("sold for $5 million, quietly")}`,
    );
  });
});

describe("citations", () => {
  const work: Work = {
    id: "a-b",
    kind: "news",
    title: filled("title", 150),
    authors: ["A {B} & C_D", "É. O'F"],
    publisher: "100% \\ # $ ~^",
    date: "2024-04-09",
    dateInWords: "9 April 2024",
    url: "https://example.org/a_(b)?c=%20&d={x}",
    language: "en",
  };

  it("name title, publisher, date and address in every format", () => {
    for (const text of [plainText([work]), markdown([work]), cslJson([work]), bibtex([work])])
      for (const part of ["title", "100", "2024", "https://example.org/a_"]) expect(text).toContain(part);
  });

  it("are CSL-JSON that parses, with the date in parts", () => {
    expect(JSON.parse(cslJson([work]))).toMatchObject([
      {
        id: "a-b",
        type: "article-newspaper",
        title: work.title,
        issued: { "date-parts": [[2024, 4, 9]] },
        URL: work.url,
      },
    ]);
    expect(JSON.parse(cslJson([{ ...work, date: "../2013", dateInWords: "by 2013" }]))).toMatchObject([
      { issued: { literal: "by 2013" } },
    ]);
  });

  it("are BibTeX whose braces close and whose signs are escaped", () => {
    const entry = bibtex([work]);
    const bare = entry.replace(/\\[{}]/g, "");
    expect(bare.split("{").length).toBe(bare.split("}").length);
    expect(entry).toContain("{A \\{B\\} \\& C\\_D} and {É. O'F}");
    expect(entry).toContain("100\\% \\textbackslash{} \\# \\$ \\textasciitilde{}\\textasciicircum{}");
    expect(entry).toContain("year = {2024}");
  });

  it("are Markdown that nothing breaks out of", () => {
    expect(markdown([{ ...work, title: "a](javascript:x) *b* <c>" }])).toContain(
      "[a\\]\\(javascript:x\\) \\*b\\* \\<c\\>](<https://example.org/a_(b)?c=%20&d={x}>)",
    );
  });

  it("leave out what nobody knows", () => {
    const unknown = { ...work, title: undefined, publisher: undefined, date: undefined, url: undefined, authors: [] };
    for (const text of [plainText([unknown]), markdown([unknown]), cslJson([unknown]), bibtex([unknown])])
      expect(text).not.toMatch(/undefined|null|unknown/);
  });
});

describe("the feed", () => {
  it("tells which records got quotes and when, with addresses that readers can open", async () => {
    const served = await servePage({ publicUrl: "https://example.org/receipts" });
    for (const path of ["/feed.atom", "/d/moon-cheese/feed.atom"]) {
      const response = await fetchFrom(served, path, {
        headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
      });
      expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
      const feed = await response.text();
      expect(feed).toContain("<id>https://example.org/receipts/d/moon-cheese/claims/moon-is-cheese</id>");
      expect(feed).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
      expect(feed).not.toContain("evil.example");
      for (const name of ["feed", "entry", "id", "title", "updated", "summary"])
        expect(feed.match(new RegExp(`<${name}[ >]`, "g"))?.length).toBe(
          feed.match(new RegExp(`</${name}>`, "g"))?.length,
        );
      expect(feed).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    }
    await served.stop();
  });
});
