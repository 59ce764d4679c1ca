/** Decides what is done to one row of floats at a time: layer norm, GELU, and the sums that pool and weigh tokens. */

import { erf4, laneMax, laneSum } from "./elementary";

/** Adds `other` to each row, then brings it to mean 0 and variance 1, scaled and shifted. An `other` of 0 adds nothing. */
export function addAndNorm(
  rows: usize,
  other: usize,
  count: i32,
  width: i32,
  weight: usize,
  bias: usize,
  epsilon: f32,
): void {
  const bytes = (<usize>width) << 2;
  for (let row = 0; row < count; row++, rows += bytes) {
    let sum = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      let value = v128.load(rows + at);
      if (other !== 0) {
        value = f32x4.add(value, v128.load(other + at));
        v128.store(rows + at, value);
      }
      sum = f32x4.add(sum, value);
    }
    const mean = f32x4.splat(laneSum(sum) / <f32>width);
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const apart = f32x4.sub(v128.load(rows + at), mean);
      squares = f32x4.add(squares, f32x4.mul(apart, apart));
    }
    const factor = f32x4.splat(<f32>1 / sqrt<f32>(laneSum(squares) / <f32>width + epsilon));
    for (let at: usize = 0; at < bytes; at += 16) {
      const apart = f32x4.mul(f32x4.sub(v128.load(rows + at), mean), factor);
      v128.store(rows + at, f32x4.add(f32x4.mul(apart, v128.load(weight + at)), v128.load(bias + at)));
    }
    if (other !== 0) other += bytes;
  }
}

const SQRT_HALF: f32 = Mathf.SQRT1_2;

/** The exact GELU of each number, in place: half of x × (1 + erf(x ÷ √2)). */
export function gelu(values: usize, count: i32): void {
  const end = values + ((<usize>count) << 2);
  for (let at = values; at < end; at += 16) {
    const x = v128.load(at);
    const share = f32x4.add(erf4(f32x4.mul(x, f32x4.splat(SQRT_HALF))), f32x4.splat(1));
    v128.store(at, f32x4.mul(f32x4.mul(x, f32x4.splat(0.5)), share));
  }
}

/** The sum of `count` rows. */
export function sumRows(rows: usize, count: i32, width: i32, to: usize): void {
  const bytes = (<usize>width) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    let sum = f32x4.splat(0);
    for (let row = 0; row < count; row++) sum = f32x4.add(sum, v128.load(rows + row * bytes + at));
    v128.store(to + at, sum);
  }
}

/** The dot product of each row with one vector. */
export function dotRows(rows: usize, count: i32, width: i32, vector: usize, to: usize): void {
  const bytes = (<usize>width) << 2;
  for (let row = 0; row < count; row++, rows += bytes, to += 4) {
    let sum = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(rows + at), v128.load(vector + at)));
    }
    store<f32>(to, laneSum(sum));
  }
}

/** Each row as bytes, its greatest component ±127: the direction is kept, the length is not. */
export function bytesOfRows(rows: usize, count: i32, width: i32, to: usize): void {
  const bytes = (<usize>width) << 2;
  for (let row = 0; row < count; row++) {
    const end = rows + bytes;
    let greatest = f32x4.splat(0);
    for (let at = rows; at < end; at += 16) greatest = f32x4.pmax(greatest, f32x4.abs(v128.load(at)));
    const factor = f32x4.splat(<f32>127 / max(laneMax(greatest), <f32>1e-30));
    for (let at = rows; at < end; at += 16, to += 4) {
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), factor)));
      const half = i16x8.narrow_i32x4_s(whole, whole);
      v128.store32_lane(to, i8x16.narrow_i16x8_s(half, half), 0);
    }
    rows = end;
  }
}
