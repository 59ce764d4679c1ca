import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTrees, type Trees } from "../../../../src/search/rank/model/trees.ts";
import { foldTrees, moveColumns } from "./fold-trees.ts";

const WIDTH = 4;

type Node = Readonly<{ value: number }> | Readonly<{ column: number; limit: number; low: Node; high: Node }>;

/** Halves of whole numbers are the same in 32 bits. */
const half = fc.integer({ min: -6, max: 6 }).map((number) => number / 2);
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.record({ value: half }),
    fc.record({ column: fc.nat({ max: WIDTH - 1 }), limit: half, low: tie("tree"), high: tie("tree") }),
  ),
}));

const toTrees = (forest: readonly Node[]): Trees => {
  const columns: number[] = [];
  const values: number[] = [];
  const left: number[] = [];
  const put = (node: Node, at: number): void => {
    columns[at] = "value" in node ? -1 : node.column;
    values[at] = "value" in node ? node.value : node.limit;
    left[at] = 0;
    if ("value" in node) return;
    const children = columns.length;
    columns.push(-1, -1);
    left[at] = children;
    put(node.low, children);
    put(node.high, children + 1);
  };
  const roots = forest.map((node) => {
    const at = columns.length;
    columns.push(-1);
    put(node, at);
    return at;
  });
  return {
    columns: Int16Array.from(columns),
    values: Float32Array.from(values),
    left: Uint32Array.from(left),
    roots: Uint32Array.from(roots),
  };
};

const forest = fc.array(tree, { maxLength: 9 }).map(toTrees);
const row = fc.array(half, { minLength: WIDTH, maxLength: WIDTH });
const held = fc
  .dictionary(fc.constantFrom("0", "1", "2", "3"), half)
  .map((values) => new Map(Object.entries(values).map(([column, value]) => [Number(column), value])));

describe("folded trees", () => {
  it("say of any row what the whole trees say when the held columns have their values", () => {
    fc.assert(
      fc.property(forest, held, row, (trees, values, numbers) => {
        const blanked = Float32Array.from(numbers, (number, column) => values.get(column) ?? number);
        expect(evaluateTrees(foldTrees(trees, values), Float32Array.from(numbers), 0)).toBe(
          evaluateTrees(trees, blanked, 0),
        );
      }),
    );
  });

  it("have no split on a held column, and as many trees as before", () => {
    fc.assert(
      fc.property(forest, held, (trees, values) => {
        const folded = foldTrees(trees, values);
        for (const column of folded.columns) expect(values.has(column)).toBe(false);
        expect(folded.roots.length).toBe(trees.roots.length);
      }),
    );
  });
});

describe("trees whose columns move", () => {
  it("find each value where it stands now", () => {
    const names = ["a", "b", "c", "d"];
    fc.assert(
      fc.property(forest, row, fc.shuffledSubarray(names, { minLength: WIDTH }), (trees, numbers, order) => {
        const moved = Float32Array.from(order, (name) => numbers[names.indexOf(name)]!);
        expect(evaluateTrees(moveColumns(trees, names, order), moved, 0)).toBe(
          evaluateTrees(trees, Float32Array.from(numbers), 0),
        );
      }),
    );
  });

  it("cannot lose a column that they split on", () => {
    const trees = toTrees([{ column: 1, limit: 0, low: { value: 1 }, high: { value: 2 } }]);
    expect(() => moveColumns(trees, ["a", "b"], ["a"])).toThrow("“b”");
  });
});
