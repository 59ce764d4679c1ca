/**
 * Takes columns out of trees without learning anew: a split on a column that always has the same value goes one way
 * only, so its other side can be cut off. What is left gives exactly the sums that the whole trees give for rows with
 * these values.
 */
import type { Trees } from "../../../../src/search/rank/model/trees.ts";

/** The trees without splits on the columns of `held`, each of which always has the value given there. */
export const foldTrees = (trees: Trees, held: ReadonlyMap<number, number>): Trees => {
  const columns: number[] = [];
  const values: number[] = [];
  const left: number[] = [];
  const addNode = (): number => {
    columns.push(-1);
    values.push(0);
    left.push(0);
    return columns.length - 1;
  };
  /** The first node from here on that is a leaf or splits on a column that is kept. */
  const skipHeld = (from: number): number => {
    let node = from;
    for (let value = held.get(trees.columns[node]!); value !== undefined; value = held.get(trees.columns[node]!))
      node = trees.left[node]! + (value > trees.values[node]! ? 1 : 0);
    return node;
  };
  const copy = (from: number, to: number): void => {
    const node = skipHeld(from);
    columns[to] = trees.columns[node]!;
    values[to] = trees.values[node]!;
    if (trees.columns[node]! < 0) return;
    const leftNode = addNode();
    const rightNode = addNode();
    left[to] = leftNode;
    copy(trees.left[node]!, leftNode);
    copy(trees.left[node]! + 1, rightNode);
  };
  const roots = Array.from(trees.roots, (root) => {
    const node = addNode();
    copy(root, node);
    return node;
  });
  return {
    columns: Int16Array.from(columns),
    values: Float32Array.from(values),
    left: Uint32Array.from(left),
    roots: Uint32Array.from(roots),
  };
};

/** The trees for rows whose columns stand elsewhere. Throws when a split is on a column that the new rows do not have. */
export const moveColumns = (trees: Trees, from: readonly string[], to: readonly string[]): Trees => {
  const places = from.map((name) => to.indexOf(name));
  const columns = trees.columns.map((column) => (column < 0 ? column : places[column]!));
  for (const [node, column] of columns.entries()) {
    if (column < 0 && trees.columns[node]! >= 0)
      throw new Error(`a tree splits on “${from[trees.columns[node]!]}”, which is no column any more`);
  }
  return { ...trees, columns };
};
