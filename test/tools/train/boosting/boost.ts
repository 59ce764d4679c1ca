import type { Trees } from "../../../../src/search/rank/model/trees.ts";

/** Rows of numbers as bins, one column after another, so that a histogram is read in one sweep. */
export type Table = Readonly<{
  rows: number;
  /** Column → bin of each row. */
  bins: readonly Uint8Array[];
  /** Column → the upper edges of its bins: bin b holds the values up to edges[b]. */
  edges: readonly Float32Array[];
}>;

export type BoostOptions = Readonly<{
  trees: number;
  leaves: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  minHessian: number;
  lambda: number;
  /** Shares of rows (by whole groups) and of columns that each tree sees. */
  rowShare: number;
  columnShare: number;
  random: () => number;
  /** What each row scores before the first tree, which learns what is missing to that; 0 when absent. */
  start?: Float64Array;
  /** Rows of one question, or of anything else that is sampled together, are `groups[g] .. groups[g + 1]`. */
  groups: Uint32Array;
  /** Fills the first and second derivatives of the loss at the scores. */
  derive: (scores: Float64Array, gradients: Float32Array, hessians: Float32Array) => void;
  onTree?: (tree: number, scores: Float64Array) => void;
}>;

type Split = { gain: number; column: number; bin: number };
type Leaf = {
  node: number;
  from: number;
  to: number;
  histogram: Float64Array;
  split: Split;
  sumG: number;
  sumH: number;
};

const BIN_COUNT = 256;

/** At most 255 bins a column, by the quantiles of a sample. */
export const findBinEdges = (values: Float32Array, most = 128): Float32Array => {
  const sorted = values.slice().sort();
  const edges: number[] = [];
  for (let b = 1; b < most; b++) {
    const value = sorted[Math.floor((b * sorted.length) / most)]!;
    if (edges.length === 0 || value > edges[edges.length - 1]!) edges.push(value);
  }
  if (edges.length === 0) edges.push(sorted[0] ?? 0);
  return Float32Array.from(edges);
};

/** The first bin whose edge is not below the value; one more than there are edges for the greatest. */
export const binOf = (edges: Float32Array, value: number): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Gradient boosting with histograms, leaf by leaf, the greatest gain first (as LightGBM grows them). */
export const boost = (table: Table, options: BoostOptions): Trees => {
  const { rows, bins, edges } = table;
  const width = bins.length;
  const scores = options.start?.slice() ?? new Float64Array(rows);
  const gradients = new Float32Array(rows);
  const hessians = new Float32Array(rows);
  const order = new Uint32Array(rows);
  const spare = new Uint32Array(rows);
  const orderedG = new Float32Array(rows);
  const orderedH = new Float32Array(rows);
  const columns: number[] = [];
  const values: number[] = [];
  const left: number[] = [];
  const splitBins: number[] = [];
  const roots: number[] = [];
  const pool: Float64Array[] = [];
  const histogramOf = (from: number, to: number, used: readonly number[]): Float64Array => {
    const histogram = pool.pop() ?? new Float64Array(width * BIN_COUNT * 2);
    histogram.fill(0);
    for (let i = from; i < to; i++) {
      orderedG[i] = gradients[order[i]!]!;
      orderedH[i] = hessians[order[i]!]!;
    }
    for (const column of used) {
      const columnBins = bins[column]!;
      const base = column * BIN_COUNT * 2;
      for (let i = from; i < to; i++) {
        const at = base + columnBins[order[i]!]! * 2;
        histogram[at]! += orderedG[i]!;
        histogram[at + 1]! += orderedH[i]!;
      }
    }
    return histogram;
  };
  const bestSplit = (leaf: Leaf, used: readonly number[]): Split => {
    const { histogram, sumG, sumH } = leaf;
    const best: Split = { gain: 1e-6, column: -1, bin: 0 };
    const whole = (sumG * sumG) / (sumH + options.lambda);
    for (const column of used) {
      const base = column * BIN_COUNT * 2;
      let g = 0;
      let h = 0;
      for (let b = 0; b < edges[column]!.length; b++) {
        g += histogram[base + b * 2]!;
        h += histogram[base + b * 2 + 1]!;
        if (h < options.minHessian) continue;
        if (sumH - h < options.minHessian) break;
        const gain = (g * g) / (h + options.lambda) + ((sumG - g) * (sumG - g)) / (sumH - h + options.lambda) - whole;
        if (gain > best.gain) {
          best.gain = gain;
          best.column = column;
          best.bin = b;
        }
      }
    }
    return best;
  };
  const addNode = (): number => {
    columns.push(-1);
    values.push(0);
    left.push(0);
    splitBins.push(0);
    return columns.length - 1;
  };

  for (let tree = 0; tree < options.trees; tree++) {
    options.derive(scores, gradients, hessians);
    let sampled = 0;
    for (let g = 0; g + 1 < options.groups.length; g++) {
      if (options.random() >= options.rowShare) continue;
      for (let row = options.groups[g]!; row < options.groups[g + 1]!; row++) {
        // A row without derivatives tells nothing.
        if (hessians[row]! > 0) order[sampled++] = row;
      }
    }
    const used = bins.map((_, column) => column).filter(() => options.random() < options.columnShare);
    const root = addNode();
    roots.push(root);
    const make = (node: number, from: number, to: number, histogram: Float64Array): Leaf => {
      let sumG = 0;
      let sumH = 0;
      for (let i = from; i < to; i++) {
        sumG += gradients[order[i]!]!;
        sumH += hessians[order[i]!]!;
      }
      const leaf: Leaf = { node, from, to, histogram, sumG, sumH, split: { gain: 0, column: -1, bin: 0 } };
      leaf.split = bestSplit(leaf, used);
      return leaf;
    };
    const leaves: Leaf[] = [make(root, 0, sampled, histogramOf(0, sampled, used))];
    while (leaves.length < options.leaves) {
      let at = 0;
      for (let i = 1; i < leaves.length; i++) if (leaves[i]!.split.gain > leaves[at]!.split.gain) at = i;
      const leaf = leaves[at]!;
      const { column, bin } = leaf.split;
      if (column < 0) break;
      const columnBins = bins[column]!;
      let middle = leaf.from;
      let later = 0;
      for (let i = leaf.from; i < leaf.to; i++) {
        const row = order[i]!;
        if (columnBins[row]! <= bin) order[middle++] = row;
        else spare[later++] = row;
      }
      order.set(spare.subarray(0, later), middle);
      const leftNode = addNode();
      const rightNode = addNode();
      columns[leaf.node] = column;
      values[leaf.node] = edges[column]![bin]!;
      splitBins[leaf.node] = bin;
      left[leaf.node] = leftNode;
      // The histogram of the smaller half is counted, that of the other is what remains.
      const leftIsSmaller = middle - leaf.from < leaf.to - middle;
      const small = leftIsSmaller ? histogramOf(leaf.from, middle, used) : histogramOf(middle, leaf.to, used);
      const large = leaf.histogram;
      for (const c of used) {
        for (let i = c * BIN_COUNT * 2; i < (c + 1) * BIN_COUNT * 2; i++) large[i]! -= small[i]!;
      }
      leaves[at] = make(leftNode, leaf.from, middle, leftIsSmaller ? small : large);
      leaves.push(make(rightNode, middle, leaf.to, leftIsSmaller ? large : small));
    }
    for (const leaf of leaves) {
      values[leaf.node] = (-options.rate * leaf.sumG) / (leaf.sumH + options.lambda);
      pool.push(leaf.histogram);
    }
    for (let row = 0; row < rows; row++) {
      let node = root;
      while (columns[node]! >= 0) node = left[node]! + (bins[columns[node]!]![row]! <= splitBins[node]! ? 0 : 1);
      scores[row]! += values[node]!;
    }
    options.onTree?.(tree, scores);
  }
  return {
    columns: Int16Array.from(columns),
    values: Float32Array.from(values),
    left: Uint32Array.from(left),
    roots: Uint32Array.from(roots),
  };
};
