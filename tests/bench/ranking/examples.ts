/** Labelled queries as feature rows, and folds that never part a claim. */

export interface Example {
  /** One row a candidate, row after row. */
  readonly rows: Float32Array;
  readonly docs: readonly number[];
  readonly gold: readonly number[];
}

/** The fold of each example: examples that share a claim share the fold; folds are drawn by a seed. */
export function foldsOf(
  examples: readonly { readonly gold: readonly number[] }[],
  folds: number,
  seed: number,
): number[] {
  return examples.map(({ gold }) => mix((gold[0] as number) * 2654435761 + seed * 97) % folds);
}

/** Average precision at 5, as CheckThat! measures. */
export function averagePrecision(ranked: readonly number[], gold: readonly number[]): number {
  let hits = 0;
  let sum = 0;
  for (const [index, doc] of ranked.slice(0, 5).entries()) if (gold.includes(doc)) sum += ++hits / (index + 1);
  return gold.length ? sum / Math.min(gold.length, 5) : 0;
}

function mix(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
