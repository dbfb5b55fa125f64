/** What the index and the engine over it promise, whatever they hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { termsOf } from "../../../src/core/search/analysis.ts";
import { FieldIndex, type SearchDocument } from "../../../src/core/search/field-index.ts";
import { SearchEngine } from "../../../src/core/search/search-engine.ts";
import { TopDocuments } from "../../../src/core/search/top-documents.ts";

const word = fc.constantFrom("moon", "cheese", "rock", "sold", "baker", "5", "the", "Mars", "letter", "tastes");
const phrase = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const documents = fc.array(
  fc.tuple(phrase, phrase, phrase).map((fields): SearchDocument => ({ fields })),
  { maxLength: 30 },
);

/** Texts of what was found, those that score alike in alphabetical order. */
function found(docs: readonly SearchDocument[], query: string): string[] {
  const hits = new FieldIndex(docs).search(termsOf(query), docs.length);
  return hits.map(({ doc, score }) => `${score.toFixed(4)} ${docs[doc]?.fields.join("|")}`).sort();
}

describe("the index", () => {
  test("gives the same whatever the order of the documents", () => {
    fc.assert(
      fc.property(documents, phrase, (docs, query) => {
        expect(found(docs.toReversed(), query)).toEqual(found(docs, query));
      }),
    );
  });
  test("gives the same whatever the order, case and punctuation of the query, and however often a word is said", () => {
    fc.assert(
      fc.property(documents, phrase, (docs, query) => {
        const turned = query.toUpperCase().split(" ").toReversed().join(", ");
        expect(found(docs, `${turned}! ${turned}?`)).toEqual(found(docs, query));
      }),
    );
  });
  test("gives the first few of what it gives in full", () => {
    fc.assert(
      fc.property(documents, phrase, fc.integer({ min: 0, max: 9 }), (docs, query, limit) => {
        const index = new FieldIndex(docs);
        expect(index.search(termsOf(query), limit)).toEqual(index.search(termsOf(query), 99).slice(0, limit));
      }),
    );
  });
  test("gives the same after it was written and read", () => {
    fc.assert(
      fc.property(documents, phrase, (docs, query) => {
        const index = new FieldIndex(docs);
        const read = new FieldIndex(structuredClone(index.postings));
        expect(read.search(termsOf(query), 9)).toEqual(index.search(termsOf(query), 9));
      }),
    );
  });
  test("gives only what is accepted", () => {
    fc.assert(
      fc.property(documents, phrase, (docs, query) => {
        const hits = new FieldIndex(docs).search(termsOf(query), 9, (doc) => doc % 2 === 0);
        expect(hits.filter(({ doc }) => doc % 2 === 1)).toEqual([]);
      }),
    );
  });
});

describe("the engine", () => {
  const engine = new SearchEngine([
    { fields: ["The moon is made of cheese.", "Moon cheese", "A baker says so."] },
    { fields: ["The observatory was sold for 5 million dollars.", "Observatory sold", "Nobody bought it."] },
  ]);
  test("survives any input", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => void engine.search(text)));
  });
  test.each(["moon ", "xq", "observatroy ", "🙂", "月", "ا", "'", "#A1b_", "1.", "\u0301"])(
    "survives 100,000 characters of %j",
    (repeated) => {
      const { confidence } = engine.search(repeated.repeat(100_000 / repeated.length));
      expect(confidence >= 0 && confidence <= 1).toBe(true);
    },
  );
  test.each([
    ["the observatroy", 1],
    ["chesse", 0],
    ["mooncheese", 0],
    ["sold for $5M", 1],
    ["#MoonCheese", 0],
  ])("finds the document for %j", (text, doc) => expect(engine.search(text).hits[0]?.doc).toBe(doc));
});

test("the best few are those of a full sort", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 })), fc.integer({ min: 0, max: 9 }), (scores, limit) => {
      const best = new TopDocuments(limit);
      for (const [doc, score] of [...scores.entries()].sort((a, b) => (a[0] % 7) - (b[0] % 7)))
        if (score >= best.bar) best.offer(doc, score);
      const sorted = scores
        .map((score, doc) => ({ doc, score }))
        .toSorted((a, b) => b.score - a.score || a.doc - b.doc);
      expect(best.sorted()).toEqual(sorted.slice(0, limit));
    }),
  );
});
