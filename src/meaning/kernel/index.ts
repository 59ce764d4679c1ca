/**
 * Decides the encoder's forward pass: word pieces in, one sum, one late vector a token and one weight a token out. This
 * is AssemblyScript; `npm run kernel` compiles it to `../kernel-bytes.ts`, and a test holds that they agree.
 *
 * Memory: the file of weights as it is, from `fileAddress()`; after it the memory of one batch, laid out by `arrange`.
 */

import { attend } from "./attention";
import { embed } from "./embedding";
import { multiply, quantiseRows } from "./matrix";
import { nearestRows } from "./nearest";
import { addAndNorm, bytesOfRows, dotRows, gelu, sumRows } from "./rows";

/** Tensors before the first layer, and of each layer, in the order of `../encoder-file.ts`. */
const EMBEDDING_TENSORS: i32 = 5;
const LAYER_TENSORS: i32 = 22;
/** More layers than any encoder that is expected. */
const MAX_TENSORS: i32 = 2048;
let depth: i32 = 0;
let width: i32 = 0;
let feed: i32 = 0;
let narrow: i32 = 0;
let epsilon: f32 = 0;

const table: usize = memory.data(4 * MAX_TENSORS, 16);
let ids: usize = 0;
let ends: usize = 0;
let hidden: usize = 0;
let wide: usize = 0;
let other: usize = 0;
let small: usize = 0;
let scales: usize = 0;
let panel: usize = 0;
let sums: usize = 0;
let bytes: usize = 0;
let logits: usize = 0;

export function tableAddress(): usize {
  return table;
}

export function fileAddress(): usize {
  return (__heap_base + 63) & ~63;
}

function room(at: usize, size: usize): usize {
  return (at + size + 63) & ~63;
}

/** Lays out the memory from `from` on for batches of up to `tokens` in as many windows; returns where they end. */
export function arrange(
  from: usize,
  tokens: i32,
  layerCount: i32,
  rowWidth: i32,
  feedWidth: i32,
  narrowWidth: i32,
  normEpsilon: f32,
): usize {
  depth = layerCount;
  width = rowWidth;
  feed = feedWidth;
  narrow = narrowWidth;
  epsilon = normEpsilon;
  const most = max(feed, 3 * width);
  // Pairs of tokens in the products and fours of keys in attention reach a little past the last token.
  const rows: usize = tokens + 4;
  ids = (from + 63) & ~63;
  ends = room(ids, rows << 2);
  hidden = room(ends, rows << 2);
  wide = room(hidden, (rows * width) << 2);
  other = room(wide, (rows * most) << 2);
  small = room(other, (rows * width) << 2);
  scales = room(small, (rows * most) << 1);
  panel = room(scales, rows << 2);
  sums = room(panel, (<usize>most) << 3);
  bytes = room(sums, (rows * width) << 2);
  logits = room(bytes, rows * narrow);
  return room(logits, rows << 2);
}

export function idsAddress(): usize {
  return ids;
}

export function endsAddress(): usize {
  return ends;
}

export function sumsAddress(): usize {
  return sums;
}

export function bytesAddress(): usize {
  return bytes;
}

export function logitsAddress(): usize {
  return logits;
}

function tensor(index: i32): usize {
  return load<u32>(table + ((<usize>index) << 2));
}

/** What was quantised last, through one matrix: its weights are `first` in the table, then come its scales and its bias. */
function times(tokens: i32, first: i32, rows: i32, columns: i32, to: usize, stride: i32): void {
  multiply(
    small,
    scales,
    tokens,
    tensor(first),
    tensor(first + 1),
    tensor(first + 2),
    rows,
    columns,
    panel,
    to,
    stride,
  );
}

function layer(first: i32, tokens: i32, windows: i32): void {
  quantiseRows(hidden, small, scales, tokens, width);
  const bytes = (<usize>width) << 2;
  for (let part = 0; part < 3; part++) times(tokens, first + 3 * part, width, width, wide + part * bytes, 3 * width);
  let begin = 0;
  for (let window = 0; window < windows; window++) {
    const end = load<i32>(ends + ((<usize>window) << 2));
    attend(wide + 3 * begin * bytes, end - begin, width, sums, other + begin * bytes);
    begin = end;
  }
  quantiseRows(other, small, scales, tokens, width);
  times(tokens, first + 9, width, width, wide, width);
  addAndNorm(hidden, wide, tokens, width, tensor(first + 12), tensor(first + 13), epsilon);
  quantiseRows(hidden, small, scales, tokens, width);
  times(tokens, first + 14, feed, width, wide, feed);
  gelu(wide, tokens * feed);
  quantiseRows(wide, small, scales, tokens, feed);
  times(tokens, first + 17, width, feed, other, width);
  addAndNorm(hidden, other, tokens, width, tensor(first + 20), tensor(first + 21), epsilon);
}

/**
 * Encodes one batch: `tokens` piece ids at `idsAddress()`, and at `endsAddress()` where each of the `windows` ends. Leaves at
 * `sumsAddress()` the sum of each window's rows, at `bytesAddress()` the late vector of each token as bytes, and at
 * `logitsAddress()` how much each token counts.
 */
export function encode(tokens: i32, windows: i32): void {
  let begin = 0;
  for (let window = 0; window < windows; window++) {
    const end = load<i32>(ends + ((<usize>window) << 2));
    for (let token = begin; token < end; token++) {
      const piece = load<u32>(ids + ((<usize>token) << 2));
      embed(piece, token - begin, width, tensor(0), tensor(1), tensor(2), hidden + ((<usize>token * width) << 2));
    }
    begin = end;
  }
  addAndNorm(hidden, 0, tokens, width, tensor(3), tensor(4), epsilon);
  for (let at = 0; at < depth; at++) layer(EMBEDDING_TENSORS + at * LAYER_TENSORS, tokens, windows);
  const head = EMBEDDING_TENSORS + depth * LAYER_TENSORS;
  quantiseRows(hidden, small, scales, tokens, width);
  multiply(small, scales, tokens, tensor(head), tensor(head + 1), 0, narrow, width, panel, wide, narrow);
  bytesOfRows(wide, tokens, narrow, bytes);
  dotRows(hidden, tokens, width, tensor(head + 2), logits);
  begin = 0;
  for (let window = 0; window < windows; window++) {
    const end = load<i32>(ends + ((<usize>window) << 2));
    const to = sums + ((<usize>window * width) << 2);
    sumRows(hidden + ((<usize>begin * width) << 2), end - begin, width, to);
    begin = end;
  }
}

export { nearestRows };

/** For measuring: the products alone of as many layers as `rounds` says. */
export function productsOf(tokens: i32, rounds: i32): void {
  for (let round = 0; round < rounds; round++) {
    const first = EMBEDDING_TENSORS + (round % depth) * LAYER_TENSORS;
    for (let part = 0; part < 4; part++) times(tokens, first + 3 * part, width, width, wide, width);
    times(tokens, first + 14, feed, width, wide, feed);
    times(tokens, first + 17, width, feed, other, width);
  }
}
