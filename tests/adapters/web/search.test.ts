/** The search of the page: what it finds, how it is listed, that nobody keeps it. */
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/adapters/web/limits.ts";
import { quoteAnchor } from "../../../src/core/page-address.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import { addressesOf, decoded, fetchFrom, pageForAll, servePage, textFrom, textOfPage } from "./support.ts";

const page = pageForAll();
const textOf = (path: string) => textFrom(page, path);

describe("the search", () => {
  it("is not sent twice to who has it, and kept by nobody between", async () => {
    const first = await fetchFrom(page, "/search?q=moon");
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    const again = await fetchFrom(page, "/search?q=moon", { headers });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await fetchFrom(page, "/search?q=cheese", { headers })).status).toBe(200);
  });

  it("finds claims as the bot does, and records and quotes by their words", async () => {
    const text = await textOf("/search?q=moon+cheese");
    expect(addressesOf(text)).toContain("/d/moon-cheese/claims/moon-is-cheese");
    expect(addressesOf(text)).toContain("/d/moon-cheese/sources/gazette");
    expect(addressesOf(await textOf("/search?q=QUIETLY"))).toContain(
      `/d/moon-cheese/sources/gazette#${quoteAnchor("sold for $5 million, quietly")}`,
    );
  });

  it("lists the claims that have a word in their title, their aliases or their quotes, where the bot has no answer too", async () => {
    for (const word of ["denies", "lunar", "QUIETLY"]) {
      const section =
        /<section[^>]* id="claims">[\s\S]*?<\/section>/.exec(await textOf(`/search?q=${word}`))?.[0] ?? "";
      expect([word, addressesOf(section).length]).toEqual([word, 1]);
    }
    expect(textOfPage(await textOf("/search?q=moon&in=claims"))).toContain("Claims (3)");
  });

  it("shows all that it counts, page by page", async () => {
    const shipped = await servePage({ data: SHIPPED_DOSSIERS });
    const seen: string[] = [];
    let path: string | undefined = "/search?q=netflix&in=quotes";
    let counted = "";
    while (path !== undefined) {
      const markup = await textFrom(shipped, path);
      counted = /Quotes \((\d+)\)/.exec(markup)?.[1] ?? "";
      seen.push(...addressesOf(markup).filter((address) => /^\/d\/.*#/.test(address)));
      path = decoded(/href="([^"]*)" rel="next"/.exec(markup)?.[1] ?? "") || undefined;
    }
    await shipped.stop();
    expect(seen.length).toBeGreaterThan(LIMITS.found);
    expect(String(seen.length)).toBe(counted);
  });
});
