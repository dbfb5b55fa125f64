/** How much of the query a candidate covers: shares of idf, by field and by kind of term. */
import type { Candidate } from "../field-index.ts";
import { type Family, type Scene, share } from "./scene.ts";
import { WRITTEN } from "./tokens.ts";

type TermTest = (scene: Scene, index: number) => boolean;

const has =
  (bit: number): TermTest =>
  (scene, index) =>
    ((scene.query.written[index] as number) & bit) !== 0;
const isBody: TermTest = (scene, index) => ((scene.query.written[index] as number) & WRITTEN.signature) === 0;
const inBody =
  (bit: number): TermTest =>
  (scene, index) =>
    isBody(scene, index) && has(bit)(scene, index);
/** The idf of a term in one of 400 documents of 14,000; below it a term is common. */
const RARE = 0.62;
const isRare: TermTest = (scene, index) => (scene.query.idf[index] as number) > RARE * scene.corpus.unknownIdf;

/** Kinds of query terms; the share of each that the candidate has is a learned term weight in effect. */
const KINDS: readonly (readonly [string, TermTest])[] = [
  ["all", () => true],
  ["body", isBody],
  ["signature", has(WRITTEN.signature)],
  ["first", inBody(WRITTEN.first)],
  ["name", inBody(WRITTEN.name)],
  [
    "plain",
    (scene, index) => isBody(scene, index) && !has(WRITTEN.name | WRITTEN.hashtag | WRITTEN.handle)(scene, index),
  ],
  ["hashtag", has(WRITTEN.hashtag)],
  ["handle", inBody(WRITTEN.handle)],
  ["number", inBody(WRITTEN.number)],
  ["quoted", inBody(WRITTEN.quoted)],
  ["shouted", inBody(WRITTEN.shouted)],
  ["rare", (scene, index) => isBody(scene, index) && isRare(scene, index)],
  ["common", (scene, index) => isBody(scene, index) && !isRare(scene, index)],
  ["known", (scene, index) => (scene.query.terms[index] as number) >= 0],
];
const TESTS = new Map(KINDS);
const ANY_FIELD = 7;
const CLAIM = 1;
const TITLE = 2;
const REST = 4;
const rarity = (idf: number) => idf;

/** A share of the query: of terms of a kind, those in the fields of a mask, by a weight of their idf. */
type Part = readonly [name: string, kind: string, mask: number, weight: (idf: number) => number];
const PARTS: readonly Part[] = [
  ...KINDS.map(([kind]): Part => [`cover.${kind}`, kind, ANY_FIELD, rarity]),
  ["cover.all.claim", "all", CLAIM, rarity],
  ["cover.all.title", "all", TITLE, rarity],
  ["cover.all.rest", "all", REST, rarity],
  ["cover.count", "all", ANY_FIELD, () => 1],
  ["cover.square", "all", ANY_FIELD, (idf) => idf * idf],
  ["cover.name.title", "name", TITLE, rarity],
  ["cover.rare.title", "rare", TITLE, rarity],
];
/** Parts that stand before the features that are no share of the query. */
const FIRST_PARTS = KINDS.length + 5;
const NAMES = PARTS.map(([name]) => name);

/** The share of each kind's idf, and its count, that the candidate has. */
export class Coverage implements Family {
  readonly names = [
    ...NAMES.slice(0, FIRST_PARTS),
    "cover.best",
    "cover.massed",
    ...NAMES.slice(FIRST_PARTS),
    "cover.fields",
  ];
  /** What each query term counts in each part, 0 where it is of another kind: `#weights[part * terms + term]`. */
  #weights = new Float32Array(0);
  readonly #wholes = new Float64Array(PARTS.length);

  prepare(scene: Scene): void {
    const { idf } = scene.query;
    this.#weights = new Float32Array(PARTS.length * idf.length);
    for (const [part, [, kind, , weight]] of PARTS.entries()) {
      const test = TESTS.get(kind) as TermTest;
      const weights = this.#weights.subarray(part * idf.length, (part + 1) * idf.length);
      for (let slot = 0; slot < idf.length; slot++) {
        if (test(scene, slot)) weights[slot] = weight(idf[slot] as number);
      }
      this.#wholes[part] = weights.reduce((sum, one) => sum + one, 0);
    }
  }

  write(scene: Scene, _: Candidate, row: Float32Array, at: number): void {
    let to = at;
    for (let part = 0; part < FIRST_PARTS; part++) row[to++] = this.#share(scene, part);
    const { best, mass, many } = foundIn(scene);
    row[to++] = best / scene.corpus.unknownIdf;
    row[to++] = Math.log1p(mass) / 5;
    for (let part = FIRST_PARTS; part < PARTS.length; part++) row[to++] = this.#share(scene, part);
    row[to++] = share(many, mass);
  }

  #share({ overlap, query }: Scene, part: number): number {
    const mask = MASKS[part] as number;
    const first = part * query.terms.length;
    let sum = 0;
    for (let at = 0; at < overlap.size; at++) {
      const slot = overlap.found[at] as number;
      if ((overlap.fields[slot] as number) & mask) sum += this.#weights[first + slot] as number;
    }
    return share(sum, this.#wholes[part] as number);
  }
}

const MASKS = PARTS.map(([, , mask]) => mask);

/** Of the terms found: the greatest idf, the sum of idf, and the part of it that stands in more than one field. */
function foundIn({ query, overlap }: Scene): { best: number; mass: number; many: number } {
  let best = 0;
  let mass = 0;
  let many = 0;
  for (let at = 0; at < overlap.size; at++) {
    const slot = overlap.found[at] as number;
    const idf = query.idf[slot] as number;
    const bits = overlap.fields[slot] as number;
    best = Math.max(best, idf);
    mass += idf;
    if (bits & (bits - 1)) many += idf;
  }
  return { best, mass, many };
}
