/** The ranker over small corpora: deterministic, finite, insensitive to order, whatever people type. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../../../src/core/search/field-index.ts";
import { MODELS } from "../../../../src/core/search/ranking/model.ts";
import { Ranker } from "../../../../src/core/search/ranking/ranker.ts";
import { SearchEngine } from "../../../../src/core/search/search-engine.ts";

const TEXTS = [
  ["The moon is made of cheese.", "Is the Moon Made of Cheese?", "A mouse said so in 2019."],
  ["A shark swam down a flooded street in Houston.", "Shark on the Highway", "The photograph is an old joke."],
  ["A shark ate a drone over Miami.", "Did a Shark Eat a Drone?", "A video shows the hungry fish."],
  ["NASA paid $100 million for a pen that writes in space.", "The NASA Space Pen", "The Russians used a pencil."],
  ["Eating carrots improves night vision.", "Carrots and Eyesight", ""],
];
const documents: SearchDocument[] = TEXTS.map((fields) => ({ fields }));
const engine = new SearchEngine(documents);
const termsOf = (text: string) => engine.termsOf(text);
const ranker = new Ranker(documents);
const everything = documents.map((_, doc) => ({ doc, score: 1 }));

const ask = (text: string) => ranker.rank(text, engine.candidates(text), termsOf);

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "shark",
        "#NASA",
        "@moon",
        "100",
        "million",
        "“",
        "”",
        "—",
        "(@x)",
        "🧀",
        "العربية",
        "月",
        "constructor",
        "\n",
      ),
    )
    .map((parts) => parts.join(" ")),
);

describe("what is found", () => {
  test.each([
    ["is it true that the moon is cheese??", 0],
    ["WOW a shark on the freeway in houston after the flood #HurricaneHarvey", 1],
    ["that shark just ate the drone lol", 2],
    ["NASA spent 100m on a pen — Bob (@bob) May 6, 2019", 3],
    ["do carrots help u see at night", 4],
  ])("%s", (text, doc) => expect(ask(text)[0]?.doc).toBe(doc));

  test("the day of a signature makes no difference", () => {
    const post = (day: string) => ask(`sharks everywhere — Bob (@bob) ${day}`);
    expect(post("May 6, 2019")).toEqual(post("June 7, 2020"));
  });
});

describe("any text at all", () => {
  test("gives finite scores, probabilities from 0 to 1, and each candidate once", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const ranked = ranker.rank(text, everything, termsOf);
        expect(ranked.map(({ doc }) => doc).sort()).toEqual([0, 1, 2, 3, 4]);
        for (const { score, probability } of ranked) {
          expect(Number.isFinite(score)).toBe(true);
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
        const { rows } = ranker.features.of(text, everything);
        expect(rows.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test("is ranked alike whenever it is asked, by whichever ranker, in whichever order the candidates come", () => {
    const other = new Ranker(documents);
    fc.assert(
      fc.property(hostile, fc.shuffledSubarray([0, 1, 2, 3, 4]), (text, order) => {
        const candidates = order.map((doc) => ({ doc, score: doc % 3 }));
        const sorted = candidates.toSorted((a, b) => a.doc - b.doc);
        const first = ranker.rank(text, candidates, termsOf);
        expect(ranker.rank(text, sorted, termsOf)).toEqual(first);
        expect(other.rank(text, candidates, termsOf)).toEqual(first);
      }),
    );
  });

  test.each(["", " ", "🙂".repeat(50_000), "shark ".repeat(20_000), "(".repeat(100_000), "— (@".repeat(30_000)])(
    "survives %#",
    (text) => expect(ranker.rank(text, everything, termsOf)).toHaveLength(5),
  );

  test("no candidates, no answer; no documents, no error", () => {
    expect(ranker.rank("shark", [])).toEqual([]);
    expect(new Ranker([]).rank("shark", [])).toEqual([]);
  });
});

test("the shipped weights belong to the features", () => {
  expect(MODELS.plain.features).toEqual(ranker.features.names);
  for (const { features, linear, calibration } of [MODELS.learned, MODELS.plain]) {
    expect(linear).toHaveLength(features.length);
    expect(calibration.weights).toHaveLength(calibration.mean.length);
    const width = calibration.weights.length;
    expect(calibration.trees.feature.every((feature) => feature >= -1 && feature < width)).toBe(true);
  }
});
