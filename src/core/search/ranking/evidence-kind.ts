/** What a claim rests on, a picture, a film or somebody's words, beside what the post carries; and how long its parts are. */
import type { Candidate } from "../field-index.ts";
import { type Corpus, FIELD_COUNT } from "./corpus.ts";
import { type Family, type Scene, share } from "./scene.ts";

/** Stems by which a claim or its title says what it rests on. */
const PICTURE = ["photo", "photograph", "imag", "pictur", "pic", "meme", "screenshot"];
const FILM = ["video", "footag", "clip", "film"];
const WORDS = ["tweet", "twitter", "post", "said", "statement", "messag"];
const KINDS = [PICTURE, FILM, WORDS];
/** Where a post shows a picture, and where it points to a page. */
const SHOWN = /\bpic\.twitter\.com\//;
const LINKED = /\bhttps?:/;
/** Where the name of whoever wrote a shared post stands. */
const SIGNED = / [—–] /;

export class EvidenceKind implements Family {
  readonly names = [
    "kind.shown.picture",
    "kind.shown.film",
    "kind.unshown",
    "kind.signed.words",
    "kind.linked",
    "kind.claim.length",
    "kind.title.length",
    "kind.rest.length",
    "kind.rest.repeated",
  ];
  /** Bits of the kinds of evidence that each document names. */
  readonly #kinds: Uint8Array;
  /** Of each document's further text the share of words that its claim has too. */
  readonly #repeated: Float32Array;
  #isShown = 0;
  #isLinked = 0;
  #isSigned = 0;

  constructor(corpus: Corpus) {
    const bits = new Uint8Array(corpus.terms.length);
    for (const [kind, stems] of KINDS.entries()) {
      for (const term of stems.flatMap((stem) => corpus.vocabulary.get(stem) ?? []))
        bits[term] = (bits[term] as number) | (1 << kind);
    }
    this.#kinds = Uint8Array.from({ length: corpus.size }, (_, doc) =>
      corpus.tokens
        .subarray(corpus.start(doc, 0), corpus.start(doc, 2))
        .reduce((all, term) => all | (bits[term] as number), 0),
    );
    this.#repeated = Float32Array.from({ length: corpus.size }, (_, doc) => repeatedIn(corpus, doc));
  }

  prepare({ text }: Scene): void {
    this.#isShown = SHOWN.test(text) ? 1 : 0;
    this.#isLinked = LINKED.test(text) ? 1 : 0;
    this.#isSigned = SIGNED.test(text) ? 1 : 0;
  }

  write({ corpus }: Scene, { doc }: Candidate, row: Float32Array, at: number): void {
    const kinds = this.#kinds[doc] as number;
    const picture = kinds & 1;
    const film = (kinds >> 1) & 1;
    const words = (kinds >> 2) & 1;
    row[at] = this.#isShown * picture;
    row[at + 1] = this.#isShown * film;
    row[at + 2] = (1 - this.#isShown) * (picture | film);
    row[at + 3] = this.#isSigned * words;
    row[at + 4] = this.#isLinked * (picture | film);
    for (let field = 0; field < FIELD_COUNT; field++)
      row[at + 5 + field] = Math.log1p(corpus.start(doc, field + 1) - corpus.start(doc, field)) / 4;
    row[at + 8] = this.#repeated[doc] as number;
  }
}

function repeatedIn(corpus: Corpus, doc: number): number {
  const claim = new Set(corpus.tokens.subarray(corpus.start(doc, 0), corpus.start(doc, 1)));
  const rest = corpus.tokens.subarray(corpus.start(doc, 2), corpus.start(doc, FIELD_COUNT));
  return share(rest.filter((term) => claim.has(term)).length, rest.length);
}
