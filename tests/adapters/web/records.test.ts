import { describe, expect, it } from "vitest";
import { type QuoteExtras, renderQuote } from "../../../src/adapters/web/evidence.ts";
import { createViewFor } from "../../../src/adapters/web/view.ts";
import { HeldDossier } from "../../../src/core/library.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import {
  decoded,
  elementsOf,
  fetchFrom,
  pageForAll,
  servePage,
  textFrom,
  textOfPage,
  withoutOurScripts,
} from "./support.ts";

const page = pageForAll();
const textOf = (path: string) => textFrom(page, path);

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
      expect([response.status, response.headers.get("location")]).toEqual([308, `/d/moon-cheese/${target}`]);
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
      "nothing of “kind” in its address; it reads: q, in, page.",
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
});

describe("the citations of a page", () => {
  it("stand on every page of a dossier, in all four formats", async () => {
    for (const path of [
      "",
      "/claims",
      "/timeline",
      "/rebuttals",
      "/disagreements/what-it-is",
      "/sources/herald",
      "/people/baker",
    ]) {
      const markup = await textOf(`/d/moon-cheese${path}`);
      const formats = [...markup.matchAll(/<pre [^>]*>([\s\S]*?)<\/pre>/g)].map(([, text = ""]) => decoded(text));
      expect([path, formats.length]).toEqual([path, 4]);
      for (const text of formats)
        expect([path, text]).toEqual([path, expect.stringContaining(`/d/moon-cheese${path}`)]);
    }
  });
});

describe("a quote", () => {
  it("stands between the marks of its language, in what the source has around it", async () => {
    const [held] = page.bot.library.held;
    if (!held) throw new Error("no dossier");
    const view = createViewFor()(new Request("http://localhost/"));
    const source = held.source("gazette");
    const quoteIn = (language: string, around: QuoteExtras["around"] = {}) => {
      const dossier = { ...held.dossier, sources: [{ ...source, language }] };
      const shown = { view, held: new HeldDossier(dossier) };
      const cited = { ...source, source: "gazette", dateInWords: "", archivedUrl: null };
      return textOfPage(
        /<p[^>]*>([\s\S]*?)<\/p>/.exec(
          String(renderQuote({ text: "a", voice: null, cited }, shown, { around })),
        )?.[1] ?? "",
      );
    };
    expect(["en", "de-AT", "fr", "es", "vi", "__proto__"].map((language) => quoteIn(language))).toEqual([
      "“a”",
      "„a“",
      "«\u202fa\u202f»",
      "«a»",
      "“a”",
      "“a”",
    ]);
    expect(quoteIn("en", { prefix: "he said " })).toBe("…he said “a”");
    expect(quoteIn("en", { prefix: "he said ", suffix: ", twice" })).toBe("…he said “a”, twice…");
  });

  it("of several sources in the same words is shown once, with every source and who says it there", async () => {
    const served = await servePage({ data: SHIPPED_DOSSIERS });
    const markup = await textFrom(served, "/d/meta-netflix/claims/inbox-api-access");
    const figures = (markup.match(/<figure class="quote"[\s\S]*?<\/figure>/g) ?? []).map(textOfPage);
    const stone = figures.filter((figure) =>
      figure.includes("Shockingly untrue. Meta didn’t share people’s private messages"),
    );
    expect(stone.some((figure) => figure.includes("MediaNama:") && figure.includes("TechDogs:"))).toBe(true);
    for (const figure of stone) expect(figure).toContain("Andy Stone");
    await served.stop();
  });
});

describe("a disagreement on the page of a claim", () => {
  it("shows words of every side, and has the others at hand, with who carries them", async () => {
    const served = await servePage({ data: SHIPPED_DOSSIERS });
    const markup = await textFrom(served, "/d/meta-netflix/claims/inbox-api-access");
    const [held] = served.bot.library.held;
    const all = held?.disagreementsOn("inbox-api-access").flatMap(({ sides }) => sides) ?? [];
    const [, cards = ""] =
      /<section class="part flow" id="disagreements">([\s\S]*?)<section class="part flow"/.exec(markup) ?? [];
    const sides = cards.split('<li class="side').slice(1);
    expect(sides.length).toBe(all.length);
    for (const [index, side] of sides.entries()) {
      const [open = "", folded = ""] = side.split("<details");
      const { citations = [], references = [] } = all[index] ?? {};
      expect(open.match(/<figure|<div class="pointer"/g)).toHaveLength(1);
      expect(folded.match(/<figure|<div class="pointer"/g)?.length ?? 0).toBe(citations.length + references.length - 1);
      for (const { exact } of citations) expect(decoded(side)).toContain(exact);
    }
    await served.stop();
  });
});

describe("a page in another language than its dossier's", () => {
  it("names the dossier's language wherever its words stand, and a page in the same language nowhere", async () => {
    const of = async (path: string, language: string) =>
      (await fetchFrom(page, path, { headers: { "accept-language": language } })).text();
    const path = "/d/moon-cheese/claims/moon-is-cheese";
    const french = await of(path, "fr");
    for (const text of [
      '<h1 class="title" dir="auto" lang="en">That the moon is made of cheese',
      '<p class="statement" dir="auto" lang="en">A baker says',
      '<p class="note" dir="auto" lang="en">The Herald tasted',
      '<p class="says" dir="auto" lang="en">The observatory says',
      'dir="auto" lang="en">That the moon was sold',
      '<ul class="items" lang="en"><li dir="auto">Who weighed it.',
    ])
      expect(french).toContain(text);
    expect(french).toContain("Affirmations voisines");
    expect(french).not.toMatch(/lang="en"[^>]*>Affirmations/);
    expect(await of("/d/moon-cheese/timeline", "fr")).toContain('<p class="says" dir="auto" lang="en">People land');
    expect(await of("/?q=/claim+moon-is-cheese", "fr")).toContain(
      '<h2 class="title" dir="auto" lang="en">That the moon',
    );
    expect(await of("/?q=/receipts", "fr")).not.toMatch(/<(?:h2|ul)[^>]* lang="en"/);
    expect(await of("/?q=/claim+moon-is-cheese", "fr")).toContain(
      '<p class="statement" dir="auto" lang="en">A baker says',
    );
    expect((await of(path, "en")).replace(/<html lang="en">|<blockquote lang="en"/g, "")).not.toContain('lang="');
  });
});

describe("a long page", () => {
  it("lists its parts with how much stands there; a short one does not", async () => {
    const listOf = async (path: string) => {
      const [, list = ""] = /<nav class="contents-aside"[^>]*>([\s\S]*?)<\/nav>/.exec(await textOf(path)) ?? [];
      return [...list.matchAll(/href="#([^"]*)"><bdi[^>]*>([^<]*)<\/bdi>(?: <span class="amount">(\d+))?/g)].map(
        (entry) => entry.slice(1),
      );
    };
    expect(await listOf("/d/moon-cheese/claims/moon-is-cheese")).toEqual([
      ["evidence", "What is claimed, and in which words", "2"],
      ["replies", "What the other side answers", "1"],
      ["others", "What other sources say", "2"],
      ["unknown", "What stays unknown", "1"],
      ["disagreements", "Where the sources disagree", "1"],
      ["origins", "Where it comes from", undefined],
      ["events", "When it happened", "2"],
      ["related", "Related claims", undefined],
    ]);
    expect(await listOf("/d/moon-cheese/people")).toEqual([]);
  });
});
