import { describe, expect, test } from "vitest";
import { Library } from "../../src/core/library.ts";
import { claimsResting, isOnlyLinks, sourceLinkedIn } from "../../src/core/linked-source.ts";
import { metaNetflix, moonCheese } from "../support/held.ts";

const shipped = (await metaNetflix()).dossier;
const library = new Library([shipped]);
const addressed = shipped.sources.filter(({ url }) => url !== "unknown");
const found = (text: string, dossier?: string) => sourceLinkedIn(library, text, dossier)?.source.url;

describe("an address of a source", () => {
  const forms: Record<string, (url: string) => string> = {
    "as it is": (url) => url,
    "without encryption": (url) => url.replace("https:", "http:"),
    "without its scheme": (url) => url.replace("https://", ""),
    "with what tracks its reader": (url) => `${url}${url.includes("?") ? "&" : "?"}utm_source=chat&fbclid=abc`,
    "with or without www": (url) =>
      url.includes("//www.") ? url.replace("//www.", "//") : url.replace("//", "//www."),
    "of a phone": (url) => url.replace("https://", "https://m."),
    "with a slash at its end": (url) => (url.includes("?") ? url : url.replace(/\/?$/, "/")),
    "at a place on the page": (url) => `${url}#:~:text=inbox`,
    "as AMP": (url) => (url.includes("?") ? url : url.replace(/\/?$/, "/amp/")),
    "in Google's copy": (url) => url.replace("https://", "https://www.google.com/amp/s/"),
    "in the Wayback Machine": (url) => `https://web.archive.org/web/20240405000000/${url}`,
    "in a sentence": (url) => `is this so (${url})?`,
    "between brackets": (url) => `look: <${url}>`,
  };
  test.each(Object.entries(forms))("%s", (_, written) => {
    expect(addressed.length).toBeGreaterThan(40);
    for (const { url } of addressed) expect(found(written(url)), written(url)).toBe(url);
  });
});

describe("what is no address of a source", () => {
  test.each([
    "https://www.techdogs.com/",
    "https://www.techdogs.com/tech-news",
    "https://www.youtube.com/watch?v=none",
    "https://elsewhere.example/?u=https://www.techdogs.com/",
    "http://[/x",
    "https://x.com/%E0%A4%A",
    "no link at all",
    `https://a.example/${")".repeat(20_000)}a`,
    `https://a.example/${"/".repeat(20_000)}a`,
    `${"a-".repeat(10_000)}a.b`,
  ])("%.60s", (text) => expect(found(text)).toBeUndefined());

  test("one of a dossier that was not asked for", () => {
    const [first] = addressed;
    expect(found(first?.url ?? "", "other")).toBeUndefined();
    expect(found(first?.url ?? "", shipped.id)).toBe(first?.url);
  });
});

test("of addresses that differ in a parameter, each leads to its own source", async () => {
  const [first, second] = (await moonCheese()).dossier.sources;
  if (!first || !second) throw new Error("no two sources");
  const url = "https://forum.example/item";
  const both = [
    { ...first, url: `${url}?id=1` },
    { ...second, url: `${url}?id=2` },
  ];
  const over = new Library([{ ...(await moonCheese()).dossier, sources: both }]);
  expect(sourceLinkedIn(over, `${url}?utm_source=x&id=2`)?.source.id).toBe(second.id);
  expect(sourceLinkedIn(over, `${url}?id=3`)).toBeUndefined();
  expect(sourceLinkedIn(over, url)).toBeUndefined();
});

test("only links", () => {
  expect(isOnlyLinks("<https://a.example/b>, https://c.example")).toBe(true);
  expect(isOnlyLinks("see https://a.example/b")).toBe(false);
});

test("the claims that rest on a source: each that cites it, once, its own positions first", async () => {
  const held = library.held[0] ?? (await metaNetflix());
  for (const source of shipped.sources) {
    const ids = claimsResting({ held, source }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const own = held.dossier.claims.filter((claim) =>
      JSON.stringify(claim.positions).includes(`"source":"${source.id}"`),
    );
    expect(ids.slice(0, own.length)).toEqual(own.map(({ id }) => id));
  }
});
