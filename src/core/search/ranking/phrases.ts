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
  /** Sum over each field's neighbours, as the corpus's mass. */
  readonly #pairMass: Float32Array;

  constructor(name: string, corpus: Corpus) {
    const { idf, tokens } = corpus;
    this.#pairMass = corpus.sums((at, start) =>
      at > start ? pairWeight(idf, tokens[at - 1] as number, tokens[at] as number) : 0,
    );
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
      const place = doc * FIELD_COUNT + field;
      row[to++] = share(found.pairs, this.#pairMass[place] as number);
      row[to++] = share(found.near, this.#pairMass[place] as number);
      row[to++] = share(found.run, scene.corpus.mass[place] as number);
      total.pairs = Math.max(total.pairs, found.pairs);
      total.run = Math.max(total.run, found.run);
      total.length = Math.max(total.length, found.length);
    }
    row[to++] = share(total.pairs, this.#queryPairs);
    row[to++] = share(total.run, scene.corpus.unknownIdf * 4);
    row[to++] = Math.min(total.length, 12) / 12;
  }

  #field({ corpus, query }: Scene, doc: number, field: number): Found {
    const found: Found = { pairs: 0, near: 0, run: 0, length: 0, runNow: 0, lengthNow: 0 };
    const { idf, slots } = query;
    const end = corpus.start(doc, field + 1);
    let before = -1;
    for (let at = corpus.start(doc, field); at < end; at++) {
      const slot = slots[corpus.tokens[at] as number] as number;
      if (slot >= 0) {
        const distance = before < 0 ? 0 : (this.#after[before * idf.length + slot] as number);
        if (distance > 0) countPair(found, distance, pairWeight(idf, before, slot));
        countRun(found, distance, idf[slot] as number);
      }
      before = slot;
    }
    return found;
  }
}

/** Sums over a field's pairs of neighbours, shared and near, and the longest shared run in idf and in words. */
interface Found {
  pairs: number;
  near: number;
  run: number;
  length: number;
  runNow: number;
  lengthNow: number;
}

function countPair(found: Found, distance: number, weight: number): void {
  found.near += weight / distance;
  if (distance === 1) found.pairs += weight;
}

/** A run goes on with the word that follows in the query too, and begins anew with any other. */
function countRun(found: Found, distance: number, idf: number): void {
  found.runNow = distance === 1 ? found.runNow + idf : idf;
  found.lengthNow = distance === 1 ? found.lengthNow + 1 : 1;
  found.run = Math.max(found.run, found.runNow);
  found.length = Math.max(found.length, found.lengthNow);
}

function pairWeight(idf: Float32Array, a: number, b: number): number {
  return Math.sqrt((idf[a] as number) * (idf[b] as number));
}

/** The same over all words, stop words among them: quotations and set phrases. */
export class Quotations implements Family {
  readonly names: readonly string[];
  readonly #phrases: Phrases;
  readonly #corpus: Corpus;
  readonly #reader: QueryReader;
  #scene: Scene | undefined;

  constructor(documents: readonly SearchDocument[]) {
    this.#corpus = new Corpus(documents, plainTokensOf);
    this.#phrases = new Phrases("quotation", this.#corpus);
    this.names = this.#phrases.names;
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
