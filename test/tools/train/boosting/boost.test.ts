import { describe, expect, it } from "vitest";
import { decodeTrees } from "../../../../src/search/rank/model/load-model.ts";
import { evaluateTrees } from "../../../../src/search/rank/model/trees.ts";
import { createRandom } from "../../bench/data/random.ts";
import { encodeTrees } from "../encode-weights.ts";
import { binOf, boost, findBinEdges } from "./boost.ts";
import { binReliability, fitIsotonic } from "./isotonic.ts";
import { softmaxLoss } from "./losses.ts";
import { addRow, createRows, tableOf } from "./rows.ts";

/** Questions of four candidates: the right one has exactly one of two signs, which no single column shows. */
const either = (questions: number) => {
  const random = createRandom(1);
  const rows = createRows(3);
  for (let q = 0; q < questions; q++) {
    const right = Math.floor(random() * 4);
    for (let c = 0; c < 4; c++) {
      const one = random() < 0.5 ? 1 : 0;
      addRow(rows, Float32Array.from([one, c === right ? 1 - one : one, random()]), c === right ? 1 : 0);
    }
    rows.groups.push(rows.count);
  }
  return rows;
};

const train = (seed: number, startOf?: (label: number) => number) => {
  const rows = either(200);
  const start = startOf && Float64Array.from(rows.labels.subarray(0, rows.count), startOf);
  const groups = Uint32Array.from(rows.groups);
  const trees = boost(tableOf(rows), {
    trees: 12,
    leaves: 6,
    rate: 0.3,
    minHessian: 0.01,
    lambda: 1,
    rowShare: 0.8,
    columnShare: 1,
    random: createRandom(seed),
    groups,
    ...(start && { start }),
    derive: softmaxLoss(rows.labels, groups),
  });
  return { rows, trees };
};

describe("boosted trees", () => {
  it("learn what no single column shows", () => {
    const { rows, trees } = train(2);
    let first = 0;
    for (let q = 0; q < 200; q++) {
      const scores = [0, 1, 2, 3].map((c) => evaluateTrees(trees, rows.values, (q * 4 + c) * 3));
      if (rows.labels[q * 4 + scores.indexOf(Math.max(...scores))] === 1) first++;
    }
    expect(first).toBe(200);
  });

  it("learn only what is missing to the scores that they start from", () => {
    const spread = ({ rows, trees }: ReturnType<typeof train>): number => {
      const scores = Array.from({ length: rows.count }, (_, row) => evaluateTrees(trees, rows.values, row * 3));
      return Math.max(...scores) - Math.min(...scores);
    };
    expect(spread(train(2, (label) => 9 * label))).toBeLessThan(0.1 * spread(train(2)));
  });

  it("come out the same from the same seed", () => {
    expect(encodeTrees(train(3).trees)).toEqual(encodeTrees(train(3).trees));
  });

  it("read the same after they were written", () => {
    const { rows, trees } = train(4);
    const read = decodeTrees(encodeTrees(trees));
    for (let row = 0; row < rows.count; row++) {
      expect(evaluateTrees(read, rows.values, row * 3)).toBe(evaluateTrees(trees, rows.values, row * 3));
    }
  });

  it("sort a value into the first bin whose edge is not below it", () => {
    const edges = findBinEdges(
      Float32Array.from({ length: 1000 }, (_, i) => i % 10),
      10,
    );
    for (const value of [-1, 0, 0.5, 3, 8, 9, 99]) {
      const bin = binOf(edges, value);
      if (bin < edges.length) expect(value).toBeLessThanOrEqual(edges[bin]!);
      if (bin > 0) expect(value).toBeGreaterThan(edges[bin - 1]!);
    }
  });
});

describe("the derivatives of the ranking", () => {
  it("pull the right candidate up, the wrong ones down, and as much one way as the other", () => {
    const gradients = new Float32Array(3);
    const hessians = new Float32Array(3);
    softmaxLoss(Uint8Array.from([0, 1, 0]), Uint32Array.from([0, 3]))(
      Float64Array.from([2, 0, 1]),
      gradients,
      hessians,
    );
    expect(gradients[1]).toBeLessThan(0);
    expect(gradients[0]).toBeGreaterThan(gradients[2]!);
    expect(gradients[0]! + gradients[1]! + gradients[2]!).toBeCloseTo(0, 5);
  });

  it("leave a question without a right candidate alone", () => {
    const gradients = new Float32Array(2);
    softmaxLoss(new Uint8Array(2), Uint32Array.from([0, 2]))(new Float64Array(2), gradients, new Float32Array(2));
    expect([...gradients]).toEqual([0, 0]);
  });
});

describe("calibration", () => {
  const random = createRandom(5);
  const scores = Array.from({ length: 4000 }, () => random() * 8 - 4);
  const outcomes = scores.map((score) => (random() < 1 / (1 + Math.exp(-2 * score)) ? 1 : 0));
  const curve = fitIsotonic(scores, outcomes);

  it("never falls", () => {
    for (let i = 1; i < curve.scores.length; i++) {
      expect(curve.scores[i]).toBeGreaterThan(curve.scores[i - 1]!);
      expect(curve.chances[i]).toBeGreaterThanOrEqual(curve.chances[i - 1]!);
    }
  });

  it("says how often it is right", () => {
    const stated = scores.map((score) => 1 / (1 + Math.exp(-2 * score)));
    expect(binReliability(stated, outcomes).error).toBeLessThan(0.03);
    expect(
      binReliability(
        stated.map(() => 0.9),
        outcomes,
      ).error,
    ).toBeGreaterThan(0.3);
  });
});
