/** Every link of the page leads somewhere. */
import { describe, expect, it } from "vitest";
import { quoteAnchor } from "../../../src/core/page-address.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { addressesOf, decoded, fetchFrom, pageForAll, type Served, servePage, textFrom } from "./support.ts";

const page = pageForAll();

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
    expect(pages.get("/receipts/d/moon-cheese")).toBe(await textFrom(served, "/d/moon-cheese"));
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
      const markup = await textFrom(served, `/d/${dossier.id}/sources/${id}`);
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
