/** Words in the same order: pairs of neighbours that query and candidate share, and the longest run of them. */
import type { Candidate, SearchDocument } from "../field-index.ts";
import { Corpus, FIELD_COUNT } from "./corpus.ts";
import { QueryReader } from "./query-view.ts";
import { type Family, type Scene, share } from "./scene.ts";
import { plainTokensOf } from "./tokens.ts";

/** Words apart at which two terms still count as near. */
const NEAR = 3;

export class Phrases implements Family {
  readonly names: readonly string[];

  constructor(name: string) {
    this.names = [
      ...["claim", "title", "rest"].flatMap((field) => [
        `${name}.pairs.${field}`,
        `${name}.near.${field}`,
        `${name}.run.${field}`,
      ]),
      `${name}.query`,
      `${name}.run`,
      `${name}.runLength`,
    ];
  }

  /** Distance of the nearest occurrence of b after a in the query: `#after[a * terms + b]`, 0 where there is none near. */
  #after = new Uint8Array(0);
  #queryPairs = 0;

  prepare({ query }: Scene): void {
    const width = query.terms.length;
    this.#after = new Uint8Array(width * width);
    this.#queryPairs = 0;
    for (let at = 0; at < query.sequence.length; at++) {
      for (let step = Math.min(NEAR, query.sequence.length - 1 - at); step > 0; step--) {
        const pair = (query.sequence[at] as number) * width + (query.sequence[at + step] as number);
        const before = this.#after[pair] as number;
        if (before === 0 || before > step) this.#after[pair] = step;
      }
      if (at > 0)
        this.#queryPairs += pairWeight(query.idf, query.sequence[at - 1] as number, query.sequence[at] as number);
    }
  }

  write(scene: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    const total = { pairs: 0, run: 0, length: 0 };
    let to = at;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const found = this.#field(scene, doc, field);
      row[to++] = share(found.pairs, found.whole);
      row[to++] = share(found.near, found.whole);
      row[to++] = share(found.run, found.mass);
      total.pairs = Math.max(total.pairs, found.pairs);
      total.run = Math.max(total.run, found.run);
      total.length = Math.max(total.length, found.length);
    }
    row[to++] = share(total.pairs, this.#queryPairs);
    row[to++] = share(total.run, scene.corpus.unknownIdf * 4);
    row[to++] = Math.min(total.length, 12) / 12;
  }

  #field({ corpus, query }: Scene, doc: number, field: number): Found {
    const found: Found = { pairs: 0, near: 0, whole: 0, mass: 0, run: 0, length: 0, runNow: 0, lengthNow: 0 };
    const width = query.terms.length;
    const end = corpus.start(doc, field + 1);
    let before = -1;
    let beforeIdf = 0;
    for (let at = corpus.start(doc, field); at < end; at++) {
      const term = corpus.tokens[at] as number;
      const idf = corpus.idf[term] as number;
      const slot = query.slots[term] as number;
      const distance = before >= 0 && slot >= 0 ? (this.#after[before * width + slot] as number) : 0;
      count(found, slot >= 0, distance, idf, Math.sqrt(beforeIdf * idf));
      before = slot;
      beforeIdf = idf;
    }
    return found;
  }
}

/** Sums over a field: pairs of neighbours (all, shared, near), idf, and the longest shared run in idf and in words. */
interface Found {
  pairs: number;
  near: number;
  whole: number;
  mass: number;
  run: number;
  length: number;
  runNow: number;
  lengthNow: number;
}

function count(found: Found, isShared: boolean, distance: number, idf: number, weight: number): void {
  found.mass += idf;
  found.whole += weight;
  if (distance > 0) found.near += weight / distance;
  if (distance === 1) found.pairs += weight;
  else {
    found.runNow = 0;
    found.lengthNow = 0;
  }
  if (!isShared) return;
  found.runNow += idf;
  found.lengthNow++;
  found.run = Math.max(found.run, found.runNow);
  found.length = Math.max(found.length, found.lengthNow);
}

function pairWeight(idf: Float32Array, a: number, b: number): number {
  return Math.sqrt((idf[a] as number) * (idf[b] as number));
}

/** The same over all words, stop words among them: quotations and set phrases. */
export class Quotations implements Family {
  readonly #phrases = new Phrases("quotation");
  readonly names = this.#phrases.names;
  readonly #corpus: Corpus;
  readonly #reader: QueryReader;
  #scene: Scene | undefined;

  constructor(documents: readonly SearchDocument[]) {
    this.#corpus = new Corpus(documents, plainTokensOf);
    this.#reader = new QueryReader(this.#corpus);
  }

  prepare({ text, candidates, overlap }: Scene): void {
    this.#scene = { text, candidates, overlap, corpus: this.#corpus, query: this.#reader.read(text, plainTokensOf) };
    this.#phrases.prepare(this.#scene);
  }

  write(_: Scene, candidate: Candidate, row: Float32Array, at: number): void {
    if (this.#scene) this.#phrases.write(this.#scene, candidate, row, at);
  }
}
