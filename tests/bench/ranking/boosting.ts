/**
 * Gradient boosted trees for ranking (Friedman 2001): each tree fits the gradient of the softmax over a query's candidates,
 * with second-order leaves (Chen & Guestrin 2016) and features in 64 bins (Ke et al. 2017).
 */
import { type Forest, leafOf } from "../../../src/core/search/ranking/trees.ts";
import { randomOf } from "../../../src/core/search/ranking/vectors.ts";
import type { Example } from "./examples.ts";

export interface BoostSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the second derivatives of a leaf. */
  readonly penalty: number;
  /** Least sum of second derivatives of a leaf. */
  readonly least: number;
  /** Share of the features, and of the queries, that a tree sees. */
  readonly features: number;
  readonly queries: number;
  readonly seed: number;
}

const BINS = 64;

interface Binned {
  readonly rows: Float32Array;
  readonly bins: Uint8Array;
  readonly edges: readonly Float32Array[];
  readonly width: number;
  readonly starts: readonly number[];
  readonly right: Float32Array;
}

/** Trees that raise the right candidate. */
export function boost(examples: readonly Example[], width: number, settings: BoostSettings): Forest {
  const data = binned(examples, width);
  const scores = new Float64Array(data.right.length);
  const random = randomOf(settings.seed);
  const forest: Grown = { roots: [], feature: [], left: [], number: [] };
  for (let round = 0; round < settings.trees; round++) {
    const slopes = derivatives(data, scores);
    const seen = sampledRows(data, settings, random);
    const features = Array.from({ length: width }, (_, f) => f).filter(() => random() < settings.features);
    const root = grow(forest, data, slopes, seen, features, settings);
    forest.roots.push(root);
    for (let row = 0; row < scores.length; row++)
      scores[row] = (scores[row] as number) + leafOf(forest, root, data.rows, row * width);
  }
  return forest;
}

function binned(examples: readonly Example[], width: number): Binned {
  const total = examples.reduce((sum, { docs }) => sum + docs.length, 0);
  const rows = new Float32Array(total * width);
  const right = new Float32Array(total);
  const starts = [0];
  for (const { rows: part, docs, gold } of examples) {
    const at = starts.at(-1) as number;
    rows.set(part, at * width);
    const hits = docs.filter((doc) => gold.includes(doc)).length;
    for (const [row, doc] of docs.entries()) right[at + row] = gold.includes(doc) ? 1 / hits : 0;
    starts.push(at + docs.length);
  }
  const edges = Array.from({ length: width }, (_, f) => edgesOf(rows, width, f, total));
  const bins = new Uint8Array(total * width);
  for (let at = 0; at < bins.length; at++) bins[at] = binOf(edges[at % width] as Float32Array, rows[at] as number);
  return { rows, bins, edges, width, starts, right };
}

/** Upper bounds of all bins but the last, at quantiles of the values. */
function edgesOf(rows: Float32Array, width: number, feature: number, total: number): Float32Array {
  const step = Math.max(1, Math.floor(total / 20_000));
  const values = Float32Array.from(
    { length: Math.floor(total / step) },
    (_, n) => rows[n * step * width + feature] as number,
  ).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) edges.add(values[Math.floor((bin * values.length) / BINS)] as number);
  return Float32Array.from(edges).sort();
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function derivatives({ starts, right }: Binned, scores: Float64Array): Derivatives {
  const gradients = new Float64Array(scores.length);
  const curvatures = new Float64Array(scores.length);
  for (let query = 0; query + 1 < starts.length; query++) {
    const from = starts[query] as number;
    const to = starts[query + 1] as number;
    let top = Number.NEGATIVE_INFINITY;
    for (let row = from; row < to; row++) top = Math.max(top, scores[row] as number);
    let sum = 0;
    for (let row = from; row < to; row++) sum += Math.exp((scores[row] as number) - top);
    for (let row = from; row < to; row++) {
      const chance = Math.exp((scores[row] as number) - top) / sum;
      gradients[row] = chance - (right[row] as number);
      curvatures[row] = Math.max(chance * (1 - chance), 1e-6);
    }
  }
  return { gradients, curvatures };
}

function sampledRows({ starts }: Binned, { queries }: BoostSettings, random: () => number): Int32Array {
  const rows: number[] = [];
  for (let query = 0; query + 1 < starts.length; query++) {
    if (random() >= queries) continue;
    for (let row = starts[query] as number; row < (starts[query + 1] as number); row++) rows.push(row);
  }
  return Int32Array.from(rows);
}

interface Derivatives {
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
}

/** A forest that still grows. */
type Grown = { [Part in keyof Forest]: number[] };

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Adds a tree to the forest; returns its root. */
function grow(
  forest: Grown,
  data: Binned,
  { gradients, curvatures }: Derivatives,
  seen: Int32Array,
  features: readonly number[],
  settings: BoostSettings,
): number {
  const root = addLeaf(forest);
  const open = [{ node: root, rows: seen, depth: 0 }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { node, rows, depth } = next;
    const split = depth < settings.depth ? bestSplit(data, gradients, curvatures, rows, features, settings) : undefined;
    if (!split) {
      const g = rows.reduce((sum, row) => sum + (gradients[row] as number), 0);
      const h = rows.reduce((sum, row) => sum + (curvatures[row] as number), 0);
      forest.number[node] = (-settings.rate * g) / (h + settings.penalty);
      continue;
    }
    const left = addLeaf(forest);
    addLeaf(forest);
    forest.feature[node] = split.feature;
    forest.left[node] = left;
    forest.number[node] = thresholdOf(data.edges[split.feature] as Float32Array, split.bin);
    const goesLeft = (row: number) => (data.bins[row * data.width + split.feature] as number) <= split.bin;
    open.push({ node: left, rows: rows.filter(goesLeft), depth: depth + 1 });
    open.push({ node: left + 1, rows: rows.filter((row) => !goesLeft(row)), depth: depth + 1 });
  }
  return root;
}

function addLeaf({ feature, left, number }: Grown): number {
  feature.push(-1);
  left.push(0);
  return number.push(0) - 1;
}

/** Between a bin and the next, so that rounding the number in the file moves no row. */
function thresholdOf(edges: Float32Array, bin: number): number {
  const edge = edges[bin] as number;
  const next = edges[bin + 1] ?? edge + Math.max(1e-3, Math.abs(edge) / 100);
  return (edge + next) / 2;
}

/** The split with the greatest gain: sums of derivatives by bin, feature by feature. */
function bestSplit(
  data: Binned,
  gradients: Float64Array,
  curvatures: Float64Array,
  rows: Int32Array,
  features: readonly number[],
  settings: BoostSettings,
): Split | undefined {
  const { bins, width } = data;
  const count = features.length;
  const sums = new Float64Array(count * BINS * 2);
  let g = 0;
  let h = 0;
  for (const row of rows) {
    const dg = gradients[row] as number;
    const dh = curvatures[row] as number;
    g += dg;
    h += dh;
    const from = row * width;
    for (let n = 0; n < count; n++) {
      const at = (n * BINS + (bins[from + (features[n] as number)] as number)) * 2;
      sums[at] = (sums[at] as number) + dg;
      sums[at + 1] = (sums[at + 1] as number) + dh;
    }
  }
  const { penalty, least } = settings;
  const parent = (g * g) / (h + penalty);
  let best: Split | undefined;
  for (let n = 0; n < count; n++) {
    let lg = 0;
    let lh = 0;
    const last = (data.edges[features[n] as number] as Float32Array).length;
    for (let bin = 0; bin < last; bin++) {
      lg += sums[(n * BINS + bin) * 2] as number;
      lh += sums[(n * BINS + bin) * 2 + 1] as number;
      if (lh < least || h - lh < least) continue;
      const gain = (lg * lg) / (lh + penalty) + ((g - lg) * (g - lg)) / (h - lh + penalty) - parent;
      if (gain > 1e-6 && gain > (best?.gain ?? 0)) best = { feature: features[n] as number, bin, gain };
    }
  }
  return best;
}
