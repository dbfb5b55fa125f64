/** The real page on a free port, and its HTML as a reader sees it. */
import { afterAll, beforeAll } from "vitest";
import type { Bot, Stop } from "../../../src/adapters/adapter.ts";
import web from "../../../src/adapters/web/index.ts";
import { SCRIPTS } from "../../../src/adapters/web/scripts.ts";
import { type TestBot, testBot } from "../../support/bot.ts";

export interface Served {
  readonly url: string;
  readonly bot: TestBot;
  readonly stop: Stop;
}

/** What a test may set: parts of the bot, the folder of the dossiers, settings. */
export interface Serving extends Partial<Pick<Bot, "dispatch" | "publicUrl">> {
  readonly data?: string;
  readonly settings?: Partial<typeof SETTINGS>;
}

export const SETTINGS = { HOST: "127.0.0.1", PORT: 0, TRUST_PROXY: 0, RATE_LIMIT: 0 };

/** Starts the page over the fixture dossier, or over another dispatch; without a limit of rate unless one is set. */
export async function servePage({ data, settings, ...given }: Serving = {}): Promise<Served> {
  const bot = await testBot(data);
  const stop = await web.start({ ...bot, ...given, settings: { ...SETTINGS, ...settings } });
  const line = bot.lines.find((line) => line.includes('"url"')) ?? "{}";
  return { url: (JSON.parse(line) as { url: string }).url, bot, stop };
}

/** The page over the fixture dossier, for all tests of a file or of a block. */
export function pageForAll(): Served {
  let served: Served | undefined;
  beforeAll(async () => {
    served = await servePage();
  });
  afterAll(() => served?.stop());
  const now = () => {
    if (!served) throw new Error("the page is served while tests run");
    return served;
  };
  return {
    get url() {
      return now().url;
    },
    get bot() {
      return now().bot;
    },
    stop: () => now().stop(),
  };
}

/** The answer to a path of the page. */
export function fetchFrom({ url }: Served, path: string, init?: RequestInit): Promise<Response> {
  return fetch(new URL(path, url), init);
}

/** What a path of the page answers. */
export async function textFrom(page: Served, path: string): Promise<string> {
  return (await fetchFrom(page, path)).text();
}

/** Sends a message as the form of the page does. */
export function post(url: string, q: string): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams({ q }) });
}

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** A text as a browser reads it from markup. */
export function decoded(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** What a reader sees: markup without its tags. */
export function textOfPage(markup: string): string {
  return decoded(markup.replace(/<[^>]*>/g, ""));
}

/** Where the links of a page go, in their order. */
export function addressesOf(markup: string): string[] {
  return [...markup.matchAll(/ href="([^"]*)"/g)].map(([, address = ""]) => decoded(address));
}

/** A page without the values of its attributes: what a text has in quotes there is no attribute. */
export function withoutValues(markup: string): string {
  return markup.replace(/="[^"]*"/g, '=""');
}

/** The names of all elements of a page. */
export function elementsOf(markup: string): Set<string> {
  return new Set([...markup.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = ""]) => name.toLowerCase()));
}

/** A page but for our own scripts: what is left of that name was not meant. */
export function withoutOurScripts(markup: string): string {
  return Object.values(SCRIPTS).reduce((rest, script) => rest.replace(`<script>${script}</script>`, ""), markup);
}

/** Texts in one line, without the controls that keep directions apart. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
