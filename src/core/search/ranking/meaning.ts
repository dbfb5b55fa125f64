/**
 * What a text is about, by word vectors: cosines of means of its words' vectors (Arora, Liang & Ma 2017, here weighted by
 * idf). Words that mean nearly the same count, whichever of them were written. Without names as well: two texts about the
 * same people need not be about the same thing.
 */
import type { Candidate } from "../field-index.ts";
import { type WordVectors, wordVectors } from "../word-vectors.ts";
import type { Corpus } from "./corpus.ts";
import type { Family, Scene } from "./scene.ts";
import { WRITTEN } from "./tokens.ts";
import { add, byteProduct, normalise, writeBytes } from "./vectors.ts";

/** What there is a vector of for each document: its claim, its title, all its fields, and all of them without names. */
const PARTS = ["claim", "title", "all", "plain"] as const;
const PLAIN = 3;

export class Meaning implements Family {
  readonly names = PARTS.map((part) => `meaning.${part}`);
  readonly #vectors: WordVectors = wordVectors();
  /** Row of each of the corpus's terms, -1 where it has no vector. */
  readonly #rows: Int32Array;
  readonly #isName: Uint8Array;
  /** In 1/127: `#documents[(doc * PARTS + part) * width]`. */
  readonly #documents: Int8Array;
  readonly #all: Float32Array;
  readonly #plain: Float32Array;

  constructor(corpus: Corpus) {
    const { width } = this.#vectors;
    this.#rows = Int32Array.from(corpus.terms, (term) => this.#vectors.rowOf(term));
    this.#isName = namesOf(corpus);
    this.#documents = this.#vectorsOf(corpus);
    this.#all = new Float32Array(width);
    this.#plain = new Float32Array(width);
  }

  prepare({ corpus, query }: Scene): void {
    this.#all.fill(0);
    this.#plain.fill(0);
    for (const [slot, term] of query.terms.entries()) {
      if (term < 0 || (query.written[slot] as number) & WRITTEN.signature) continue;
      this.#add(corpus, term, this.#all);
      if (this.#isName[term] === 0) this.#add(corpus, term, this.#plain);
    }
    normalise(this.#all);
    normalise(this.#plain);
  }

  write(_: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    const first = doc * PARTS.length;
    for (let part = 0; part < PARTS.length; part++) {
      const query = part === PLAIN ? this.#plain : this.#all;
      row[at + part] = byteProduct(query, this.#documents, (first + part) * query.length);
    }
  }

  #add({ idf }: Corpus, term: number, into: Float32Array): void {
    const vector = this.#rows[term] as number;
    if (vector >= 0) this.#vectors.add(vector, idf[term] as number, into);
  }

  #vectorsOf(corpus: Corpus): Int8Array {
    const { width } = this.#vectors;
    const documents = new Int8Array(corpus.size * PARTS.length * width);
    const sums = PARTS.map(() => new Float32Array(width));
    for (let doc = 0; doc < corpus.size; doc++) {
      this.#sum(corpus, doc, sums);
      for (const [part, sum] of sums.entries()) {
        normalise(sum);
        writeBytes(sum, documents, (doc * PARTS.length + part) * width);
      }
    }
    return documents;
  }

  /** The sums of a document's parts. All is what the fields add up to, so that each word is added but twice. */
  #sum(corpus: Corpus, doc: number, sums: readonly Float32Array[]): void {
    const [claim, title, all, plain] = sums as [Float32Array, Float32Array, Float32Array, Float32Array];
    for (const sum of sums) sum.fill(0);
    for (const [field, sum] of [claim, title, all].entries()) {
      const end = corpus.start(doc, field + 1);
      for (let at = corpus.start(doc, field); at < end; at++) {
        const term = corpus.tokens[at] as number;
        this.#add(corpus, term, sum);
        if (this.#isName[term] === 0) this.#add(corpus, term, plain);
      }
    }
    add(all, 0, claim, 0, all.length, 1);
    add(all, 0, title, 0, all.length, 1);
  }
}

/** Terms that claims write with a capital more often than not: titles write nearly all so, and so begins every claim. */
function namesOf(corpus: Corpus): Uint8Array {
  const balance = new Int32Array(corpus.terms.length);
  for (let doc = 0; doc < corpus.size; doc++) {
    const end = corpus.start(doc, 1);
    for (let at = corpus.start(doc, 0) + 1; at < end; at++) {
      const term = corpus.tokens[at] as number;
      balance[term] = (balance[term] as number) + ((corpus.written[at] as number) & WRITTEN.name ? 1 : -1);
    }
  }
  return Uint8Array.from(balance, (more) => (more > 0 ? 1 : 0));
}
