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

/**
 * The same trees with a node's two numbers side by side, so that a step reads one line of memory: where the left child is
 * (above the lowest byte) and the column, then the limit. A leaf leads to itself, as no number is greater than its limit.
 */
type PackedNodes = Readonly<{ links: Int32Array; limits: Float32Array }>;

const NODE_SIZE = 2;
const COLUMN_BITS = 8;
const COLUMN_MASK = (1 << COLUMN_BITS) - 1;

const packedByTrees = new WeakMap<Trees, PackedNodes>();

const packNodes = ({ columns, values, left }: Trees): PackedNodes => {
  const { buffer } = new Int32Array(NODE_SIZE * columns.length);
  const links = new Int32Array(buffer);
  const limits = new Float32Array(buffer);
  for (let node = 0; node < columns.length; node++) {
    const isLeaf = columns[node]! < 0;
    const at = NODE_SIZE * node;
    links[at] = ((isLeaf ? at : NODE_SIZE * left[node]!) << COLUMN_BITS) | (isLeaf ? 0 : columns[node]!);
    limits[at + 1] = isLeaf ? Number.POSITIVE_INFINITY : values[node]!;
  }
  return { links, limits };
};

const packedNodesOf = (trees: Trees): PackedNodes => {
  const known = packedByTrees.get(trees);
  if (known !== undefined) return known;
  const packed = packNodes(trees);
  packedByTrees.set(trees, packed);
  return packed;
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
  const { links, limits } = packedNodesOf(trees);
  const step = (at: number): number => {
    const link = links[at]!;
    // The right child is the next node. Added, not branched to: the branch could not be predicted.
    return (link >>> COLUMN_BITS) + (+(rows[from + (link & COLUMN_MASK)]! > limits[at + 1]!) << 1);
  };
  let sum = 0;
  let tree = first;
  for (; tree + 4 <= last; tree += 4) {
    let a = NODE_SIZE * roots[tree]!;
    let b = NODE_SIZE * roots[tree + 1]!;
    let c = NODE_SIZE * roots[tree + 2]!;
    let d = NODE_SIZE * roots[tree + 3]!;
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
    sum += values[a >> 1]!;
    sum += values[b >> 1]!;
    sum += values[c >> 1]!;
    sum += values[d >> 1]!;
  }
  for (; tree < last; tree++) {
    let at = NODE_SIZE * roots[tree]!;
    for (let to = step(at); to !== at; to = step(at)) at = to;
    sum += values[at >> 1]!;
  }
  return sum;
};
