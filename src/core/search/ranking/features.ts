/** All features of a query's candidates, family by family, then ratios to the best candidate of those that act as scores. */
import type { Candidate } from "../field-index.ts";
import type { Corpus } from "./corpus.ts";
import { Coverage } from "./coverage.ts";
import { EvidenceKind } from "./evidence-kind.ts";
import { Likeness } from "./likeness.ts";
import { Meaning } from "./meaning.ts";
import { Novelty } from "./novelty.ts";
import { Phrases } from "./phrases.ts";
import { QueryReader } from "./query-view.ts";
import { Retrieval } from "./retrieval.ts";
import { Reverse } from "./reverse.ts";
import { type Family, Overlap, type Scene } from "./scene.ts";
import { Siblings } from "./siblings.ts";
import { tokensOf } from "./tokens.ts";

/** Features that each rank the candidates alone: their ratio to the best candidate is a feature too. */
const SCORES = [
  "bm25.top",
  "local.rare",
  "cover.body",
  "cover.name",
  "cover.rare",
  "cosine.claim",
  "cosine.title",
  "cosine.rest",
  "reverse.claim.all",
  "reverse.title.all",
  "reverse.harmonic.claim",
  "reverse.harmonic.title",
  "phrase.query",
  "phrase.near.claim",
  "quotation.query",
  "quotation.run",
  "grams.claim",
  "grams.title",
  "grams.rest",
  "grams.all",
  "encoder.body",
  "encoder.all",
  "encoder.claim",
  "translation.all",
  "translation.body",
  "translation.claim",
  "translation.reverse",
  "translation.loglik",
];

export interface Matrix {
  readonly rows: Float32Array;
  readonly width: number;
}

export class Features {
  /** Those of a candidate by itself come first, family by family; then ratios to the best candidate. */
  readonly names: readonly string[];
  readonly #corpus: Corpus;
  readonly #reader: QueryReader;
  readonly #families: readonly Family[];
  readonly #scores: readonly number[];
  readonly #plain: number;

  constructor(corpus: Corpus, further: readonly Family[]) {
    this.#corpus = corpus;
    this.#reader = new QueryReader(corpus);
    this.#families = [
      new Retrieval(),
      new Coverage(),
      new Reverse(corpus),
      new Phrases("phrase", corpus),
      new Likeness(corpus),
      new Novelty(),
      new Siblings(corpus),
      new EvidenceKind(corpus),
      new Meaning(corpus),
      ...further,
    ];
    const plain = this.#families.flatMap(({ names }) => names);
    this.#plain = plain.length;
    this.#scores = SCORES.map((name) => plain.indexOf(name)).filter((index) => index >= 0);
    const scored = this.#scores.map((index) => plain[index] as string);
    this.names = [...plain, ...scored.map((name) => `${name}/best`)];
  }

  /** One row a candidate, in their order. */
  of(text: string, candidates: readonly Candidate[], termsOf?: (part: string) => readonly string[]): Matrix {
    const width = this.names.length;
    const rows = new Float32Array(candidates.length * width);
    const query = this.#reader.read(text, (whole) => tokensOf(whole, termsOf));
    const scene: Scene = { text, corpus: this.#corpus, query, candidates, overlap: new Overlap(this.#corpus, query) };
    for (const family of this.#families) family.prepare(scene);
    for (const [index, candidate] of candidates.entries()) {
      scene.overlap.read(candidate.doc);
      let at = index * width;
      for (const family of this.#families) {
        family.write(scene, candidate, rows, at);
        at += family.names.length;
      }
    }
    this.#compare(rows, candidates.length);
    return { rows, width };
  }

  #compare(rows: Float32Array, count: number): void {
    const width = this.names.length;
    for (let index = 0; index < this.#scores.length; index++) {
      const score = this.#scores[index] as number;
      let best = 0;
      for (let at = score; at < count * width; at += width) best = Math.max(best, rows[at] as number);
      if (best === 0) continue;
      const shift = this.#plain + index - score;
      for (let at = score; at < count * width; at += width) rows[at + shift] = (rows[at] as number) / best;
    }
  }
}
