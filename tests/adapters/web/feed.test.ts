import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FIXTURE_DOSSIERS } from "../../support/bot.ts";
import { fetchFrom, pageForAll, servePage, textFrom } from "./support.ts";

const page = pageForAll();
const textOf = (path: string) => textFrom(page, path);

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

  it("tells a change, with the first day that is known, from what may be new", async () => {
    const data = await mkdtemp(join(tmpdir(), "receipts-"));
    await cp(FIXTURE_DOSSIERS, data, { recursive: true });
    const lock = join(data, "moon-cheese", "evidence.lock");
    const lines = (await readFile(lock, "utf8")).split("\n");
    const first = lines.findIndex((line) => line.includes('"claims/moon-is-cheese"'));
    await writeFile(lock, lines.with(first, (lines[first] ?? "").replace("2026-11-21", "2026-05-03")).join("\n"));
    const served = await servePage({ data });
    const feed = await textFrom(served, "/feed.atom");
    const entryOf = (path: string) =>
      (feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? []).find((entry) => entry.includes(`${path}</id>`)) ?? "";
    const changed = entryOf("/claims/moon-is-cheese");
    expect(changed).toContain("<published>2026-05-03T00:00:00Z</published><updated>2026-11-21T00:00:00Z</updated>");
    expect(changed).toMatch(
      /<summary>Changed: \d of its \d quotes w[^<]* on this day, the first of the others on 3 May 2026\./,
    );
    const whole = entryOf("/rebuttals#rock");
    expect(whole).toContain("<updated>2026-11-21T00:00:00Z</updated>");
    expect(whole).toContain("on this day.</summary>");
    expect(whole).not.toContain("<published>");
    await served.stop();
    await rm(data, { recursive: true });
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
