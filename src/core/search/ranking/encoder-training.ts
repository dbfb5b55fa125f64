/**
 * Term vectors under which a corpus's own titles, claims and subtitles find one another: softmax within a batch, both ways
 * (Henderson et al. 2017), batches of texts that are alike, steps by Adagrad (Duchi et al. 2011), one rate a term.
 */
import { seededRandom, shuffled } from "../../random.ts";
import type { Corpus } from "./corpus.ts";
import { Encoder } from "./encoder.ts";
import { latentTerms } from "./latent.ts";
import { add, dot, normalise } from "./vectors.ts";

/** Best of some ten settings on CheckThat! 2022 train + dev; more epochs overfit the pairs. */
const WIDTH = 128;
const EPOCHS = 2;
const BATCH = 128;
const RATE = 0.5;
/** Products of vectors are multiplied by it before the softmax: 20 and above overfits. */
const SHARPNESS = 10;
/** Chance with which a term is left out of a text. */
const DROPOUT = 0.3;
/** Batches' worth of pairs that are sorted together: MAP@5 of BM25F with the encoder 0.883, with random batches 0.878. */
const SORTED = 16;
/** How much of a term's first vector is what it keeps company with; the rest is random, its own. */
const COMPANY = 0.8;
const MOST_DOCUMENTS = 20_000;
const SEED = 7;
/** All that decides what a corpus teaches: another setting makes another encoder. */
export const ENCODER_SETTINGS = [
  WIDTH,
  EPOCHS,
  BATCH,
  RATE,
  SHARPNESS,
  DROPOUT,
  SORTED,
  COMPANY,
  MOST_DOCUMENTS,
  SEED,
] as const;
/** Fields on either side of a pair: title with claim, subtitle with both. */
const PAIRS = [
  [[1], [0]],
  [[2], [0, 1]],
] as const;

type Pair = readonly [Int32Array, Int32Array];

/** Seeded: the same corpus gives the same encoder. `report` gets the share that is done. */
export function trainEncoder(corpus: Corpus, report: (done: number) => void = () => undefined): Encoder {
  const random = seededRandom(SEED);
  const encoder = new Encoder(firstTerms(corpus, random), corpus.idf, WIDTH);
  const squares = new Float32Array(corpus.terms.length).fill(1e-4);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const batches = batchesOf(pairsOf(corpus, random), encoder, random);
    for (const [index, batch] of batches.entries()) {
      step(batch, encoder, corpus.idf, squares);
      if (index % 16 === 0) report((epoch + index / batches.length) / EPOCHS);
    }
  }
  return encoder;
}

function firstTerms(corpus: Corpus, random: () => number): Float32Array {
  const terms = latentTerms(corpus, WIDTH, random);
  const spread = (2 * (1 - COMPANY)) / Math.sqrt(WIDTH);
  for (let from = 0; from < terms.length; from += WIDTH) {
    const row = terms.subarray(from, from + WIDTH);
    normalise(row);
    for (let k = 0; k < WIDTH; k++) {
      const own = random() + random() + random() - 1.5;
      row[k] = COMPANY * (row[k] as number) + spread * own;
    }
    normalise(row);
  }
  return terms;
}

function pairsOf(corpus: Corpus, random: () => number): Pair[] {
  const docs = shuffled(
    Array.from({ length: corpus.size }, (_, doc) => doc),
    random,
  ).slice(0, MOST_DOCUMENTS);
  const pairs = docs.flatMap((doc) =>
    PAIRS.map(([left, right]): Pair => [textOf(corpus, doc, left, random), textOf(corpus, doc, right, random)]),
  );
  return shuffled(
    pairs.filter(([left, right]) => left.length > 0 && right.length > 0),
    random,
  );
}

function textOf(corpus: Corpus, doc: number, fields: readonly number[], random: () => number): Int32Array {
  const tokens = fields.flatMap((field) => [
    ...corpus.tokens.subarray(corpus.start(doc, field), corpus.start(doc, field + 1)),
  ]);
  const kept = tokens.filter(() => random() >= DROPOUT);
  return Int32Array.from(kept.length > 0 ? kept : tokens);
}

/** Full batches in random order, each of texts that lie alike along a random direction. */
function batchesOf(pairs: readonly Pair[], encoder: Encoder, random: () => number): Pair[][] {
  const direction = Float32Array.from({ length: WIDTH }, () => random() - 0.5);
  const vector = new Float32Array(WIDTH);
  const placed = pairs.map((pair) => {
    encoder.encode(pair[1], vector);
    return { pair, place: dot(vector, 0, direction, 0, WIDTH) };
  });
  const batches: Pair[][] = [];
  for (let from = 0; from < placed.length; from += BATCH * SORTED) {
    const sorted = placed.slice(from, from + BATCH * SORTED).sort((a, b) => a.place - b.place);
    for (let at = 0; at + BATCH <= sorted.length; at += BATCH) {
      batches.push(sorted.slice(at, at + BATCH).map(({ pair }) => pair));
    }
  }
  return shuffled(batches, random);
}

interface Encoded {
  readonly vectors: Float32Array;
  readonly lengths: Float32Array;
}

function step(batch: readonly Pair[], encoder: Encoder, idf: Float32Array, squares: Float32Array): void {
  const lefts = batch.map(([left]) => left);
  const rights = batch.map(([, right]) => right);
  const a = encodeAll(lefts, encoder);
  const b = encodeAll(rights, encoder);
  const errors = errorsOf(a.vectors, b.vectors);
  const gradients = new Map<number, Float32Array>();
  spread(lefts, a, weighted(errors, b.vectors, BATCH, 1), idf, gradients);
  spread(rights, b, weighted(errors, a.vectors, 1, BATCH), idf, gradients);
  for (const [term, gradient] of gradients) {
    squares[term] = (squares[term] as number) + dot(gradient, 0, gradient, 0, WIDTH);
    add(encoder.terms, term * WIDTH, gradient, 0, WIDTH, -RATE / Math.sqrt(squares[term] as number));
  }
}

function encodeAll(texts: readonly Int32Array[], encoder: Encoder): Encoded {
  const vectors = new Float32Array(texts.length * WIDTH);
  const lengths = Float32Array.from(texts, (text, index) =>
    encoder.encode(text, vectors.subarray(index * WIDTH, (index + 1) * WIDTH)),
  );
  return { vectors, lengths };
}

/** The gradient of the softmax over rows and over columns, the diagonal being right, by the products of all vectors. */
function errorsOf(a: Float32Array, b: Float32Array): Float32Array {
  const raised = new Float32Array(BATCH * BATCH);
  const rows = new Float64Array(BATCH);
  const columns = new Float64Array(BATCH);
  for (let i = 0; i < BATCH; i++) {
    for (let j = 0; j < BATCH; j++) {
      const value = Math.exp(SHARPNESS * (dot(a, i * WIDTH, b, j * WIDTH, WIDTH) - 1));
      raised[i * BATCH + j] = value;
      rows[i] = (rows[i] as number) + value;
      columns[j] = (columns[j] as number) + value;
    }
  }
  const scale = SHARPNESS / (2 * BATCH);
  return raised.map((value, at) => {
    const i = Math.floor(at / BATCH);
    const j = at % BATCH;
    return scale * (value / (rows[i] as number) + value / (columns[j] as number) - (i === j ? 2 : 0));
  });
}

/** Sums of the vectors, weighted by the rows of the errors (`row` = BATCH) or by their columns (`row` = 1). */
function weighted(errors: Float32Array, vectors: Float32Array, row: number, column: number): Float32Array {
  const sums = new Float32Array(BATCH * WIDTH);
  for (let i = 0; i < BATCH; i++) {
    for (let j = 0; j < BATCH; j++) {
      const error = errors[i * row + j * column] as number;
      if (Math.abs(error) > 1e-6) add(sums, i * WIDTH, vectors, j * WIDTH, WIDTH, error);
    }
  }
  return sums;
}

/** Takes each text's gradient back through its normalisation to its terms. */
function spread(
  texts: readonly Int32Array[],
  { vectors, lengths }: Encoded,
  errors: Float32Array,
  idf: Float32Array,
  gradients: Map<number, Float32Array>,
): void {
  for (const [index, text] of texts.entries()) {
    const from = index * WIDTH;
    add(errors, from, vectors, from, WIDTH, -dot(errors, from, vectors, from, WIDTH));
    for (const term of text) {
      const gradient = gradients.get(term) ?? new Float32Array(WIDTH);
      gradients.set(term, gradient);
      add(gradient, 0, errors, from, WIDTH, (idf[term] as number) / (lengths[index] || 1));
    }
  }
}
