/** Regression trees over feature rows, as boosting grows them (Friedman 2001): the score is the sum of the leaves reached. */

/** Trees as parallel arrays, one entry a node. */
export interface Forest {
  /** The first node of each tree. */
  readonly roots: readonly number[];
  /** The feature that a node tests; negative marks a leaf. */
  readonly feature: readonly number[];
  /** The left child; the right one is next to it. 0 in a leaf. */
  readonly left: readonly number[];
  /** Rows whose feature is at most this go left; in a leaf, what it adds. */
  readonly number: readonly number[];
}

/** The sum of all trees for the row that starts at `at`. */
export function sumOfTrees(forest: Forest, rows: Float32Array, at: number): number {
  let sum = 0;
  for (const root of forest.roots) sum += leafOf(forest, root, rows, at);
  return sum;
}

/** What the tree at a root says of the row that starts at `at`. */
export function leafOf({ feature, left, number }: Forest, root: number, rows: Float32Array, at: number): number {
  let node = root;
  for (;;) {
    const tested = feature[node] as number;
    if (tested < 0) return number[node] as number;
    const next = left[node] as number;
    node = (rows[at + tested] as number) <= (number[node] as number) ? next : next + 1;
  }
}
