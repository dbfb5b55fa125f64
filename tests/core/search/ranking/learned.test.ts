/** What a corpus teaches: a made-up language where titles and claims use different words for the same thing. */
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../../src/core/random.ts";
import { Corpus } from "../../../../src/core/search/ranking/corpus.ts";
import { trainEncoder } from "../../../../src/core/search/ranking/encoder-training.ts";
import { LEAST_DOCUMENTS, learnFrom } from "../../../../src/core/search/ranking/learned.ts";
import { trainTranslations } from "../../../../src/core/search/ranking/translation.ts";
import { dot } from "../../../../src/core/search/ranking/vectors.ts";

const TOPICS = 40;
const random = seededRandom(11);
const number = () => Math.floor(random() * TOPICS);

/** Claims say `ca`, titles `ti` for the same two topics. */
const corpus = new Corpus(
  Array.from({ length: 600 }, () => {
    const [one, other] = [number(), number()];
    return { fields: [`cax${one}x cax${other}x`, `tix${one}x tix${other}x`, `sux${one}x`] };
  }),
);
const term = (name: string) => corpus.vocabulary.get(name) as number;
const claim = corpus.terms.find((name) => /^cax?/.test(name)) as string;
const title = claim.replace(/^ca/, "ti");

describe("the translation table", () => {
  const { bySource, byTarget } = trainTranslations(corpus);

  test("finds the word that stands for another", () => {
    const from = bySource.starts[term(claim)] as number;
    const to = bySource.starts[term(claim) + 1] as number;
    const chances = [...bySource.columns.subarray(from, to)].map(
      (column, at) => [corpus.terms[column], bySource.values[from + at]] as const,
    );
    const titles = chances.filter(([name]) => name?.startsWith("ti")).sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0));
    expect(titles[0]?.[0]).toBe(title);
  });

  test("holds probabilities that add up to one at most, alike by source and by target", () => {
    for (let source = 0; source < corpus.terms.length; source++) {
      const values = bySource.values.subarray(bySource.starts[source], bySource.starts[source + 1]);
      expect(values.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.0001);
    }
    expect(byTarget.values.toSorted()).toEqual(bySource.values.toSorted());
  });
});

describe("the encoder", () => {
  const encoder = trainEncoder(corpus);
  const nearness = (a: string, b: string) => {
    const vectors = [a, b].map((name) => {
      const vector = new Float32Array(encoder.width);
      encoder.encode([term(name)], vector);
      return vector;
    });
    return dot(vectors[0] as Float32Array, 0, vectors[1] as Float32Array, 0, encoder.width);
  };

  test("brings the words of a pair together", () => {
    const others = corpus.terms.filter((name) => name.startsWith("ti") && name !== title);
    const nearer = others.filter((other) => nearness(claim, other) > nearness(claim, title));
    expect(nearer).toEqual([]);
  });

  test("is the same for the same corpus, and finite", () => {
    expect(trainEncoder(corpus).terms).toEqual(encoder.terms);
    expect(encoder.terms.every(Number.isFinite)).toBe(true);
  });

  test("tells how far it is", () => {
    const reports: number[] = [];
    trainEncoder(corpus, (done) => reports.push(done));
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
    expect(reports.at(-1)).toBeLessThan(1);
  });
});

test("a small corpus teaches nothing", () => {
  expect(corpus.size).toBeLessThan(LEAST_DOCUMENTS);
  expect(learnFrom(corpus)).toBeUndefined();
});
