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
  #local = new Float32Array(0);

  /** Candidates come best first. */
  prepare(scene: Scene): void {
    const { query, candidates, overlap } = scene;
    this.#top = candidates[0]?.score ?? 0;
    this.#second = candidates[1]?.score ?? 0;
    this.#bound = (K1 + 1) * query.idf.reduce((sum, idf) => sum + idf, 0);
    const df = new Float32Array(query.terms.length);
    const near = candidates.slice(0, LOCAL);
    for (const { doc } of near)
      for (const [i, bits] of overlap.read(doc).fields.entries()) if (bits) df[i] = (df[i] as number) + 1;
    this.#local = df.map((count) => Math.log(1 + (near.length - count + 0.5) / (count + 0.5)));
  }

  write(scene: Scene, { score }: Candidate, row: Float32Array, at: number): void {
    row[at] = share(score, this.#top);
    row[at + 1] = share(score, this.#bound);
    for (let field = 0; field < FIELD_COUNT; field++)
      row[at + 2 + field] = share(this.#saturated(scene, field), this.#bound);
    row[at + 5] = this.#localShare(scene, 0);
    row[at + 6] = this.#localShare(scene, 1);
    row[at + 7] = share(score, this.#top) ** 2;
    row[at + 8] = score / (10 * scene.corpus.unknownIdf);
    row[at + 9] = (score - (score === this.#top ? this.#second : this.#top)) / (10 * scene.corpus.unknownIdf);
  }

  #saturated({ query, overlap }: Scene, field: number): number {
    const width = query.terms.length;
    let sum = 0;
    for (let index = 0; index < width; index++) {
      const count = overlap.counts[field * width + index] as number;
      if (count) sum += ((query.idf[index] as number) * count * (K1 + 1)) / (count + K1);
    }
    return sum;
  }

  /** The share of the query's terms by how they tell the best candidates apart, times idf to a power. */
  #localShare({ query, overlap }: Scene, power: number): number {
    let whole = 0;
    let part = 0;
    for (let index = 0; index < query.terms.length; index++) {
      if ((query.terms[index] as number) < 0) continue;
      const weight = (this.#local[index] as number) * (query.idf[index] as number) ** power;
      whole += weight;
      if (overlap.fields[index]) part += weight;
    }
    return share(part, whole);
  }
}
