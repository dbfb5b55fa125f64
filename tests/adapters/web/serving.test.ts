import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/adapters/web/app.ts";
import { ByteCache } from "../../../src/adapters/web/cache.ts";
import { isOwnName } from "../../../src/adapters/web/host.ts";
import { LIMITS } from "../../../src/adapters/web/limits.ts";
import { createRate, readerOf } from "../../../src/adapters/web/rate.ts";
import { languageOf } from "../../../src/adapters/web/view.ts";
import type { Dossier } from "../../../src/core/dossier.ts";
import { Library } from "../../../src/core/library.ts";
import { loadDossiers } from "../../../src/dossiers/load.ts";
import { FIXTURE_DOSSIERS, testBot } from "../../support/bot.ts";
import { addressesOf, servePage, textOfPage } from "./support.ts";

const [moonCheese] = (await loadDossiers(FIXTURE_DOSSIERS)) as [Dossier];

describe("the limit of rate", () => {
  it("lets a minute's requests through at once, then one by one as they come back", () => {
    let now = 0;
    const take = createRate(60, () => now);
    expect(Array.from({ length: 60 }, () => take("a"))).toEqual(Array.from({ length: 60 }, () => 0));
    expect([take("a"), take("b")]).toEqual([1, 0]);
    now += 1_000;
    expect([take("a"), take("a")]).toEqual([0, 1]);
    now += 3_600_000;
    expect(Array.from({ length: 61 }, () => take("a")).filter((wait) => wait > 0)).toHaveLength(1);
  });

  it("forgets the reader who was silent longest, and no more than it must", () => {
    const take = createRate(1, () => 0);
    take("first");
    for (let reader = 1; reader < LIMITS.readers; reader++) take(String(reader));
    expect(take("first")).toBeGreaterThan(0);
    take("one too many");
    expect(take("first")).toBeGreaterThan(0);
    expect(take("1")).toBe(0);
  });

  it("is off for 0", () => {
    const take = createRate(0);
    expect(Array.from({ length: 1_000 }, () => take("a")).every((wait) => wait === 0)).toBe(true);
  });

  it("answers 429 with the time to wait, as a page and as JSON; health and what pages are made of are asked for as often as one likes", async () => {
    const served = await servePage({ settings: { RATE_LIMIT: 2 } });
    const get = (path: string) => fetch(new URL(path, served.url));
    expect([(await get("/")).status, (await get("/d")).status]).toEqual([200, 200]);
    const page = await get("/");
    expect([page.status, page.headers.get("retry-after")]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect(await page.text()).toMatch(/^<!doctype html>/);
    expect((await get("/api/v1/claims")).headers.get("content-type")).toBe("application/problem+json");
    for (const path of ["/healthz", "/readyz", "/style.css", "/icon.svg"]) expect((await get(path)).status).toBe(200);
    await served.stop();
  });
});

describe("who asks", () => {
  it.each([
    ["10.0.0.1", "1.2.3.4", 0, "10.0.0.1"],
    ["10.0.0.1", "6.6.6.6, 1.2.3.4", 1, "1.2.3.4"],
    ["10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", 2, "1.2.3.4"],
    ["10.0.0.1", "1.2.3.4", 3, "10.0.0.1"],
    ["10.0.0.1", undefined, 1, "10.0.0.1"],
    ["10.0.0.1", "", 1, "10.0.0.1"],
    [undefined, undefined, 0, "unknown"],
    ["2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2"],
    ["2001:DB8:1:2::9", undefined, 0, "2001:db8:1:2"],
    ["2001:db8::1", undefined, 0, "2001:db8:0:0"],
    ["::ffff:1.2.3.4", undefined, 0, "::ffff:1.2.3.4"],
    ["::1", undefined, 0, "0:0:0:0"],
  ])("%s, forwarded for %s, behind %i proxies: %s", (remote, forwarded, proxies, reader) => {
    expect(readerOf(remote, forwarded, proxies)).toBe(reader);
  });

  it("is one for all where a proxy was not told of, and the log says so once", async () => {
    const served = await servePage({ settings: { RATE_LIMIT: 2 } });
    const get = (address: string) => fetch(served.url, { headers: { "x-forwarded-for": address } });
    const statuses = [await get("1.1.1.1"), await get("2.2.2.2"), await get("3.3.3.3")].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(served.bot.lines.filter((line) => line.includes("TRUST_PROXY"))).toHaveLength(1);
    await served.stop();
  });

  it("is told apart behind a proxy that was, whatever the reader writes before", async () => {
    const served = await servePage({ settings: { RATE_LIMIT: 1, TRUST_PROXY: 1 } });
    const get = (address: string) => fetch(served.url, { headers: { "x-forwarded-for": address } });
    const asked = [await get("1.1.1.1"), await get("2.2.2.2"), await get("9.9.9.9, 2.2.2.2")];
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 429]);
    await served.stop();
  });
});

describe("readiness", () => {
  it("is there while dossiers are held and the page goes on", async () => {
    const bot = await testBot();
    let stopping = false;
    const app = createApp(bot, { host: "127.0.0.1", proxies: 0, rate: 0, isStopping: () => stopping });
    expect((await app.request("/readyz")).status).toBe(200);
    stopping = true;
    expect([(await app.request("/readyz")).status, (await app.request("/healthz")).status]).toEqual([503, 200]);
    const empty = createApp({ ...bot, library: new Library([]) });
    expect([(await empty.request("/readyz")).status, (await empty.request("/d")).status]).toEqual([503, 200]);
    for (const path of ["", "/v1/claims", "/v1/timeline", "/v1/rebuttals", "/v1/sources"])
      expect([path, (await empty.request(`/api${path}`)).status]).toEqual([path, 200]);
  });
});

describe("the language", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["tlh, fr;q=0.3, es;q=0.7", "es"],
    ["en;q=0.1, fr", "fr"],
    ["de;q=0", "en"],
    ["*", "en"],
    [";;;,,,q=", "en"],
    ["constructor", "en"],
  ])("of %j is %s", (header, language) => expect(languageOf(header)).toBe(language));
});

describe("the name that the page is asked under", () => {
  const ask = async (address: string, publicUrl?: string) =>
    createApp({ ...(await testBot()), publicUrl }).request(`${address}/d/moon-cheese`);

  it.each([
    "http://localhost:8080",
    "http://a.localhost",
    "http://192.168.0.7:1",
    "http://[::1]:8080",
    "http://receipts:8080",
    "http://mybox.local",
  ])("%s is no stranger: its addresses are made of it", async (address) => {
    const response = await ask(address);
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining(`<link rel="canonical" href="${address}/d/moon-cheese">`),
    ]);
  });

  it.each([
    "http://evil.example",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://local.example",
    "http://evil.example.",
  ])("%s may be anybody's: it is refused with the mend, and no address carries it away", async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(421);
    const markup = await response.text();
    expect(textOfPage(markup)).toContain(`sets PUBLIC_URL to the address that readers open, such as ${address}`);
    expect(addressesOf(markup).filter((link) => link.includes("evil"))).toEqual([]);
  });

  it("is refused to programs as JSON, to supervisors never, and the log says once which variable mends it", async () => {
    const bot = await testBot();
    const app = createApp(bot);
    const api = await app.request("http://evil.example/api/v1/claims");
    expect([api.status, api.headers.get("content-type")]).toEqual([421, "application/problem+json"]);
    await app.request("http://evil.example/");
    expect((await app.request("http://evil.example/healthz")).status).toBe(200);
    expect(bot.lines.filter((line) => line.includes("PUBLIC_URL"))).toHaveLength(1);
  });

  it.each(["/d/moon-cheese/claims/moon-is-cheese", "/api"])(
    "where addresses are copied, %s says once that they are local, and in which variable the public one belongs",
    async (path) => {
      const textOf = async (publicUrl?: string, language = "en") => {
        const app = createApp({ ...(await testBot()), publicUrl });
        const response = await app.request(`http://127.0.0.1:8080${path}`, {
          headers: { "accept-language": language },
        });
        return textOfPage(await response.text());
      };
      expect((await textOf()).split("begin with http://127.0.0.1:8080 and open only where")).toHaveLength(2);
      for (const language of ["de", "es", "fr"])
        expect((await textOf(undefined, language)).split("PUBLIC_URL")).toHaveLength(2);
      expect(await textOf("https://receipts.example.org")).not.toContain("PUBLIC_URL");
    },
  );

  it("does not matter where PUBLIC_URL is set, and is ours where HOST names it", async () => {
    const response = await ask("http://inside.example", "https://receipts.example.org");
    expect(await response.text()).toContain('href="https://receipts.example.org/d/moon-cheese"');
    expect(isOwnName("receipts.lan", "Receipts.lan")).toBe(true);
  });
});

describe("what is kept", () => {
  const { held } = new Library([moonCheese]);
  const [dossier] = held;
  const bytes = (size: number) => "x".repeat(size);

  it("is made once for two who ask at once, and again where making it failed", async () => {
    if (!dossier) throw new Error("no dossier");
    const cache = new ByteCache(100);
    let made = 0;
    const make = async () => {
      made += 1;
      if (made === 1) throw new Error("broke");
      return bytes(10);
    };
    const both = await Promise.allSettled([cache.get("a", dossier, make), cache.get("a", dossier, make)]);
    expect([made, both.map(({ status }) => status)]).toEqual([1, ["rejected", "rejected"]]);
    await cache.get("a", dossier, make);
    await cache.get("a", dossier, make);
    expect([made, cache.find("a", dossier)?.body.length]).toEqual([2, 10]);
  });

  it("is bounded: what was not asked for the longest goes first, and nothing is kept of what does not exist", async () => {
    if (!dossier) throw new Error("no dossier");
    const cache = new ByteCache(100);
    for (const key of ["a", "b"]) await cache.get(key, dossier, () => bytes(40));
    cache.find("a", dossier);
    await cache.get("c", dossier, () => bytes(40));
    expect(["a", "b", "c"].map((key) => cache.find(key, dossier) !== undefined)).toEqual([true, false, true]);
    await cache.get("none", dossier, () => "");
    expect(cache.find("none", dossier)).toBeUndefined();
    await cache.get("huge", dossier, () => bytes(101));
    expect(cache.find("huge", dossier)).toBeUndefined();
  });

  it("is of this state of its dossier only", async () => {
    const [old] = new Library([moonCheese]).held;
    if (!dossier || !old) throw new Error("no dossier");
    const cache = new ByteCache(100);
    await cache.get("a", old, () => "old");
    expect(cache.find("a", dossier)).toBeUndefined();
    await cache.get("a", dossier, () => "new");
    expect([cache.find("a", old), String(cache.find("a", dossier)?.body.length)]).toEqual([undefined, "3"]);
  });
});
