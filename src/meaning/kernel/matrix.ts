/**
 * Decides how a matrix is multiplied: activations of 16 bits by weights of 8, summed exactly in 32 bits, so that a
 * token's numbers depend neither on its neighbours in the batch nor on the order of the sum.
 */

import { laneMax } from "./elementary";

/** Rows of weights that are widened together and then met by every token. */
const ROWS_IN_PANEL: i32 = 4;
/** Activations never exceed 16 bits… */
const MAX_ACTIVATION: i32 = 32767;
/** …nor so much that a row's sum with weights of up to 127 could leave 32. */
const MAX_SUM: i32 = 2147483647 / 127;

/** Quantises rows of 32-bit floats to whole numbers of 16 bits, each row with a scale of its own (its greatest magnitude). */
export function quantiseRows(from: usize, to: usize, scales: usize, rows: i32, columns: i32): void {
  const limit = <f32>min(MAX_ACTIVATION, MAX_SUM / columns);
  for (let row = 0; row < rows; row++) {
    const end = from + ((<usize>columns) << 2);
    let greatest = f32x4.splat(0);
    for (let at = from; at < end; at += 16) greatest = f32x4.pmax(greatest, f32x4.abs(v128.load(at)));
    const magnitude = max(laneMax(greatest), <f32>1e-30);
    store<f32>(scales + ((<usize>row) << 2), magnitude / limit);
    const factor = f32x4.splat(limit / magnitude);
    for (let at = from; at < end; at += 32, to += 16) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at, 16), factor)));
      v128.store(to, i16x8.narrow_i32x4_s(low, high));
    }
    from = end;
  }
}

/** The sums of four vectors of four, as one vector. */
function sumsOf(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

/** Two tokens by one panel: sixteen columns of four rows a turn. */
function multiplyPair(
  token: usize,
  columns: i32,
  panel: usize,
  scales: usize,
  rowScales: v128,
  bias: v128,
  to: usize,
  stride: usize,
): void {
  let next = token + ((<usize>columns) << 1);
  const end = next;
  let a0 = i32x4.splat(0);
  let a1 = i32x4.splat(0);
  let a2 = i32x4.splat(0);
  let a3 = i32x4.splat(0);
  let b0 = i32x4.splat(0);
  let b1 = i32x4.splat(0);
  let b2 = i32x4.splat(0);
  let b3 = i32x4.splat(0);
  for (; token < end; token += 16, next += 16, panel += 64) {
    const a = v128.load(token);
    const b = v128.load(next);
    let weights = v128.load(panel);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, weights));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(b, weights));
    weights = v128.load(panel, 16);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, weights));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(b, weights));
    weights = v128.load(panel, 32);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(a, weights));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(b, weights));
    weights = v128.load(panel, 48);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(a, weights));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(b, weights));
  }
  const first = f32x4.mul(rowScales, v128.load32_splat(scales));
  const second = f32x4.mul(rowScales, v128.load32_splat(scales, 4));
  v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sumsOf(a0, a1, a2, a3)), first), bias));
  v128.store(to + stride, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sumsOf(b0, b1, b2, b3)), second), bias));
}

/**
 * Each token's activations by each row of weights, scaled, plus the bias. Tokens are met in pairs: the caller leaves
 * room for one more than there are.
 *
 * @param weights bytes, row by row; `rowScales` and `bias` have one float a row, and a bias of 0 is none.
 * @param panel room for four rows of 16 bits.
 * @param width floats from one token's row in `to` to the next.
 */
export function multiply(
  activations: usize,
  scales: usize,
  tokens: i32,
  weights: usize,
  rowScales: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  panel: usize,
  to: usize,
  width: i32,
): void {
  const stride = (<usize>width) << 2;
  for (let row = 0; row < rows; row += ROWS_IN_PANEL) {
    let wide = panel;
    const end = weights + columns;
    for (let at = weights; at < end; at += 8, wide += 64) {
      v128.store(wide, v128.load8x8_s(at));
      v128.store(wide, v128.load8x8_s(at + columns), 16);
      v128.store(wide, v128.load8x8_s(at + 2 * columns), 32);
      v128.store(wide, v128.load8x8_s(at + 3 * columns), 48);
    }
    const ofRow = (<usize>row) << 2;
    const factors = v128.load(rowScales + ofRow);
    const added = bias === 0 ? f32x4.splat(0) : v128.load(bias + ofRow);
    for (let token = 0; token < tokens; token += 2) {
      const input = activations + ((<usize>token * columns) << 1);
      multiplyPair(
        input,
        columns,
        panel,
        scales + ((<usize>token) << 2),
        factors,
        added,
        to + token * stride + ofRow,
        stride,
      );
    }
    weights += ROWS_IN_PANEL * columns;
  }
}
