import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, servePage } from "./support.ts";

let page: Served;
beforeAll(async () => {
  page = await servePage();
});
afterAll(() => page.stop());

const fetchFrom = (served: Served, path: string, init?: RequestInit) => fetch(new URL(path, served.url), init);
const textOf = async (path: string) => (await fetchFrom(page, path)).text();

describe("the feed", () => {
  it("has the dossier and every record that a quote dates, each with its kind, and invents no day", async () => {
    const feed = await textOf("/d/moon-cheese/feed.atom");
    const entries = (feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? []).map((entry) => [
      /<id>[^<]*\/d\/([^<]*)<\/id>/.exec(entry)?.[1],
      /<category term="(\w+)"/.exec(entry)?.[1],
    ]);
    expect(entries).toEqual(
      expect.arrayContaining([
        ["moon-cheese", undefined],
        ["moon-cheese/claims/moon-is-cheese", "claims"],
        ["moon-cheese/rebuttals#rock", "rebuttals"],
        ["moon-cheese/disagreements/what-it-is", "disagreements"],
        ["moon-cheese/timeline#landing-1969", "timeline"],
      ]),
    );
    // It has no quote, so nobody knows when it came.
    expect(feed).not.toContain("timeline#baking");
    expect(feed).toContain("Claims: 3, Timeline: 3, Replies: 1, Disagreements: 1");
  });

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
