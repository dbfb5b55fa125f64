/** The best few of many scored documents: a bounded heap with the worst on top, in typed arrays. */

export class TopDocuments {
  /** A document that scores less than this need not be offered: nothing, or what the worst scores once all places are taken. */
  bar = 0;
  private size = 0;
  private readonly limit: number;
  private readonly docs: Uint32Array;
  private readonly scores: Float64Array;

  constructor(limit: number) {
    this.limit = limit;
    this.docs = new Uint32Array(limit);
    this.scores = new Float64Array(limit);
  }

  offer(doc: number, score: number): void {
    if (this.size < this.limit) this.rise(this.size++, doc, score);
    else if (this.limit > 0 && this.isWorse(0, doc, score)) this.sink(doc, score);
    if (this.size === this.limit) this.bar = this.scores[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Best first; the earlier document first where two score alike. Empties the heap. */
  sorted(): { doc: number; score: number }[] {
    const sorted = new Array<{ doc: number; score: number }>(this.size);
    while (this.size > 0) {
      sorted[this.size - 1] = { doc: this.docs[0] as number, score: this.scores[0] as number };
      this.size--;
      this.sink(this.docs[this.size] as number, this.scores[this.size] as number);
    }
    return sorted;
  }

  /** Whether what stands at a place is worse than a document. */
  private isWorse(at: number, doc: number, score: number): boolean {
    const other = this.scores[at] as number;
    return other < score || (other === score && (this.docs[at] as number) > doc);
  }

  private put(at: number, doc: number, score: number): void {
    this.docs[at] = doc;
    this.scores[at] = score;
  }

  private rise(from: number, doc: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isWorse(parent, doc, score)) break;
      this.put(at, this.docs[parent] as number, this.scores[parent] as number);
      at = parent;
    }
    this.put(at, doc, score);
  }

  /** Puts a document in the place of the worst. */
  private sink(doc: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      const right = child + 1;
      if (right < this.size && this.isWorse(right, this.docs[child] as number, this.scores[child] as number))
        child = right;
      if (!this.isWorse(child, doc, score)) break;
      this.put(at, this.docs[child] as number, this.scores[child] as number);
      at = child;
    }
    this.put(at, doc, score);
  }
}
