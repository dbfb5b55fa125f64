/** How much of a candidate the query covers, field by field, and cosines of the two. */
import type { Candidate } from "../field-index.ts";
import { type Corpus, FIELD_COUNT } from "./corpus.ts";
import { type Family, type Scene, share } from "./scene.ts";
import { WRITTEN } from "./tokens.ts";

const FIELDS = ["claim", "title", "rest"];
const KINDS = ["all", "name", "number"];

/** The share of a candidate's idf, field by field, that the query has; its names and numbers too; cosines. */
export class Reverse implements Family {
  readonly names = [
    ...FIELDS.flatMap((field) => KINDS.map((kind) => `reverse.${field}.${kind}`)),
    "reverse.harmonic.claim",
    "reverse.harmonic.title",
    ...FIELDS.map((field) => `cosine.${field}`),
    "reverse.length",
  ];
  /** Of each field's names and numbers the sum of idf, and of all its tokens the sum of squares. */
  readonly #nameMass: Float32Array;
  readonly #numberMass: Float32Array;
  readonly #squares: Float32Array;
  #norm = 0;
  #whole = 0;
  /** What the query has of a field: idf of all tokens, of names, of numbers, and squares. */
  readonly #shared = new Float64Array(4);

  constructor(corpus: Corpus) {
    const { tokens, written } = corpus;
    const idf = (at: number) => corpus.idf[tokens[at] as number] as number;
    this.#nameMass = corpus.sums((at) => ((written[at] as number) & WRITTEN.name ? idf(at) : 0));
    this.#numberMass = corpus.sums((at) => ((written[at] as number) & WRITTEN.number ? idf(at) : 0));
    this.#squares = corpus.sums((at) => idf(at) ** 2);
  }

  prepare({ query }: Scene): void {
    this.#norm = Math.sqrt(query.idf.reduce((sum, idf) => sum + idf * idf, 0));
    this.#whole = query.idf.reduce((sum, idf) => sum + idf, 0);
  }

  write(scene: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    const { corpus } = scene;
    const harmonic = at + FIELD_COUNT * KINDS.length;
    const cosine = harmonic + 2;
    for (let field = 0; field < FIELD_COUNT; field++) {
      this.#share(scene, field);
      const { 0: all = 0, 1: names = 0, 2: numbers = 0, 3: squares = 0 } = this.#shared;
      const place = doc * FIELD_COUNT + field;
      const mass = corpus.mass[place] as number;
      const to = at + field * KINDS.length;
      row[to] = share(all, mass);
      row[to + 1] = share(names, this.#nameMass[place] as number);
      row[to + 2] = share(numbers, this.#numberMass[place] as number);
      if (field < 2) row[harmonic + field] = share(2 * all, mass + this.#whole);
      row[cosine + field] = share(squares, this.#norm * Math.sqrt(this.#squares[place] as number));
    }
    const length = corpus.start(doc, FIELD_COUNT) - corpus.start(doc, 0);
    row[cosine + FIELD_COUNT] = Math.log1p(length) / 5;
  }

  #share({ corpus, overlap }: Scene, field: number): void {
    let all = 0;
    let names = 0;
    let numbers = 0;
    let squares = 0;
    const end = overlap.ends[field] as number;
    for (let index = field > 0 ? (overlap.ends[field - 1] as number) : 0; index < end; index++) {
      const place = overlap.places[index] as number;
      const idf = corpus.idf[corpus.tokens[place] as number] as number;
      const written = corpus.written[place] as number;
      all += idf;
      if (written & WRITTEN.name) names += idf;
      if (written & WRITTEN.number) numbers += idf;
      squares += idf * idf;
    }
    const shared = this.#shared;
    shared[0] = all;
    shared[1] = names;
    shared[2] = numbers;
    shared[3] = squares;
  }
}
