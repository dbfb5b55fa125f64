/**
 * Gradient boosted trees for yes or no (Friedman 2001): each tree fits the gradient of the log loss, with second-order
 * leaves (Chen & Guestrin 2016) and features in 64 bins (Ke et al. 2017).
 */

import { seededRandom } from "../../../src/core/random.ts";
import { type Forest, leafOf } from "../../../src/core/search/ranking/trees.ts";
import type { Case } from "./second-stage.ts";

export interface BoostSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the second derivatives of a leaf. */
  readonly penalty: number;
  /** Least sum of second derivatives of a leaf. */
  readonly least: number;
  /** Share of the features, and of the cases, that a tree sees. */
  readonly features: number;
  readonly cases: number;
  readonly seed: number;
}

const BINS = 64;

interface Binned {
  readonly bins: Uint8Array;
  readonly edges: readonly Float32Array[];
  readonly width: number;
}

/** Trees whose sum is the log odds of `present`. */
export function boost(cases: readonly Case[], settings: BoostSettings): Forest {
  const data = binned(cases.map(({ summary }) => summary));
  const odds = new Float64Array(cases.length);
  const random = seededRandom(settings.seed);
  const forest: Grown = { roots: [], feature: [], left: [], number: [] };
  for (let round = 0; round < settings.trees; round++) {
    const slopes = derivatives(cases, odds);
    const seen = Int32Array.from(cases.keys()).filter(() => random() < settings.cases);
    const features = Array.from({ length: data.width }, (_, f) => f).filter(() => random() < settings.features);
    const root = grow(forest, data, slopes, seen, features, settings);
    forest.roots.push(root);
    for (const [index, { summary }] of cases.entries())
      odds[index] = (odds[index] as number) + leafOf(forest, root, summary);
  }
  return forest;
}

function binned(rows: readonly Float32Array[]): Binned {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, f) => edgesOf(rows.map((row) => row[f] as number)));
  const bins = new Uint8Array(rows.length * width);
  for (const [index, row] of rows.entries())
    for (let f = 0; f < width; f++) bins[index * width + f] = binOf(edges[f] as Float32Array, row[f] as number);
  return { bins, edges, width };
}

/** Upper bounds of all bins but the last, at quantiles of the values. */
function edgesOf(values: readonly number[]): Float32Array {
  const sorted = Float32Array.from(values).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) edges.add(sorted[Math.floor((bin * sorted.length) / BINS)] as number);
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

function derivatives(cases: readonly Case[], odds: Float64Array): Derivatives {
  const chances = odds.map((value) => 1 / (1 + Math.exp(-value)));
  return {
    gradients: chances.map((chance, index) => chance - (cases[index]?.present ? 1 : 0)),
    curvatures: chances.map((chance) => Math.max(chance * (1 - chance), 1e-6)),
  };
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
