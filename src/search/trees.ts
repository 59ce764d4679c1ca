/**
 * Boosted regression trees (Friedman 2001), to be read only: a row goes from each root to a leaf, and the leaves'
 * values are added up. The trees are trained by `npm run train`.
 */
export type Trees = Readonly<{
  /** Node → column of the row; -1 for a leaf. */
  columns: Int16Array;
  /** Inner node → the row goes left when its value is not greater; leaf → its value. */
  values: Float32Array;
  /** Inner node → its left child; the right child is the next one. */
  left: Uint32Array;
  roots: Uint32Array;
}>;

/** The sum over all trees, or over those from `first` up to `last`. `from`: where the row begins. */
export function evaluate(
  { columns, values, left, roots }: Trees,
  rows: Float32Array,
  from: number,
  first = 0,
  last = roots.length,
): number {
  let sum = 0;
  for (let tree = first; tree < last; tree++) {
    let node = roots[tree]!;
    let column = columns[node]!;
    while (column >= 0) {
      node = left[node]! + (rows[from + column]! <= values[node]! ? 0 : 1);
      column = columns[node]!;
    }
    sum += values[node]!;
  }
  return sum;
}
