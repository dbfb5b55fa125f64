/** The catalogues: none lacks a word or a placeholder, and none takes a side. */
import { describe, expect, test } from "vitest";
import { siteWordsFor } from "../../src/core/words/site.ts";
import { catalogues, english, type Words, wordsFor } from "../../src/core/words.ts";
import { loadCommands } from "../../src/registry.ts";

/** What never is ours to say: that something is true or false. */
const VERDICTS: Readonly<Record<string, RegExp>> = {
  en: /\b(true|false|untrue|debunked|hoax|fake|lie|lies|lied|liar|proven|disproven|misinformation|fact-check(ed)?)\b/i,
  de: /\b(wahr|falsch|unwahr|widerlegt|Lüge|gelogen|Lügner|bewiesen|erwiesen|Falschmeldung|Fake|Faktencheck)\b/i,
  es: /\b(verdad|verdader[oa]|fals[oa]|desmentid[oa]|bulo|mentira|mentiroso|demostrad[oa]|probad[oa]|desinformación)\b/i,
  fr: /\b(vraie?|fausse|faux|démentie?|mensonge|menteur|prouvée?|avérée?|infox|intox|désinformation)\b/i,
};

type Leaf = readonly [path: string, leaf: string | ((...given: unknown[]) => string)];

function leavesOf(value: unknown, path = ""): Leaf[] {
  if (typeof value === "string" || typeof value === "function") return [[path, value as Leaf[1]]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leavesOf(inner, path === "" ? key : `${path}.${key}`));
}

/** A leaf's text, its placeholders filled with §0, §1 …; a count needs something to count. */
function textOf([path, leaf]: Leaf): string {
  if (typeof leaf === "string") return leaf;
  return path === "count" ? leaf("§0", "claim") : leaf(...Array.from({ length: leaf.length }, (_, i) => `§${i}`));
}

function placeholdersIn(text: string): string[] {
  return [...new Set(text.match(/§\d/g))].toSorted();
}

/** The leaves but for the commands, which English has in their own files. */
function ownLeaves(words: Words): Leaf[] {
  return leavesOf(words).filter(([path]) => !path.startsWith("commands."));
}

test("English takes no side, and has words", () => expect(ownLeaves(english).length).toBeGreaterThan(100));

describe.each(Object.entries(catalogues))("%s", (language, words) => {
  test("has every key of English, and no other", () => {
    const paths = (catalogue: Words) => ownLeaves(catalogue).map(([path]) => path);
    expect(paths(words).toSorted()).toEqual(paths(english).toSorted());
  });

  test("drops no placeholder and adds none", () => {
    const found = (catalogue: Words) =>
      Object.fromEntries(ownLeaves(catalogue).map((leaf) => [leaf[0], placeholdersIn(textOf(leaf))]));
    expect(found(words)).toEqual(found(english));
  });

  test("leaves no text empty, and none that differs in its ends from English", () => {
    const end = (text: string) => /[:.!?]?$/.exec(text.trim())?.[0];
    const texts = new Map(ownLeaves(english).map((leaf) => [leaf[0], textOf(leaf)]));
    for (const leaf of ownLeaves(words)) {
      const [path] = leaf;
      expect(textOf(leaf).trim()).not.toBe("");
      expect([path, end(textOf(leaf))]).toEqual([path, end(texts.get(path) ?? "")]);
    }
  });

  test("says that nothing is true or false but in the one sentence that it never says so", () => {
    const verdict = VERDICTS[language];
    const texts = leavesOf(words).map((leaf) => [leaf[0], textOf(leaf), String(leaf[1])] as const);
    const found = texts.filter((parts) => parts.some((part) => verdict?.test(part))).map(([path]) => path);
    expect(found).toEqual(["help.text"]);
  });

  test("counts one and several", () => {
    expect(words.count(1, "source")).not.toBe(words.count(2, "source").replace("2", "1"));
    expect(words.number(20_000)).toMatch(/^20[.,\s]?000$/);
    expect(words.timeline.between("2011")).toContain("2011");
    expect(words.timeline.between(undefined, "2019")).toContain("2019");
    expect(words.timeline.between("2011")).not.toContain("undefined");
    expect(words.timeline.title()).not.toContain("undefined");
  });
});

describe("the commands", async () => {
  const shipped = await loadCommands();
  const others = Object.entries(catalogues).filter(([language]) => language !== "en");

  test.each(others)("have names and descriptions in %s, with every option and choice", (_, { commands }) => {
    expect(Object.keys(commands).toSorted()).toEqual(shipped.map(({ name }) => name).toSorted());
    for (const { name, options } of shipped) {
      const own = commands[name];
      expect(Object.keys(own?.options ?? {})).toEqual(Object.keys(options));
      for (const [key, option] of Object.entries(options)) {
        const choices = option.type === "choice" ? [...option.choices] : [];
        expect(Object.keys(own?.options[key]?.choices ?? {})).toEqual(choices);
      }
    }
  });

  test.each(others)("have names in %s that Discord takes, each once, and short descriptions", (_, { commands }) => {
    const texts = Object.values(commands).flatMap((each) => [each, ...Object.values(each.options)]);
    for (const { name, description } of texts) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
      expect([description.length > 0, description.length <= 100, description]).toEqual([true, true, description]);
    }
    for (const names of [
      Object.values(commands),
      ...Object.values(commands).map((each) => Object.values(each.options)),
    ])
      expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  });
});

test("French breaks no line before its high punctuation, nor within its marks", () => {
  const texts = [...leavesOf(wordsFor("fr")), ...leavesOf(siteWordsFor("fr"))].map(textOf);
  expect(texts.filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
});

test.each([
  ["de-AT", "de"],
  ["es-419", "es"],
  ["fr", "fr"],
  ["en-US", "en"],
  ["pt-BR", "en"],
  ["constructor", "en"],
  ["", "en"],
  [undefined, "en"],
])("a request in %s is answered in %s", (locale, language) => {
  expect(wordsFor(locale)).toBe(catalogues[language]);
});
