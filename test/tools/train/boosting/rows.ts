import { FEATURE_NAMES } from "../../../../src/search/rank/features/extract-features.ts";
import { binOf, findBinEdges, type Table } from "./boost.ts";

/** Rows of features, growing, with a label each. */
export type Rows = {
  readonly width: number;
  count: number;
  values: Float32Array;
  labels: Uint8Array;
  /** Where each question's rows begin, and the end. */
  readonly groups: number[];
};

export const createRows = (width = FEATURE_NAMES.length): Rows => ({
  width,
  count: 0,
  values: new Float32Array(width * 1024),
  labels: new Uint8Array(1024),
  groups: [0],
});

export const addRow = (rows: Rows, row: Float32Array, label: number): void => {
  if (rows.count === rows.labels.length) {
    const values = new Float32Array(rows.values.length * 2);
    values.set(rows.values);
    rows.values = values;
    const labels = new Uint8Array(rows.labels.length * 2);
    labels.set(rows.labels);
    rows.labels = labels;
  }
  rows.values.set(row, rows.count * rows.width);
  rows.labels[rows.count] = label;
  rows.count++;
};

/** Quantiles are taken from so many rows. */
const SAMPLE_ROWS = 30_000;

/** The rows as bins. A column in `blank` is left without information, for an ablation. */
export const tableOf = (rows: Rows, blank: ReadonlySet<number> = new Set()): Table => {
  const edges: Float32Array[] = [];
  const bins: Uint8Array[] = [];
  for (let column = 0; column < rows.width; column++) {
    const sample = new Float32Array(Math.min(SAMPLE_ROWS, rows.count));
    for (let i = 0; i < sample.length; i++) {
      sample[i] = blank.has(column)
        ? 0
        : rows.values[Math.floor((i * rows.count) / sample.length) * rows.width + column]!;
    }
    const columnEdges = findBinEdges(sample);
    const columnBins = new Uint8Array(rows.count);
    if (!blank.has(column)) {
      for (let i = 0; i < rows.count; i++) columnBins[i] = binOf(columnEdges, rows.values[i * rows.width + column]!);
    }
    edges.push(columnEdges);
    bins.push(columnBins);
  }
  return { rows: rows.count, bins, edges };
};
