/** Previews as pages: their addresses, their switch, the picture of a timeline. */
import { describe, expect, it } from "vitest";
import { previewsOf } from "../../../src/adapters/adapter.ts";
import { siteEnglish } from "../../../src/core/words/site/en.ts";
import { loadAdapters } from "../../../src/registry.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";
import {
  addressesOf,
  decoded,
  elementsOf,
  pageForAll,
  post,
  servePage,
  textFrom,
  textOfPage,
  withoutOurScripts,
  withoutValues,
} from "./support.ts";

const previews = previewsOf(await loadAdapters());
const NAMES = [...previews.keys()];

describe("the page", () => {
  const page = pageForAll();
  const get = (path: string) => textFrom(page, path);
  const article = (markup: string) => /<article[\s\S]*<\/article>/.exec(markup)?.[0] ?? "";
  const currentOf = (markup: string) => /aria-current="true"[^>]*>([^<]*)</.exec(article(markup))?.[1];

  it("shows an answer in each way by its address", async () => {
    const ask = "?q=/claim+moon-cheese/moon-is-cheese";
    expect(currentOf(await get(ask))).toBe(siteEnglish.preview.page);
    for (const [name, { platform }] of previews) {
      const markup = await get(`${ask}&view=${name}`);
      expect(currentOf(markup)).toBe(platform);
      expect(textOfPage(markup)).toContain(siteEnglish.preview.title(platform));
      expect(markup).toContain(`name="view" value="${name}" autocomplete="off"`);
    }
    for (const odd of ["nope", "__proto__", "constructor", "discord&view=slack", ""])
      expect((await fetch(`${page.url}${ask}&view=${odd}`)).status).toBe(200);
  });

  it("turns pages by address, and knows no page beyond the last", async () => {
    const ask = "?q=/claim+moon-cheese/moon-is-cheese&view=discord";
    const next = addressesOf(await get(ask)).find((address) => address.includes("page=2"));
    expect(next).toBeDefined();
    const pageIn = async (path: string) => /Page (\d+) of (\d+)/.exec(textOfPage(article(await get(path))))?.slice(1);
    const [, last] = (await pageIn(ask)) ?? [];
    expect(await pageIn((next ?? "").replace(/^\//, ""))).toEqual(["2", last]);
    expect(await pageIn(`${ask}&page=9999`)).toEqual([last, last]);
    for (const odd of ["0", "-1", "x", "1e3", "10000&form=nope"])
      expect(await pageIn(`${ask}&page=${odd}`)).toEqual(["1", last]);
  });

  it.each(NAMES)("puts no message into an address: %s", async (name) => {
    const message = "they say the moon is made of cheese zebra";
    const body = new URLSearchParams({ q: message, view: name });
    const markup = await (await fetch(page.url, { method: "POST", body })).text();
    expect(textOfPage(article(markup))).toContain(siteEnglish.preview.payload);
    expect(addressesOf(markup).filter((address) => address.includes("zebra"))).toEqual([]);
    expect(article(markup)).toContain(`<input type="hidden" name="q" value="${message}">`);
    expect(article(await (await post(page.url, message)).text())).toContain('name="view" value="slack"');
    expect(page.bot.lines.join("")).not.toContain("zebra");
  });

  it.each(NAMES)("is clean of what somebody typed, in a preview: %s", async (name) => {
    const nasty = `" onfocus="x" '><script>alert(1)</script>\n**x** [a](javascript:alert(1)) <!channel> @everyone </textarea>`;
    for (const q of [nasty, `/claim ${nasty}`, `/timeline x from:${nasty}`, `/${nasty}`]) {
      const body = new URLSearchParams({ q, view: name });
      const markup = withoutOurScripts(await (await fetch(page.url, { method: "POST", body })).text());
      expect(elementsOf(article(markup))).not.toContain("script");
      expect(withoutValues(markup)).not.toMatch(/<[^>]*\son\w+=/);
      expect(addressesOf(markup).filter((address) => /^javascript/i.test(address))).toEqual([]);
    }
  });

  it("has no switch where no platform can be previewed", async () => {
    const { previews: _, ...bot } = page.bot;
    const { createApp } = await import("../../../src/adapters/web/app.ts");
    const markup = await (await createApp(bot).request("http://127.0.0.1/?q=/receipts&view=discord")).text();
    expect(markup).toContain('id="answer"');
    expect(markup).not.toContain('class="views"');
  });
});

it.each(NAMES)("shows the picture of a timeline with its description, from its own address: %s", async (name) => {
  const served = await servePage({ data: SHIPPED_DOSSIERS });
  const markup = await (await fetch(`${served.url}?q=/timeline+hastings+from:2011+to:2017&view=${name}`)).text();
  const [, address = "", alt = ""] = /<img src="([^"]*)"[^>]* alt="([^"]*)"/.exec(markup) ?? [];
  expect(alt).not.toBe("");
  const picture = await fetch(new URL(decoded(address), served.url));
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(decoded(address)).toContain("from=2011&to=2017");
  // Where the platform has it: below the title on Discord, below the text on Slack.
  const [title, image, text] = ["Timeline: Hastings", "<img ", "Reed Hastings, then head of Netflix"].map((part) =>
    markup.indexOf(part, markup.indexOf('class="p-message"')),
  );
  const order = name === "discord" ? [title, image, text] : [title, text, image];
  expect(order).toEqual(order.toSorted((a = 0, b = 0) => a - b));
  expect(Math.min(...order.map((at = -1) => at))).toBeGreaterThan(0);
  const second = await (await fetch(`${served.url}?q=/claim+inbox+api&view=${name}`)).text();
  expect(elementsOf(withoutOurScripts(second))).not.toContain("img");
  await served.stop();
});
