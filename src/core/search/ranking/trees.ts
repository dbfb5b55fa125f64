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

/** The sums of all trees for the rows that start at `starts`: tree by tree, so that a tree's nodes are read from memory once. */
export function sumsOfTrees(forest: Forest, rows: Float32Array, starts: readonly number[]): Float64Array {
  const sums = new Float64Array(starts.length);
  for (const root of forest.roots) {
    for (let index = 0; index < starts.length; index++)
      sums[index] = (sums[index] as number) + leafOf(forest, root, rows, starts[index] as number);
  }
  return sums;
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
