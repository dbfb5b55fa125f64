/** Words spelt alike: cosine of TF-IDF vectors over hashed character n-grams, without holding a vector a document. */
import type { Candidate } from "../field-index.ts";
import { type Corpus, FIELD_COUNT } from "./corpus.ts";
import { type Family, type Scene, share } from "./scene.ts";

/** Lengths of the n-grams, from and up to; words are framed by spaces. */
const SHORTEST = 3;
const LONGEST = 5;
/** As many as 16 bits can number. */
const BUCKETS = 1 << 16;

/** The n-grams of each term of the corpus, their rarity, and the length of each field's vector. */
export class Grams {
  readonly #starts: Int32Array;
  readonly #grams: Uint16Array;
  readonly rarity: Float32Array;
  readonly norms: Float32Array;

  constructor(corpus: Corpus) {
    const grams: number[] = [];
    this.#starts = new Int32Array(corpus.terms.length + 1);
    for (const [term, name] of corpus.terms.entries()) {
      for (const gram of gramsOf(name)) grams.push(gram);
      this.#starts[term + 1] = grams.length;
    }
    this.#grams = Uint16Array.from(grams);
    this.rarity = this.#rarities(corpus);
    this.norms = this.#norms(corpus);
  }

  of(term: number): Uint16Array {
    return this.#grams.subarray(this.#starts[term] as number, this.#starts[term + 1] as number);
  }

  /** The sum of what a vector over all n-grams holds for those of a term. */
  sum(term: number, vector: Float32Array): number {
    const end = this.#starts[term + 1] as number;
    let sum = 0;
    for (let at = this.#starts[term] as number; at < end; at++) sum += vector[this.#grams[at] as number] as number;
    return sum;
  }

  #rarities(corpus: Corpus): Float32Array {
    const counts = new Float64Array(BUCKETS);
    for (const term of corpus.tokens) for (const gram of this.of(term)) counts[gram] = (counts[gram] as number) + 1;
    return Float32Array.from(counts, (count) => Math.log(1 + corpus.size / (1 + count)));
  }

  #norms(corpus: Corpus): Float32Array {
    const norms = new Float32Array(corpus.size * FIELD_COUNT);
    const vector = new Float32Array(BUCKETS);
    for (let doc = 0; doc < corpus.size; doc++) {
      for (let field = 0; field < FIELD_COUNT; field++) {
        const tokens = corpus.tokens.subarray(corpus.start(doc, field), corpus.start(doc, field + 1));
        norms[doc * FIELD_COUNT + field] = this.#length(tokens, vector);
      }
    }
    return norms;
  }

  /** The length of the sum of terms; `vector` is all zero before and after. */
  #length(tokens: Int32Array, vector: Float32Array): number {
    let squares = 0;
    for (const term of tokens) {
      for (const gram of this.of(term)) {
        const weight = this.rarity[gram] as number;
        const value = vector[gram] as number;
        squares += weight * (2 * value + weight);
        vector[gram] = value + weight;
      }
    }
    for (const term of tokens) for (const gram of this.of(term)) vector[gram] = 0;
    return Math.sqrt(squares);
  }
}

export class Likeness implements Family {
  readonly names = ["grams.claim", "grams.title", "grams.rest", "grams.all"];
  readonly #grams: Grams;
  /** The query's occurrences of each n-gram times its squared rarity: what one in a document adds to the product. */
  readonly #vector = new Float32Array(BUCKETS);
  /** Product of a term with the query, NaN where not yet known. */
  readonly #products: Float32Array;
  #touched: number[] = [];
  #filled: number[] = [];
  #norm = 0;

  constructor(corpus: Corpus) {
    this.#grams = new Grams(corpus);
    this.#products = new Float32Array(corpus.terms.length).fill(Number.NaN);
  }

  prepare({ query }: Scene): void {
    for (const gram of this.#filled) this.#vector[gram] = 0;
    for (const term of this.#touched) this.#products[term] = Number.NaN;
    this.#touched = [];
    this.#filled = query.names.flatMap(gramsOf);
    for (const gram of this.#filled)
      this.#vector[gram] = (this.#vector[gram] as number) + (this.#grams.rarity[gram] as number) ** 2;
    this.#norm = Math.sqrt(this.#filled.reduce((sum, gram) => sum + (this.#vector[gram] as number), 0));
  }

  write({ corpus }: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    let dots = 0;
    let squares = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const norm = this.#grams.norms[doc * FIELD_COUNT + field] as number;
      const dot = this.#dot(corpus.tokens, corpus.start(doc, field), corpus.start(doc, field + 1));
      row[at + field] = share(dot, norm * this.#norm);
      dots += dot;
      squares += norm * norm;
    }
    row[at + 3] = share(dots, Math.sqrt(squares) * this.#norm);
  }

  #dot(tokens: Int32Array, from: number, to: number): number {
    const products = this.#products;
    let sum = 0;
    for (let at = from; at < to; at++) {
      const term = tokens[at] as number;
      const known = products[term] as number;
      sum += Number.isNaN(known) ? this.#product(term) : known;
    }
    return sum;
  }

  #product(term: number): number {
    const product = this.#grams.sum(term, this.#vector);
    this.#products[term] = product;
    this.#touched.push(term);
    // As it will be read again: the sum is the same whichever candidate asks first.
    return this.#products[term] as number;
  }
}

/** Hashed character n-grams of ` word ` (FNV-1a). */
function gramsOf(name: string): number[] {
  const framed = ` ${name.slice(0, 40)} `;
  const grams: number[] = [];
  for (let from = 0; from < framed.length; from++) {
    let hash = 0x811c9dc5;
    const end = Math.min(from + LONGEST, framed.length);
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ framed.charCodeAt(at), 0x01000193);
      if (at - from + 1 >= SHORTEST) grams.push((hash >>> 8) & (BUCKETS - 1));
    }
  }
  return grams;
}
