/** How much of the query a candidate covers, and of the candidate the query: shares of idf, by field and by kind of term. */
import type { Candidate } from "../field-index.ts";
import { FIELD_COUNT } from "./corpus.ts";
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
/** Any field, then each alone. */
const FIELD_MASKS = [7, 1, 2, 4];

/** The share of each kind's idf, and its count, that the candidate has. */
export class Coverage implements Family {
  readonly names = [
    ...KINDS.map(([name]) => `cover.${name}`),
    ...["claim", "title", "rest"].map((field) => `cover.all.${field}`),
    "cover.count",
    "cover.square",
    "cover.best",
    "cover.massed",
    "cover.name.title",
    "cover.rare.title",
    "cover.fields",
  ];
  #members: readonly (readonly number[])[] = [];
  #ones = new Float32Array(0);
  #squares = new Float32Array(0);

  prepare(scene: Scene): void {
    const indices = [...scene.query.terms.keys()];
    this.#ones = scene.query.idf.map(() => 1);
    this.#squares = scene.query.idf.map((idf) => idf * idf);
    this.#members = KINDS.map(([, test]) => indices.filter((index) => test(scene, index)));
  }

  write(scene: Scene, _: Candidate, row: Float32Array, at: number): void {
    const [all = [], , , , names = [], , , , , , , rare = []] = this.#members;
    const { idf } = scene.query;
    let to = at;
    for (const members of this.#members) row[to++] = covered(scene, members, 7, idf);
    for (const mask of FIELD_MASKS.slice(1)) row[to++] = covered(scene, all, mask, idf);
    row[to++] = covered(scene, all, 7, this.#ones);
    row[to++] = covered(scene, all, 7, this.#squares);
    row[to++] = best(scene) / scene.corpus.unknownIdf;
    row[to++] = Math.log1p(mass(scene)) / 5;
    row[to++] = covered(scene, names, 2, idf);
    row[to++] = covered(scene, rare, 2, idf);
    row[to++] = manyFields(scene);
  }
}

/** The weight of the members found in the fields of a mask, as a share of that of all members. */
function covered({ overlap }: Scene, members: readonly number[], mask: number, weights: Float32Array): number {
  let whole = 0;
  let part = 0;
  for (const index of members) {
    const weight = weights[index] as number;
    whole += weight;
    if ((overlap.fields[index] as number) & mask) part += weight;
  }
  return share(part, whole);
}

function best({ query, overlap }: Scene): number {
  let top = 0;
  for (let index = 0; index < query.terms.length; index++)
    if (overlap.fields[index]) top = Math.max(top, query.idf[index] as number);
  return top;
}

function mass({ query, overlap }: Scene): number {
  let sum = 0;
  for (let index = 0; index < query.terms.length; index++) if (overlap.fields[index]) sum += query.idf[index] as number;
  return sum;
}

/** Of the idf found, the share that stands in more than one field. */
function manyFields(scene: Scene): number {
  const { query, overlap } = scene;
  let many = 0;
  for (let index = 0; index < query.terms.length; index++) {
    const bits = overlap.fields[index] as number;
    if (bits & (bits - 1)) many += query.idf[index] as number;
  }
  return share(many, mass(scene));
}

const TOKEN_KINDS = [
  ["all", 0],
  ["name", WRITTEN.name],
  ["number", WRITTEN.number],
] as const;
const KIND_BITS = TOKEN_KINDS.map(([, bit]) => bit);

/** The share of a candidate's idf, field by field, that the query has; its names and numbers too; cosines. */
export class Reverse implements Family {
  readonly names = [
    ...["claim", "title", "rest"].flatMap((field) => TOKEN_KINDS.map(([kind]) => `reverse.${field}.${kind}`)),
    "reverse.harmonic.claim",
    "reverse.harmonic.title",
    "cosine.claim",
    "cosine.title",
    "cosine.rest",
    "reverse.length",
  ];
  #norm = 0;
  #whole = 0;

  prepare({ query }: Scene): void {
    this.#norm = Math.sqrt(query.idf.reduce((sum, idf) => sum + idf * idf, 0));
    this.#whole = query.idf.reduce((sum, idf) => sum + idf, 0);
  }

  write(scene: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    const harmonics: number[] = [];
    const cosines: number[] = [];
    let to = at;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const sums = sumsOf(scene, doc, field);
      for (const [kind] of TOKEN_KINDS.entries())
        row[to++] = share(sums[kind * 2 + 1] as number, sums[kind * 2] as number);
      const both = (2 * (sums[1] as number)) / ((sums[0] as number) + this.#whole || 1);
      harmonics.push(both);
      cosines.push(share(sums[6] as number, this.#norm * Math.sqrt(sums[7] as number)));
    }
    for (const value of [...harmonics.slice(0, 2), ...cosines]) row[to++] = value;
    const length = scene.corpus.start(doc, FIELD_COUNT) - scene.corpus.start(doc, 0);
    row[to++] = Math.log1p(length) / 5;
  }
}

/** Written anew for each field: no garbage. */
const SUMS = new Float64Array(8);

/** For each token kind whole and shared idf, then squared idf shared and whole. */
function sumsOf({ corpus, query }: Scene, doc: number, field: number): Float64Array {
  const sums = SUMS.fill(0);
  const end = corpus.start(doc, field + 1);
  for (let at = corpus.start(doc, field); at < end; at++) {
    const term = corpus.tokens[at] as number;
    const idf = corpus.idf[term] as number;
    const shared = (query.slots[term] as number) >= 0 ? 1 : 0;
    const written = corpus.written[at] as number;
    for (let kind = 0; kind < KIND_BITS.length; kind++) {
      const bit = KIND_BITS[kind] as number;
      if (bit && !(written & bit)) continue;
      sums[kind * 2] = (sums[kind * 2] as number) + idf;
      sums[kind * 2 + 1] = (sums[kind * 2 + 1] as number) + idf * shared;
    }
    sums[6] = (sums[6] as number) + idf * idf * shared;
    sums[7] = (sums[7] as number) + idf * idf;
  }
  return sums;
}
