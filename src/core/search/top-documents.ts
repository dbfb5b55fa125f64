/** The best few of many scored documents: a bounded heap with the worst on top. */

export class TopDocuments {
  readonly #limit: number;
  readonly #docs: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(doc: number, score: number): void {
    const size = this.#docs.length;
    if (size < this.#limit) this.#rise(size, doc, score);
    else if (size > 0 && this.#worse(0, doc, score)) this.#sink(doc, score);
  }

  /** Best first; the earlier document first where two score alike. */
  sorted(): { doc: number; score: number }[] {
    return this.#docs
      .map((doc, at) => ({ doc, score: this.#scores[at] as number }))
      .sort((a, b) => b.score - a.score || a.doc - b.doc);
  }

  /** Whether what stands at a place is worse than a document. */
  #worse(at: number, doc: number, score: number): boolean {
    const other = this.#scores[at] as number;
    return other < score || (other === score && (this.#docs[at] as number) > doc);
  }

  #put(at: number, doc: number, score: number): void {
    this.#docs[at] = doc;
    this.#scores[at] = score;
  }

  #rise(from: number, doc: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#worse(parent, doc, score)) break;
      this.#put(at, this.#docs[parent] as number, this.#scores[parent] as number);
      at = parent;
    }
    this.#put(at, doc, score);
  }

  #sink(doc: number, score: number): void {
    const size = this.#docs.length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && this.#worse(right, this.#docs[child] as number, this.#scores[child] as number)) child = right;
      if (!this.#worse(child, doc, score)) break;
      this.#put(at, this.#docs[child] as number, this.#scores[child] as number);
      at = child;
    }
    this.#put(at, doc, score);
  }
}
