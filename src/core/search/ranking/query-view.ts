/** A query as distinct terms, with all that the features need to know of each. */
import type { Corpus } from "./corpus.ts";
import { type Token, tokensOf, WRITTEN } from "./tokens.ts";

/** Distinct terms of a query that features look at: the rest of a very long text is for the candidates' search only. */
const MOST_TERMS = 160;

export interface QueryView {
  /** Number of each distinct term in the corpus, -1 where unknown; in order of first occurrence. */
  readonly terms: Int32Array;
  readonly names: readonly string[];
  readonly idf: Float32Array;
  /** WRITTEN bits over all occurrences. */
  readonly written: Uint8Array;
  /** The text's order: indices into `terms`. */
  readonly sequence: Int32Array;
  /** Index into `terms` by term number, -1 elsewhere; only valid until the next query is read. */
  readonly slots: Int16Array;
}

export class QueryReader {
  readonly #corpus: Corpus;
  readonly #slots: Int16Array;
  #dirty: Int32Array = new Int32Array(0);

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#slots = new Int16Array(corpus.terms.length).fill(-1);
  }

  read(text: string, tokens: (text: string) => readonly Token[] = tokensOf): QueryView {
    const { vocabulary, idf, unknownIdf } = this.#corpus;
    const indexOf = new Map<string, number>();
    const written: number[] = [];
    const sequence: number[] = [];
    for (const token of tokens(text)) {
      let index = indexOf.get(token.term);
      if (index === undefined) {
        if (indexOf.size === MOST_TERMS) break;
        index = written.push(token.written) - 1;
        indexOf.set(token.term, index);
      } else written[index] = mergeWritten(written[index] as number, token.written);
      sequence.push(index);
    }
    const names = [...indexOf.keys()];
    const terms = Int32Array.from(names, (term) => vocabulary.get(term) ?? -1);
    this.#mark(terms);
    return {
      terms,
      names,
      idf: Float32Array.from(terms, (term) => (term < 0 ? unknownIdf : (idf[term] as number))),
      written: Uint8Array.from(written),
      sequence: Int32Array.from(sequence),
      slots: this.#slots,
    };
  }

  #mark(terms: Int32Array): void {
    for (const term of this.#dirty) if (term >= 0) this.#slots[term] = -1;
    for (const [index, term] of terms.entries()) if (term >= 0) this.#slots[term] = index;
    this.#dirty = terms;
  }
}

/** A term of the body stays one although the signature repeats it. */
function mergeWritten(before: number, now: number): number {
  const both = before | now;
  return before & now & WRITTEN.signature ? both : both & ~WRITTEN.signature;
}
