/** Features from an encoder: products of the query's vector with those of a candidate's parts. */
import type { Candidate } from "../field-index.ts";
import type { Corpus } from "./corpus.ts";
import { type Encoder, PARTS } from "./encoder.ts";
import type { Family, Scene } from "./scene.ts";
import { WRITTEN } from "./tokens.ts";

export class Encoded implements Family {
  readonly names = ["encoder.all", "encoder.body", "encoder.claim", "encoder.title"];
  readonly #encoder: Encoder;
  readonly #documents: Int8Array;
  readonly #whole: Float32Array;
  readonly #body: Float32Array;

  constructor(corpus: Corpus, encoder: Encoder) {
    this.#encoder = encoder;
    this.#documents = encoder.documents(corpus);
    this.#whole = new Float32Array(encoder.width);
    this.#body = new Float32Array(encoder.width);
  }

  prepare({ query }: Scene): void {
    this.#encoder.encode(query.terms, this.#whole);
    const body = query.terms.filter((_, slot) => !((query.written[slot] as number) & WRITTEN.signature));
    this.#encoder.encode(body, this.#body);
  }

  write(_: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    const { width } = this.#encoder;
    const claim = doc * PARTS.length * width;
    const title = claim + width;
    const all = title + width;
    row[at] = nearness(this.#whole, this.#documents, all);
    row[at + 1] = nearness(this.#body, this.#documents, all);
    row[at + 2] = nearness(this.#whole, this.#documents, claim);
    row[at + 3] = nearness(this.#whole, this.#documents, title);
  }
}

/** The product of a vector with one of those in 1/127 that starts at `at`; the width is a multiple of four. */
function nearness(vector: Float32Array, documents: Int8Array, at: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < vector.length; k += 4) {
    s0 += (vector[k] as number) * (documents[at + k] as number);
    s1 += (vector[k + 1] as number) * (documents[at + k + 1] as number);
    s2 += (vector[k + 2] as number) * (documents[at + k + 2] as number);
    s3 += (vector[k + 3] as number) * (documents[at + k + 3] as number);
  }
  return (s0 + s1 + s2 + s3) / 127;
}
