/** Decides self-attention: each token of a window looks at the tokens of that window, and of no other, head by head. */

import { exp4, laneMax, laneSum } from "./elementary";

/** Numbers of one head: eight vectors of four, which stay in registers. */
export const HEAD_WIDTH: i32 = 32;
/** 1 ÷ √32. */
const SCALE: f32 = 0.17677669;
/** Below every score. */
const MIN_SCORE: f32 = -1e30;

/** The sums of four vectors of four, as one vector. */
function sumsOf(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

/** The products of one head of two tokens, summed to four lanes. */
function product(query: usize, key: usize): v128 {
  let sum = f32x4.mul(v128.load(query), v128.load(key));
  sum = f32x4.add(sum, f32x4.mul(v128.load(query, 16), v128.load(key, 16)));
  sum = f32x4.add(sum, f32x4.mul(v128.load(query, 32), v128.load(key, 32)));
  sum = f32x4.add(sum, f32x4.mul(v128.load(query, 48), v128.load(key, 48)));
  sum = f32x4.add(sum, f32x4.mul(v128.load(query, 64), v128.load(key, 64)));
  sum = f32x4.add(sum, f32x4.mul(v128.load(query, 80), v128.load(key, 80)));
  sum = f32x4.add(sum, f32x4.mul(v128.load(query, 96), v128.load(key, 96)));
  return f32x4.add(sum, f32x4.mul(v128.load(query, 112), v128.load(key, 112)));
}

/** How much the query looks at each of the keys: a softmax over `count` of them, rounded up to fours with zeros. */
function shares(query: usize, keys: usize, count: i32, stride: usize, to: usize): void {
  const groups = (count + 3) >> 2;
  let greatest = f32x4.splat(MIN_SCORE);
  for (let group = 0; group < groups; group++) {
    // The last group may reach past the window: the rows there are within the memory, and their scores are overwritten.
    const key = keys + ((<usize>group) << 2) * stride;
    const sums = sumsOf(
      product(query, key),
      product(query, key + stride),
      product(query, key + 2 * stride),
      product(query, key + 3 * stride),
    );
    const at = to + ((<usize>group) << 4);
    v128.store(at, f32x4.mul(sums, f32x4.splat(SCALE)));
    if (group === groups - 1)
      for (let lane = count; lane < groups << 2; lane++) store<f32>(to + (lane << 2), MIN_SCORE);
    greatest = f32x4.pmax(greatest, v128.load(at));
  }
  const top = f32x4.splat(laneMax(greatest));
  let total = f32x4.splat(0);
  for (let group = 0; group < groups; group++) {
    const at = to + ((<usize>group) << 4);
    v128.store(at, exp4(f32x4.sub(v128.load(at), top)));
    if (group === groups - 1) for (let lane = count; lane < groups << 2; lane++) store<f32>(to + (lane << 2), 0);
    total = f32x4.add(total, v128.load(at));
  }
  const factor = f32x4.splat(<f32>1 / laneSum(total));
  for (let group = 0; group < groups; group++) {
    const at = to + ((<usize>group) << 4);
    v128.store(at, f32x4.mul(v128.load(at), factor));
  }
}

/** The values of `count` tokens, each by its share. */
function mixture(values: usize, count: i32, stride: usize, share: usize, to: usize): void {
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  let sum2 = f32x4.splat(0);
  let sum3 = f32x4.splat(0);
  let sum4 = f32x4.splat(0);
  let sum5 = f32x4.splat(0);
  let sum6 = f32x4.splat(0);
  let sum7 = f32x4.splat(0);
  for (let token = 0; token < count; token++, values += stride, share += 4) {
    const factor = v128.load32_splat(share);
    sum0 = f32x4.add(sum0, f32x4.mul(factor, v128.load(values)));
    sum1 = f32x4.add(sum1, f32x4.mul(factor, v128.load(values, 16)));
    sum2 = f32x4.add(sum2, f32x4.mul(factor, v128.load(values, 32)));
    sum3 = f32x4.add(sum3, f32x4.mul(factor, v128.load(values, 48)));
    sum4 = f32x4.add(sum4, f32x4.mul(factor, v128.load(values, 64)));
    sum5 = f32x4.add(sum5, f32x4.mul(factor, v128.load(values, 80)));
    sum6 = f32x4.add(sum6, f32x4.mul(factor, v128.load(values, 96)));
    sum7 = f32x4.add(sum7, f32x4.mul(factor, v128.load(values, 112)));
  }
  v128.store(to, sum0);
  v128.store(to, sum1, 16);
  v128.store(to, sum2, 32);
  v128.store(to, sum3, 48);
  v128.store(to, sum4, 64);
  v128.store(to, sum5, 80);
  v128.store(to, sum6, 96);
  v128.store(to, sum7, 112);
}

/**
 * Self-attention within one window.
 *
 * @param rows for each token its query, key and value, one after the other, each `width` floats.
 * @param scratch room for one share a token, rounded up to fours.
 */
export function attend(rows: usize, count: i32, width: i32, scratch: usize, to: usize): void {
  const bytes = (<usize>width) << 2;
  const stride = 3 * bytes;
  for (let head: usize = 0; head < bytes; head += HEAD_WIDTH << 2) {
    const keys = rows + bytes + head;
    for (let token = 0; token < count; token++) {
      shares(rows + token * stride + head, keys, count, stride, scratch);
      mixture(keys + bytes, count, stride, scratch, to + token * bytes + head);
    }
  }
}
