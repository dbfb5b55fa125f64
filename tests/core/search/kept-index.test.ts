/** What is kept from one start to the next ranks as what was computed; what is broken is computed anew. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { SearchDocument } from "../../../src/core/search/field-index.ts";
import { keptOr } from "../../../src/core/search/kept-index.ts";
import { LEAST_DOCUMENTS } from "../../../src/core/search/ranking/learned.ts";
import { SearchEngine } from "../../../src/core/search/search-engine.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "receipts-kept-")), "state");
});

const DATA = { numbers: Float32Array.of(1, 2.5), words: new Map([["moon", 2]]), names: ["é", "月"], none: undefined };

/** What is kept for some parts, and how often it had to be computed. */
function asked(parts: readonly (string | Int32Array)[] = ["moon"], make: () => unknown = () => DATA) {
  let times = 0;
  const result = keptOr(folder, parts, () => {
    times++;
    return make();
  });
  return { result, times };
}
const onlyFile = () => join(folder, readdirSync(folder)[0] ?? "");

describe("a file", () => {
  test("is written once, for its owner alone, and read from then on", () => {
    expect(asked()).toEqual({ result: DATA, times: 1 });
    expect(asked()).toEqual({ result: DATA, times: 0 });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
  });

  test("is of its parts alone, and of where one ends", () => {
    const kinds = [
      ["moon"],
      ["mo", "on"],
      ["moon", ""],
      ["mars"],
      ["moon", Int32Array.of(1)],
      ["moon", Int32Array.of(2)],
    ];
    for (const parts of kinds) expect(asked(parts).times).toBe(1);
  });

  test.each<[string, (content: Buffer) => Buffer | string]>([
    ["empty", () => ""],
    ["cut short", (content) => content.subarray(0, content.length - 1)],
    ["longer", (content) => Buffer.concat([content, Buffer.of(0)])],
    [
      "of one other bit",
      (content) => Buffer.from(content.map((byte, at) => (at === content.length - 9 ? byte ^ 1 : byte))),
    ],
    ["of another key", (content) => Buffer.from(content.toString("latin1").replace(/"key":"./, '"key":"x'), "latin1")],
    ["no JSON", (content) => content.subarray(1)],
    ["JSON of something else", () => "null\n"],
  ])("that is %s is computed and written anew", (_, change) => {
    asked();
    const good = readFileSync(onlyFile());
    writeFileSync(onlyFile(), change(good));
    expect(asked()).toEqual({ result: DATA, times: 1 });
    expect(readFileSync(onlyFile())).toEqual(good);
  });

  test("leaves no other behind but those of the last few corpora", () => {
    for (let corpus = 0; corpus < 9; corpus++) {
      asked([`corpus ${corpus}`]);
      for (const name of readdirSync(folder)) {
        const { mtimeMs } = statSync(join(folder, name));
        utimesSync(join(folder, name), mtimeMs / 1000 - 10, mtimeMs / 1000 - 10);
      }
    }
    expect(readdirSync(folder)).toHaveLength(4);
    expect(asked(["corpus 8"]).times).toBe(0);
    expect(asked(["corpus 0"]).times).toBe(1);
  });

  test("that a crash left half written goes with the next", () => {
    asked();
    writeFileSync(`${onlyFile()}.0b1c1d9e-0000-4000-8000-000000000000`, "half");
    asked(["mars"]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("of somebody else in the same folder stays", () => {
    asked();
    writeFileSync(join(folder, "slack-1.journal"), "");
    for (let corpus = 0; corpus < 9; corpus++) asked([`corpus ${corpus}`]);
    expect(readdirSync(folder)).toContain("slack-1.journal");
  });
});

test("without a folder that can be written, it is computed each time", () => {
  asked();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "a file where the folder should be");
  expect(asked()).toEqual({ result: DATA, times: 1 });
  expect(asked()).toEqual({ result: DATA, times: 1 });
});

describe("an engine", () => {
  const WORDS = ["moon", "cheese", "rock", "shark", "drone", "baker", "letter", "tower", "river", "Mars", "5", "paint"];
  const wordOf = (seed: number) => WORDS[seed % WORDS.length] as string;
  const documents = Array.from({ length: LEAST_DOCUMENTS }, (_, doc): SearchDocument => {
    const [one, other, third] = [wordOf(doc), wordOf(doc * 7 + 3), wordOf(Math.floor(doc / 12))];
    return { fields: [`The ${one} ate the ${other} ${doc}`, `${one} ${other}`, `A ${third} says ${one}`] };
  });

  test("that was read ranks as the one that was written, and learns nothing", { timeout: 60_000 }, () => {
    const reports: string[] = [];
    const report = (part: string) => void reports.push(part);
    const written = new SearchEngine(documents, { kept: folder, report });
    expect(new Set(reports)).toEqual(new Set(["translations", "encoder"]));
    reports.length = 0;
    const read = new SearchEngine(documents, { kept: folder, report });
    expect(reports).toEqual([]);
    const query = fc.array(fc.constantFrom(...WORDS, "mooon", "chese", "#SharkDrone", "🙂", "17"), { maxLength: 8 });
    fc.assert(
      fc.property(query, (words) => {
        expect(read.search(words.join(" "))).toEqual(written.search(words.join(" ")));
      }),
    );
    const changed = documents.with(5, { fields: ["A new claim about the shark", "", ""] });
    expect(new SearchEngine(changed, { kept: folder, report }).search("new claim").hits[0]?.doc).toBe(5);
    expect(reports).not.toEqual([]);
  });

  test("of a small corpus keeps nothing", () => {
    new SearchEngine(documents.slice(0, 10), { kept: folder });
    expect(() => readdirSync(folder)).toThrow(/ENOENT/);
  });
});
