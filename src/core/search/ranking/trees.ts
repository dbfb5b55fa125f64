/** Regression trees over feature rows, as boosting grows them (Friedman 2001): the score is the sum of the leaves reached. */

/** One tree as parallel arrays; node 0 is the root. A negative feature marks a leaf. */
export interface Tree {
  readonly feature: readonly number[];
  /** Rows whose feature is at most this go left. */
  readonly threshold: readonly number[];
  /** The left child; the right one is next to it. In a leaf 0. */
  readonly left: readonly number[];
  /** What a leaf adds; 0 in other nodes. */
  readonly value: readonly number[];
}

/** What a tree says of the row that starts at `at`. */
export function leafOf({ feature, threshold, left, value }: Tree, rows: Float32Array, at: number): number {
  let node = 0;
  for (;;) {
    const tested = feature[node] as number;
    if (tested < 0) return value[node] as number;
    const next = left[node] as number;
    node = (rows[at + tested] as number) <= (threshold[node] as number) ? next : next + 1;
  }
}

/** The sum of all trees for the row that starts at `at`. */
export function sumOfTrees(trees: readonly Tree[], rows: Float32Array, at: number): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, rows, at);
  return sum;
}
