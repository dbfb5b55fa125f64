/**
 * A start for the encoder: term vectors by randomised subspace iteration on the TF-IDF matrix (Halko, Martinsson & Tropp
 * 2011), the latent semantic analysis of Deerwester et al. 1990.
 */
import { type Corpus, FIELD_COUNT } from "./corpus.ts";

const ROUNDS = 2;
/** Keeps the Gram matrix invertible where the corpus has fewer words than the vectors have dimensions. */
const RIDGE = 1e-9;
/** Documents that the vectors are computed from at most. */
const MOST_DOCUMENTS = 20_000;

/** One vector a term, row after row: orthonormal columns. */
export function latentTerms(corpus: Corpus, width: number, random: () => number): Float32Array {
  let basis = Float32Array.from({ length: corpus.terms.length * width }, () => random() - 0.5);
  for (let round = 0; round < ROUNDS; round++) basis = multiplied(corpus, basis, width);
  orthonormalise(basis, width);
  return basis;
}

/** `X'X basis` with X the documents' TF-IDF rows of length one. */
function multiplied(corpus: Corpus, basis: Float32Array, width: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(basis.length);
  const sum = new Float32Array(width);
  const step = Math.max(1, Math.ceil(corpus.size / MOST_DOCUMENTS));
  for (let doc = 0; doc < corpus.size; doc += step) {
    const from = corpus.start(doc, 0);
    const tokens = corpus.tokens.subarray(from, corpus.start(doc, FIELD_COUNT));
    let squares = 0;
    sum.fill(0);
    for (const term of tokens) {
      const idf = corpus.idf[term] as number;
      squares += idf * idf;
      for (let k = 0, at = term * width; k < width; k++, at++)
        sum[k] = (sum[k] as number) + idf * (basis[at] as number);
    }
    for (const term of tokens) {
      const weight = (corpus.idf[term] as number) / squares;
      for (let k = 0, at = term * width; k < width; k++, at++)
        result[at] = (result[at] as number) + weight * (sum[k] as number);
    }
  }
  return result;
}

/** Columns made orthonormal by the Cholesky factor of their Gram matrix. */
function orthonormalise(basis: Float32Array, width: number): void {
  const inverse = invertedCholesky(gram(basis, width), width);
  const row = new Float64Array(width);
  for (let from = 0; from < basis.length; from += width) {
    for (let k = 0; k < width; k++) {
      let sum = 0;
      for (let j = 0, at = k * width; j <= k; j++, at++) sum += (inverse[at] as number) * (basis[from + j] as number);
      row[k] = sum;
    }
    basis.set(row, from);
  }
}

function gram(basis: Float32Array, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let from = 0; from < basis.length; from += width) {
    for (let i = 0; i < width; i++) {
      const value = basis[from + i] as number;
      if (value === 0) continue;
      for (let j = 0, at = i * width; j <= i; j++, at++)
        product[at] = (product[at] as number) + value * (basis[from + j] as number);
    }
  }
  return product;
}

/** The inverse of L where `L L' = matrix` (lower triangles). */
function invertedCholesky(matrix: Float64Array, width: number): Float64Array {
  const lower = cholesky(matrix, width);
  const inverse = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    inverse[j * width + j] = 1 / (lower[j * width + j] as number);
    for (let i = j + 1; i < width; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += (lower[i * width + k] as number) * (inverse[k * width + j] as number);
      inverse[i * width + j] = -sum / (lower[i * width + i] as number);
    }
  }
  return inverse;
}

function cholesky(matrix: Float64Array, width: number): Float64Array {
  let most = 1e-30;
  for (let i = 0; i < width; i++) most = Math.max(most, matrix[i * width + i] as number);
  const lower = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * width + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * width + k] as number) * (lower[j * width + k] as number);
      const root = Math.sqrt(Math.max(sum + RIDGE * most, RIDGE * most));
      lower[i * width + j] = i === j ? root : sum / (lower[j * width + j] as number);
    }
  }
  return lower;
}
