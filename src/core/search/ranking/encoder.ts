/** Texts as vectors: the sum of their terms' vectors, weighted by idf, one long. */
import { type Corpus, FIELD_COUNT } from "./corpus.ts";
import { add, normalise, writeBytes } from "./vectors.ts";

export interface TermVectors {
  readonly width: number;
  /** One vector a term, row after row. */
  readonly terms: Float32Array;
}

export class Encoder implements TermVectors {
  readonly width: number;
  readonly terms: Float32Array;
  readonly #idf: Float32Array;

  constructor(terms: Float32Array, idf: Float32Array, width: number) {
    this.terms = terms;
    this.#idf = idf;
    this.width = width;
  }

  /** Writes the vector of a bag of terms; returns how long the sum was. Unknown terms (below 0) count nothing. */
  encode(terms: ArrayLike<number>, into: Float32Array): number {
    into.fill(0);
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index] as number;
      if (term >= 0) add(into, 0, this.terms, term * this.width, this.width, this.#idf[term] as number);
    }
    return normalise(into);
  }

  /** The vectors of every document, in 1/127: of its claim, of its title, and of all its fields together. */
  documents(corpus: Corpus): Int8Array {
    const { width } = this;
    const vector = new Float32Array(width);
    const vectors = new Int8Array(corpus.size * PARTS.length * width);
    for (let doc = 0; doc < corpus.size; doc++) {
      for (const [part, [from, to]] of PARTS.entries()) {
        const at = (doc * PARTS.length + part) * width;
        this.encode(corpus.tokens.subarray(corpus.start(doc, from), corpus.start(doc, to)), vector);
        writeBytes(vector, vectors, at);
      }
    }
    return vectors;
  }
}

/** Fields that a document's vectors stand for, from and up to. */
export const PARTS = [
  [0, 1],
  [1, 2],
  [0, FIELD_COUNT],
] as const;
