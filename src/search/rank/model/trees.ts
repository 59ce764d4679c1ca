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

/** The same trees with leaves that nothing leaves: each leads to itself, as no number is greater than its limit. */
type Paths = Readonly<{ columns: Int16Array; limits: Float32Array; next: Uint32Array }>;

const pathsByTrees = new WeakMap<Trees, Paths>();

const pathsOf = (trees: Trees): Paths => {
  const made = pathsByTrees.get(trees);
  if (made !== undefined) return made;
  const isLeaf = (node: number): boolean => trees.columns[node]! < 0;
  const paths = {
    columns: trees.columns.map((column) => Math.max(0, column)),
    limits: trees.values.map((value, node) => (isLeaf(node) ? Number.POSITIVE_INFINITY : value)),
    next: trees.left.map((left, node) => (isLeaf(node) ? node : left)),
  };
  pathsByTrees.set(trees, paths);
  return paths;
};

/**
 * The sum over all trees, or over those from `first` up to `last`. `from`: where the row begins; its values are numbers.
 *
 * Four trees are walked at once: a step waits for the memory that tells where it leads, and four wait no longer than one (measured: half
 * the time of one tree behind the other).
 */
export const evaluateTrees = (
  trees: Trees,
  rows: Float32Array,
  from: number,
  first = 0,
  last = trees.roots.length,
): number => {
  const { roots, values } = trees;
  const { columns, limits, next } = pathsOf(trees);
  const step = (node: number): number => next[node]! + +(rows[from + columns[node]!]! > limits[node]!);
  let sum = 0;
  let tree = first;
  for (; tree + 4 <= last; tree += 4) {
    let a = roots[tree]!;
    let b = roots[tree + 1]!;
    let c = roots[tree + 2]!;
    let d = roots[tree + 3]!;
    for (let moved = true; moved; ) {
      const toA = step(a);
      const toB = step(b);
      const toC = step(c);
      const toD = step(d);
      moved = toA !== a || toB !== b || toC !== c || toD !== d;
      a = toA;
      b = toB;
      c = toC;
      d = toD;
    }
    sum += values[a]!;
    sum += values[b]!;
    sum += values[c]!;
    sum += values[d]!;
  }
  for (; tree < last; tree++) {
    let node = roots[tree]!;
    for (let to = step(node); to !== node; to = step(node)) node = to;
    sum += values[node]!;
  }
  return sum;
};
