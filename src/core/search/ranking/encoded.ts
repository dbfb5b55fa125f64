/** Features from an encoder: products of the query's vector with those of a candidate's parts. */
import type { Candidate } from "../field-index.ts";
import type { Corpus } from "./corpus.ts";
import { type Encoder, PARTS } from "./encoder.ts";
import type { Family, Scene } from "./scene.ts";
import { WRITTEN } from "./tokens.ts";
import { byteProduct } from "./vectors.ts";

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
    row[at] = byteProduct(this.#whole, this.#documents, all);
    row[at + 1] = byteProduct(this.#body, this.#documents, all);
    row[at + 2] = byteProduct(this.#whole, this.#documents, claim);
    row[at + 3] = byteProduct(this.#whole, this.#documents, title);
  }
}
