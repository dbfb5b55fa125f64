import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/adapters/web/limits.ts";
import { SCRIPT_HASHES } from "../../../src/adapters/web/scripts.ts";
import { english } from "../../../src/core/words.ts";
import { answerOf } from "./answers.ts";
import {
  addressesOf,
  decoded,
  elementsOf,
  pageForAll,
  post,
  servePage,
  textOfPage,
  withoutOurScripts,
  withoutValues,
} from "./support.ts";

const page = pageForAll();

const get = (path: string, init?: RequestInit) => fetch(new URL(path, page.url), init);
const boxOf = (markup: string) => decoded(/<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(markup)?.[1] ?? "");

describe("the first page", () => {
  it("has a box with a label, a button, and the commands' own examples as links", async () => {
    const markup = await (await get("/")).text();
    expect(markup).toContain('<label for="q">');
    expect(markup).toMatch(/<form[^>]* method="post" action="\/"/);
    const examples = page.bot.commands.flatMap(({ name, examples }) =>
      examples.map((example) => (name === "claim" ? example : `/${name} ${example}`.trim())),
    );
    const links = addressesOf(markup).map((address) => new URL(address, page.url).searchParams.get("q"));
    for (const example of examples) expect(links).toContain(example);
  });

  it("loads nothing from elsewhere, runs nothing, sets no cookie and sends strict headers", async () => {
    const response = await get("/");
    const markup = await response.text();
    expect(
      [...elementsOf(withoutOurScripts(markup))].filter((name) => /script|iframe|img|object|style/.test(name)),
    ).toEqual([]);
    expect(addressesOf(markup).every((address) => address.startsWith("/"))).toBe(true);
    const { headers } = response;
    expect(headers.get("content-security-policy")).toBe(
      `default-src 'none'; script-src ${SCRIPT_HASHES.join(" ")}; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("cache-control")).toBe("private, no-cache");
  });

  it("has a style sheet that may be kept for ever, by its hash", async () => {
    const [address = ""] = addressesOf(await (await get("/")).text()).filter((link) => link.startsWith("/style.css"));
    const response = await get(address);
    expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(await response.text()).not.toMatch(/@import|https?:/);
    expect((await get("/style.css?v=old")).headers.get("cache-control")).not.toContain("immutable");
    for (const icon of ["/icon.svg", "/favicon.ico"])
      expect((await get(icon)).headers.get("content-type")).toBe("image/svg+xml");
  });

  it("is healthy", async () => {
    expect(await (await get("/healthz")).text()).toBe("ok\n");
  });
});

describe("an answer", () => {
  const [example] = ["/claim moon cheese"];

  it("is the same by form and by link but for the ways to show it, with its quotes and their addresses", async () => {
    const answer = await page.bot.dispatch({ type: "text", user: "test:1", text: example });
    const [byForm, byLink] = await Promise.all([post(page.url, example), get(`/?q=${encodeURIComponent(example)}`)]);
    const markup = await byForm.text();
    const withoutWays = (page: string) => page.replace(/<form class="views-form".*|<ul class="views".*|<\/form>/g, "");
    expect(withoutWays(await byLink.text())).toBe(withoutWays(markup));
    expect(textOfPage(markup)).toContain(answer.title);
    expect(boxOf(markup)).toBe(example);
    expect(answer.kind).toBe("claim");
  });

  it("links to itself and to what it offers, and every such link gives an answer", async () => {
    const markup = await (await post(page.url, example)).text();
    const links = addressesOf(markup).filter((address) => address.startsWith("/?q="));
    const answers = await Promise.all(links.map(async (link) => (await get(link)).text()));
    for (const answer of answers) expect(answer).toMatch(/data-kind="(claim|timeline|rebuttal|help|nothing|choices)"/);
  });

  it("reads a form in either encoding, and a form without a message gets the help", async () => {
    const form = new FormData();
    form.set("q", example);
    const response = await get("/", { method: "POST", body: form });
    expect(boxOf(await response.text())).toBe(example);
    for (const empty of ["", " \r\n\t "])
      expect(await (await post(page.url, empty)).text()).toContain('data-kind="help"');
    expect(await (await get("/?q=")).text()).toContain('data-kind="help"');
  });

  it("serves two at once", async () => {
    let asked = 0;
    let open = () => {};
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const other = await servePage({
      dispatch: async (request) => {
        asked += 1;
        if (asked === 2) open();
        await both;
        return answerOf([{ type: "note", text: `to ${request.type === "text" && request.text}` }]);
      },
    });
    const answers = await Promise.all(["one", "two"].map(async (text) => (await post(other.url, text)).text()));
    expect(answers.map((markup) => /to (one|two)/.exec(markup)?.[0])).toEqual(["to one", "to two"]);
    await other.stop();
  });
});

describe("suggestions", () => {
  const offersFor = async (q: string, language = "en"): Promise<string[]> => {
    const init = { method: "POST", body: new URLSearchParams({ q }), headers: { "accept-language": language } };
    const offers = (await (await get("/complete", init)).json()) as { value: string }[];
    return offers.map(({ value }) => value);
  };

  it.each([
    ["/t", "en", "/timeline "],
    ["/timlin", "en", "/timeline "],
    ["/zeit", "de", "/timeline "],
    ["/clam moon cheeze", "en", "/claim moon-cheese/moon-is-cheese"],
    ["/behauptung moon cheese", "de", "/claim moon-cheese/moon-is-cheese"],
    ["mooon cheeze", "en", "/claim moon-cheese/moon-is-cheese"],
  ])("for %j in %s begin with %j, misspelt or not", async (typed, language, offer) => {
    expect((await offersFor(typed, language))[0]).toBe(offer);
  });

  it("are the fixed choices of an option", async () => {
    const all = await offersFor("/receipts ");
    expect(all).toContain("/receipts privacy");
    expect(await offersFor("/receipts pri")).toEqual(["/receipts privacy"]);
    expect(await offersFor("/receipts privacyx")).toEqual([]);
  });

  it.each(["", " ", "/xyzzy", "/xyzzy moon", "/zeit", "\0", `/${"t".repeat(600)}`])(
    "are none for %j",
    async (typed) => {
      expect(await offersFor(typed)).toEqual([]);
    },
  );
});

describe("hostile input", () => {
  const inputs: Record<string, string> = {
    script: `</textarea><script>alert(1)</script><img src=x onerror=alert(1)>`,
    attribute: `" autofocus onfocus=alert(1) x='`,
    entity: "&lt;script&gt; &amp;amp; &#0; &bogus;",
    comment: "<!-- --> <![CDATA[ ]]> <?php ?>",
    "right to left": "\u202Eשלום\u202C مرحبا \u2066x\u2069",
    nul: "a\0b\u0001\u001b[31m",
    "lone surrogates": "\u{D800}x\u{DC00}",
    emoji: "👩🏽‍🚀".repeat(500),
    mentions: "@everyone <!channel> <@123>",
    "line breaks first": "\n\nbelow",
    "a command that is none": "/<b>x</b>",
    "a bad option": "/timeline x from:<script>alert(1)</script>",
    "long word": "a".repeat(5_000),
    prototype: "/constructor __proto__:x toString",
  };

  it.each(Object.entries(inputs))("%s gets a clean answer", async (_name, text) => {
    const response = await post(page.url, text);
    expect(response.status).toBe(200);
    const markup = withoutOurScripts(await response.text());
    expect(elementsOf(markup.replace("</textarea>", ""))).not.toContain("script");
    expect(elementsOf(markup)).not.toContain("img");
    expect(withoutValues(markup)).not.toMatch(/<[^>]*\son\w+=/);
    expect(markup.match(/<textarea/g)).toHaveLength(1);
    expect(boxOf(markup).replace(/\r\n/g, "\n")).toBe(text.toWellFormed());
  });

  it.each(["x".repeat(100_000), "שלום ".repeat(5_000), "😀".repeat(20_000)])(
    "more characters than are read get an answer",
    async (text) => {
      const response = await post(page.url, text);
      expect(response.status).toBe(200);
      expect(textOfPage(await response.text())).toContain(english.read.clipped("20,000"));
    },
  );

  it.each([LIMITS.body, LIMITS.discarded / 2])(
    "a body of %i bytes gets a page that says so, however it is sent",
    async (size) => {
      const body = `q=${"x".repeat(size)}`;
      const type = { "content-type": "application/x-www-form-urlencoded" };
      const whole = await get("/", { method: "POST", body, headers: type });
      const streamed = await get("/", {
        method: "POST",
        body: new Blob([body]).stream(),
        headers: type,
        duplex: "half",
      });
      for (const response of [whole, streamed]) {
        expect(response.status).toBe(413);
        expect(textOfPage(await response.text())).toContain(english.page.problems.tooLarge.mend);
      }
    },
  );

  it("suggestions are for what is typed: no long body is read for them", async () => {
    const typed = (size: number) =>
      get("/complete", { method: "POST", body: new URLSearchParams({ q: "x".repeat(size) }) });
    expect((await typed(LIMITS.searched * 2)).status).toBe(200);
    expect((await typed(LIMITS.typed)).status).toBe(413);
  });

  it("an address that is too long gets a page that says what to do", async () => {
    const response = await get(`/?q=${"x".repeat(LIMITS.url)}`);
    expect(response.status).toBe(414);
    expect(textOfPage(await response.text())).toContain(english.page.problems.tooLong.mend);
  });

  it.each(["/%", "/?q=%", "/?q=%FF%FE", "/?q=a&q=b", "/?__proto__=x", "//evil.example/", "/..%2f..%2fetc/passwd"])(
    "the address %s gets a page",
    async (path) => {
      const response = await fetch(page.url.slice(0, -1) + path, { redirect: "manual" });
      expect([200, 308, 404]).toContain(response.status);
      if (response.status === 308) expect(response.headers.get("location")).toMatch(/^\/(?!\/)/);
      else expect(await response.text()).toMatch(/^<!doctype html>/);
    },
  );

  it("a body that is no form of ours gets a page that says so", async () => {
    const bodies: [string, string][] = [
      ["application/json", '{"q":"x"}'],
      ["multipart/form-data", "broken"],
      ["multipart/form-data; boundary=x", "--x\r\nbroken"],
      ["application/x-www-form-urlencoded", "p=x"],
      ["text/plain", "q=x"],
    ];
    for (const [type, body] of bodies) {
      const response = await get("/", { method: "POST", body, headers: { "content-type": type } });
      expect(response.status).toBe(400);
      expect(textOfPage(await response.text())).toContain(english.page.problems.badForm.mend);
    }
  });
});

describe("what goes wrong", () => {
  it("an unknown page is a 404, another method a 405 that names those allowed", async () => {
    expect((await get("/nope")).status).toBe(404);
    const put = await get("/", { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect((await get("/style.css", { method: "POST" })).headers.get("allow")).toBe("GET, HEAD");
    expect((await get("/", { method: "HEAD" })).status).toBe(200);
  });

  it("a fault is a 500 with an id that is in the log, no stack, and no message text anywhere", async () => {
    const broken = await servePage({
      dispatch: async () => {
        throw new Error("a secret detail");
      },
    });
    const response = await post(broken.url, "my private message");
    expect(response.status).toBe(500);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const text = textOfPage(await response.text());
    expect(text).not.toMatch(/secret detail|at .*\.ts/);
    const id = /under ([0-9a-f]{8})/.exec(text)?.[1] ?? "none";
    expect(broken.bot.lines.filter((line) => line.includes(id))).toHaveLength(1);
    expect(broken.bot.lines.join("")).not.toContain("my private message");
    await broken.stop();
  });

  it("no message is in the log", async () => {
    await post(page.url, "zebra-crossing-message");
    await get("/?q=zebra-crossing-message");
    expect(page.bot.lines.length).toBeGreaterThan(1);
    expect(page.bot.lines.join("")).not.toContain("zebra-crossing");
  });
});
