/**
 * What a candidate's matches tell, each word counted for what the rarer ones did not tell already: of a name's two words
 * the second says nothing new, of two words that seldom meet both do. A match by name alone is told from one by matter.
 *
 * The surprise at a word given another is -log p(word | other), from how many candidates have both and how many documents
 * have the other (a tree of dependent terms, after Chow & Liu 1968, its edges chosen greedily). The candidate itself does
 * not count: a word that it alone has stays news.
 */
import type { Candidate } from "../field-index.ts";
import type { QueryView } from "./query-view.ts";
import { type Family, type Scene, share } from "./scene.ts";
import { WRITTEN } from "./tokens.ts";

const CLAIM = 1;
const TITLE = 2;
const PARTS = ["all", "claim", "title"];
const MASKS = [7, CLAIM, TITLE];
const TAG = WRITTEN.hashtag | WRITTEN.handle;
const { name: NAME, first: FIRST, number: NUMBER, quoted: QUOTED, signature: SIGNATURE } = WRITTEN;
/** Sums of news by how the words were written, the signature's apart, and of those that neither claim nor title has. */
const KINDS = ["name", "plain", "first", "tag", "number", "quoted", "signature", "rest"];
const REST = KINDS.length - 1;
/** News in units of the rarest word's, a quarter each: values of about one, as the other features have. */
const UNIT = 4;

export class Novelty implements Family {
  readonly names = [
    ...PARTS.flatMap((part) => [`novel.${part}`, `novel.${part}.share`]),
    ...KINDS.map((kind) => `novel.${kind}`),
    "novel.root",
    "novel.second",
    "novel.third",
    "novel.missed",
    "novel.known.share",
  ];
  /** The place of each query term where the rarest stands first; all that follows goes by these places. */
  #places = new Uint16Array(0);
  /** Slot and idf of each term, and the kinds it is of, as bits. */
  #slots = new Uint16Array(0);
  #idf = new Float32Array(0);
  #kinds = new Uint8Array(0);
  /** Surprise at a term given a rarer one that another candidate has too: `#surprise[term * terms + rarer]`, else infinite. */
  #surprise = new Float32Array(0);
  /** News of each term within the query, 0 where the corpus does not know it, of all together, and of the known ones. */
  #missable = new Float32Array(0);
  #whole = 0;
  #known = 0;
  /** Of the candidate that is looked at: its terms, rarest first, and the news of those last summed. */
  #found = new Uint16Array(0);
  #news = new Float32Array(0);

  prepare(scene: Scene): void {
    this.#order(scene.query);
    const together = this.#together(scene);
    const { size } = scene.corpus;
    this.#surprise = this.#surprises(together, size, 0);
    const every = this.#slots.map((_, place) => place);
    this.#whole = this.#sum(every, every.length);
    this.#missable = this.#news.map((news, place) =>
      (scene.query.terms[this.#slots[place] as number] as number) < 0 ? 0 : news,
    );
    this.#known = this.#missable.reduce((sum, news) => sum + news, 0);
    this.#surprise = this.#surprises(together, size, 1);
  }

  #order({ idf, written }: QueryView): void {
    this.#slots = Uint16Array.from(idf.keys()).sort((a, b) => (idf[b] as number) - (idf[a] as number) || a - b);
    this.#places = new Uint16Array(idf.length);
    for (const [place, slot] of this.#slots.entries()) this.#places[slot] = place;
    this.#idf = Float32Array.from(this.#slots, (slot) => idf[slot] as number);
    this.#kinds = Uint8Array.from(this.#slots, (slot) => kindsOf(written[slot] as number));
    this.#found = new Uint16Array(idf.length);
    this.#news = new Float32Array(idf.length);
  }

  /** In how many candidates each two terms stand, rarer ones only: `counts[term * terms + rarer]`. */
  #together({ candidates, overlap }: Scene): Uint16Array {
    const width = this.#slots.length;
    const counts = new Uint16Array(width * width);
    for (const { doc } of candidates) {
      const { found, size } = overlap.read(doc);
      for (let a = 0; a < size; a++) {
        const place = this.#places[found[a] as number] as number;
        for (let b = 0; b < size; b++) {
          const other = this.#places[found[b] as number] as number;
          if (other < place) counts[place * width + other] = (counts[place * width + other] as number) + 1;
        }
      }
    }
    return counts;
  }

  /** With `own` of 1 the candidate that is looked at is taken out of all counts. */
  #surprises(together: Uint16Array, size: number, own: number): Float32Array<ArrayBuffer> {
    const width = this.#slots.length;
    const documents = this.#idf.map((idf) => documentsWith(size, idf));
    const surprises = new Float32Array(together.length).fill(Number.POSITIVE_INFINITY);
    for (let place = 0; place < width; place++) {
      const chance = (documents[place] as number) / size;
      for (let rarer = 0, at = place * width; rarer < place; rarer++, at++) {
        const both = (together[at] as number) - own;
        if (both > 0) surprises[at] = -Math.log((both + chance) / ((documents[rarer] as number) - own + 1));
      }
    }
    return surprises;
  }

  write(scene: Scene, _: Candidate, row: Float32Array, at: number): void {
    const unit = UNIT * scene.corpus.unknownIdf;
    for (let part = PARTS.length - 1; part >= 0; part--) {
      const sum = this.#sum(this.#found, this.#find(scene, MASKS[part] as number));
      row[at + 2 * part] = sum / unit;
      row[at + 2 * part + 1] = share(sum, this.#whole);
      if (part === 0) row[at + this.names.length - 1] = share(sum, this.#known);
    }
    this.#writeKinds(scene, row, at + 2 * PARTS.length, unit);
    this.#writeShape(scene, row, at + 2 * PARTS.length + KINDS.length, unit);
  }

  /** Notes the terms that the candidate has in the fields of a mask, rarest first; returns how many. */
  #find({ overlap }: Scene, mask: number): number {
    let size = 0;
    for (let n = 0; n < overlap.size; n++) {
      const slot = overlap.found[n] as number;
      if ((overlap.fields[slot] as number) & mask) this.#found[size++] = this.#places[slot] as number;
    }
    this.#found.subarray(0, size).sort();
    return size;
  }

  /** Notes the news of terms, each given the best of those before it; returns their sum. */
  #sum(found: Uint16Array, size: number): number {
    const width = this.#slots.length;
    let sum = 0;
    for (let n = 0; n < size; n++) {
      const place = found[n] as number;
      let news = this.#idf[place] as number;
      for (let before = 0; before < n; before++) {
        const surprise = this.#surprise[place * width + (found[before] as number)] as number;
        if (surprise < news) news = surprise;
      }
      this.#news[n] = Math.max(0, news);
      sum += this.#news[n] as number;
    }
    return sum;
  }

  #writeKinds({ overlap }: Scene, row: Float32Array, at: number, unit: number): void {
    for (let n = 0; n < overlap.size; n++) {
      const place = this.#found[n] as number;
      const news = (this.#news[n] as number) / unit;
      const kinds = this.#kinds[place] as number;
      for (let kind = 0; kind < REST; kind++)
        if (kinds & (1 << kind)) row[at + kind] = (row[at + kind] as number) + news;
      const fields = overlap.fields[this.#slots[place] as number] as number;
      if (!(fields & (CLAIM | TITLE))) row[at + REST] = (row[at + REST] as number) + news;
    }
  }

  /** How the news spreads over the words, and the greatest that the candidate lacks. */
  #writeShape({ overlap }: Scene, row: Float32Array, at: number, unit: number): void {
    let squares = 0;
    const top = [0, 0, 0];
    for (let n = 0; n < overlap.size; n++) {
      let news = this.#news[n] as number;
      squares += news * news;
      for (let rank = 0; rank < top.length && news > 0; rank++) {
        const held = top[rank] as number;
        top[rank] = Math.max(held, news);
        news = Math.min(held, news);
      }
    }
    let missed = 0;
    for (let place = 0; place < this.#slots.length; place++)
      if (overlap.fields[this.#slots[place] as number] === 0)
        missed = Math.max(missed, this.#missable[place] as number);
    row[at] = (2 * Math.sqrt(squares)) / unit;
    row[at + 1] = (UNIT * (top[1] as number)) / unit;
    row[at + 2] = (UNIT * (top[2] as number)) / unit;
    row[at + 3] = (UNIT * missed) / unit;
  }
}

/** Bits in the order of KINDS. */
function kindsOf(written: number): number {
  if (written & SIGNATURE) return 1 << KINDS.indexOf("signature");
  const is = [NAME, 0, FIRST, TAG, NUMBER, QUOTED].map((bits) => (written & bits) !== 0);
  is[1] = !(written & (NAME | TAG));
  return is.reduce((bits, one, kind) => bits | (one ? 1 << kind : 0), 0);
}

/** How many documents have a term of this idf; see Corpus. At least half a document: an unknown term is not impossible. */
function documentsWith(size: number, idf: number): number {
  return Math.max(0.5, (size + 1) / Math.exp(idf) - 0.5);
}
