/**
 * The encoder's forward pass as the papers write it: in 64-bit floats, one window at a time, nothing quantised but the
 * weights. Slow and plain, to hold the kernel against.
 */

import type { SMALL_SHAPE } from "./small-encoder.ts";

type Numbers = ReadonlyMap<string, Float64Array>;
type Rows = readonly (readonly number[])[];

const HEAD_WIDTH = 32;

/** The error function by its series: exact to 1e-12 where it is not yet one. */
const erf = (x: number): number => {
  if (Math.abs(x) > 5) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; n < 120; n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
};

export const exactGelu = (x: number): number => (x / 2) * (1 + erf(x / Math.SQRT2));

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
};

const through = (numbers: Numbers, name: string, rows: Rows): Rows => {
  const [weights, scale, bias] = [
    numbers.get(`${name}.weight`)!,
    numbers.get(`${name}.scale`)!,
    numbers.get(`${name}.bias`),
  ];
  return rows.map((row) =>
    Array.from(scale, (factor, at) => {
      const sum = dot(row, weights.subarray(at * row.length, (at + 1) * row.length));
      return sum * factor + (bias?.[at] ?? 0);
    }),
  );
};

const norm = (numbers: Numbers, name: string, rows: Rows): Rows => {
  const [weight, bias] = [numbers.get(`${name}.weight`)!, numbers.get(`${name}.bias`)!];
  return rows.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
    return row.map((value, at) => ((value - mean) / Math.sqrt(variance + 1e-12)) * weight[at]! + bias[at]!);
  });
};

const plus = (a: Rows, b: Rows): Rows => a.map((row, at) => row.map((value, column) => value + b[at]![column]!));

const softmax = (values: readonly number[]): readonly number[] => {
  const top = Math.max(...values);
  const shares = values.map((value) => Math.exp(value - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
};

const attend = (numbers: Numbers, layer: string, rows: Rows): Rows => {
  const [queries, keys, values] = ["query", "key", "value"].map((part) => through(numbers, `${layer}.${part}`, rows));
  return queries!.map((query) =>
    Array.from({ length: query.length / HEAD_WIDTH }, (_, head) => {
      const part = (row: readonly number[]) => row.slice(head * HEAD_WIDTH, (head + 1) * HEAD_WIDTH);
      const shares = softmax(keys!.map((key) => dot(part(query), part(key)) / Math.sqrt(HEAD_WIDTH)));
      return Array.from({ length: HEAD_WIDTH }, (_, at) =>
        values!.reduce((sum, value, token) => sum + shares[token]! * part(value)[at]!, 0),
      );
    }).flat(),
  );
};

/** The rows of the last layer and what the head makes of them, for one window. */
export const referencePass = (
  numbers: Numbers,
  { depth, width }: typeof SMALL_SHAPE,
  ids: readonly number[],
): Readonly<{ rows: Rows; late: Rows; weights: readonly number[] }> => {
  const [word, position] = [numbers.get("word")!, numbers.get("position")!];
  const embedded = ids.map((id, at) =>
    Array.from({ length: width }, (_, column) => word[id * width + column]! + position[at * width + column]!),
  );
  let rows = norm(numbers, "norm", embedded);
  for (let at = 0; at < depth; at += 1) {
    const layer = `layers.${at}`;
    const attended = through(numbers, `${layer}.out`, attend(numbers, layer, rows));
    rows = norm(numbers, `${layer}.norm1`, plus(rows, attended));
    const inner = through(numbers, `${layer}.up`, rows).map((row) => row.map(exactGelu));
    rows = norm(numbers, `${layer}.norm2`, plus(rows, through(numbers, `${layer}.down`, inner)));
  }
  const logits = rows.map((row) => dot(row, numbers.get("weight.weight")!));
  return { rows, late: through(numbers, "narrow", rows), weights: softmax(logits) };
};

/** The cosine of two vectors. */
export const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
