/** A quote that was edited after it was verified says so wherever the page or the API shows it. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { english } from "../../../src/core/words.ts";
import { FIXTURE_DOSSIERS } from "../../support/bot.ts";
import { type Served, servePage, textOfPage, withoutOurScripts } from "./support.ts";

const EDITED = "it is rock, most of it";
const WHOLE = "sold for $5 million, quietly";

let served: Served;
let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "receipts-"));
  await cp(FIXTURE_DOSSIERS, data, { recursive: true });
  const folder = join(data, "moon-cheese");
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".yaml"))) {
    const text = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), text.replaceAll("it is rock, all of it", EDITED));
  }
  served = await servePage({ data });
});
afterAll(async () => {
  await served.stop();
  await rm(data, { recursive: true });
});

const textOf = async (path: string) => (await fetch(new URL(path, served.url))).text();

/** What stands around every showing of a text: the figure, the list item or the object of JSON that holds it. */
function showings(markup: string, text: string): string[] {
  const body = withoutOurScripts(markup).replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, "");
  const parts = body.match(/<figure class="quote"[\s\S]*?<\/figure>|<li><a [\s\S]*?<\/li>/g) ?? [];
  return parts.map(textOfPage).filter((part) => part.includes(text));
}

describe("an edited quote", () => {
  it.each([
    ["/?q=/claim+observatory-denies", 1],
    ["/d/moon-cheese/claims/observatory-denies", 1],
    ["/d/moon-cheese/claims/moon-is-cheese", 2],
    ["/d/moon-cheese/rebuttals", 1],
    ["/d/moon-cheese/disagreements/what-it-is", 1],
    ["/d/moon-cheese/sources/herald", 1],
    ["/d/moon-cheese/people/observatory", 2],
    ["/search?q=rock+most", 1],
  ])("is marked on %s", async (path, least) => {
    const shown = showings(await textOf(path), EDITED);
    expect(shown.length).toBeGreaterThanOrEqual(least);
    for (const part of shown) expect(part).toContain(english.unverified);
  });

  it("is marked in the annotations of a page and of the API, and nothing else is", async () => {
    const page = await textOf("/d/moon-cheese/sources/herald");
    const [, onPage = "{}"] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
    const { "@graph": graph } = JSON.parse(onPage) as { "@graph": Annotation[] };
    const { annotations, quotes } = JSON.parse(await textOf("/api/v1/sources/herald")) as {
      annotations: Annotation[];
      quotes: { text: string; voice: string | null }[];
    };
    for (const all of [graph, annotations])
      expect(all.map(({ target, body }) => [target.selector.exact, body?.value])).toEqual([
        ["the moon is said to be made of cheese", undefined],
        ["no cheese was found in 1969", undefined],
        [EDITED, english.unverified],
      ]);
    for (const { text, voice } of quotes)
      expect([text, voice?.includes(english.unverified) ?? false]).toEqual([text, text === EDITED]);
  });

  it("leaves the others alone", async () => {
    const [shown = ""] = showings(await textOf("/search?q=quietly"), WHOLE);
    expect(shown).toContain(`“${WHOLE}”`);
    expect(shown).not.toContain(english.unverified);
  });
});

interface Annotation {
  readonly target: { readonly selector: { readonly exact: string } };
  readonly body?: { readonly value: string };
}
