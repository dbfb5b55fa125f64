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

/** What all trees together say of a row. */
export function sumOfTrees(forest: Forest, row: Float32Array): number {
  return forest.roots.reduce((sum, root) => sum + leafOf(forest, root, row), 0);
}

/** What the tree at a root says of a row. */
export function leafOf({ feature, left, number }: Forest, root: number, row: Float32Array): number {
  let node = root;
  for (;;) {
    const tested = feature[node] as number;
    if (tested < 0) return number[node] as number;
    const next = left[node] as number;
    node = (row[tested] as number) <= (number[node] as number) ? next : next + 1;
  }
}
