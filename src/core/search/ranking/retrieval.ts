/** What the candidates' own scores say: as ratios to the best and to the highest score possible, and as ranks. */
import type { Candidate } from "../field-index.ts";
import { FIELD_COUNT } from "./corpus.ts";
import { type Family, type Scene, share } from "./scene.ts";

/** Saturation of term counts, as in BM25 (Robertson & Zaragoza 2009). */
const K1 = 1.2;
/** Documents over which terms are counted anew: what tells the best candidates from one another. */
const LOCAL = 30;

export class Retrieval implements Family {
  readonly names = [
    "bm25.top",
    "bm25.bound",
    "bm25.claim",
    "bm25.title",
    "bm25.rest",
    "local.all",
    "local.rare",
    "bm25.square",
    "bm25.raw",
    "bm25.lead",
  ];
  #top = 0;
  #second = 0;
  #bound = 0;
  /** What each query term tells the best candidates apart by; 0 for one that the corpus does not know. */
  #local = new Float32Array(0);
  /** Sums of it over the query: plain, and times idf. */
  #locals: readonly [number, number] = [0, 0];

  /** Candidates come best first. */
  prepare(scene: Scene): void {
    const { query, candidates, overlap } = scene;
    this.#top = candidates[0]?.score ?? 0;
    this.#second = candidates[1]?.score ?? 0;
    this.#bound = (K1 + 1) * query.idf.reduce((sum, idf) => sum + idf, 0);
    const df = new Float32Array(query.terms.length);
    const near = candidates.slice(0, LOCAL);
    for (const { doc } of near) {
      overlap.read(doc);
      for (let at = 0; at < overlap.size; at++) {
        const slot = overlap.found[at] as number;
        df[slot] = (df[slot] as number) + 1;
      }
    }
    this.#local = df.map((count, slot) =>
      (query.terms[slot] as number) < 0 ? 0 : Math.log(1 + (near.length - count + 0.5) / (count + 0.5)),
    );
    const plain = this.#local.reduce((sum, weight) => sum + weight, 0);
    this.#locals = [plain, this.#local.reduce((sum, weight, slot) => sum + weight * (query.idf[slot] as number), 0)];
  }

  write(scene: Scene, { score }: Candidate, row: Float32Array, at: number): void {
    row[at] = share(score, this.#top);
    row[at + 1] = share(score, this.#bound);
    for (let field = 0; field < FIELD_COUNT; field++)
      row[at + 2 + field] = share(this.#saturated(scene, field), this.#bound);
    this.#writeLocal(scene, row, at + 5);
    row[at + 7] = share(score, this.#top) ** 2;
    row[at + 8] = score / (10 * scene.corpus.unknownIdf);
    row[at + 9] = (score - (score === this.#top ? this.#second : this.#top)) / (10 * scene.corpus.unknownIdf);
  }

  #saturated({ query, overlap }: Scene, field: number): number {
    const first = field * query.terms.length;
    let sum = 0;
    for (let at = 0; at < overlap.size; at++) {
      const slot = overlap.found[at] as number;
      const count = overlap.counts[first + slot] as number;
      sum += ((query.idf[slot] as number) * count * (K1 + 1)) / (count + K1);
    }
    return sum;
  }

  /** The share of the query's terms by how they tell the best candidates apart, plain and times idf. */
  #writeLocal({ query, overlap }: Scene, row: Float32Array, at: number): void {
    let plain = 0;
    let rare = 0;
    for (let place = 0; place < overlap.size; place++) {
      const slot = overlap.found[place] as number;
      const weight = this.#local[slot] as number;
      plain += weight;
      rare += weight * (query.idf[slot] as number);
    }
    row[at] = share(plain, this.#locals[0]);
    row[at + 1] = share(rare, this.#locals[1]);
  }
}
