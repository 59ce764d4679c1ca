/** Decides how a word piece becomes a row of numbers: its weights of 4 bits, in blocks that share a scale, and its position's row. */

/** Weights of word pieces that share one scale of 16 bits; they are halves of 16 bytes. */
const BLOCK_WEIGHTS: i32 = 32;
const BLOCK_BYTES: usize = 16;

/** A 16-bit float. */
function half(bits: u32): f32 {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  const size =
    exponent === 0 ? <f32>fraction * <f32>5.9604645e-8 : reinterpret<f32>(((exponent + 112) << 23) | (fraction << 13));
  return (bits & 0x8000) === 0 ? size : -size;
}

/** The row of one word piece plus that of its position. */
export function embed(
  piece: u32,
  position: i32,
  width: i32,
  words: usize,
  wordScales: usize,
  positions: usize,
  to: usize,
): void {
  const blocks = width / BLOCK_WEIGHTS;
  let block = words + <usize>piece * blocks * BLOCK_BYTES;
  let scales = wordScales + ((<usize>piece * blocks) << 1);
  let place = positions + ((<usize>position * width) << 2);
  for (let at = 0; at < blocks; at++, block += BLOCK_BYTES, scales += 2, place += 128, to += 128) {
    const scale = half(load<u16>(scales));
    for (let byte: usize = 0; byte < BLOCK_BYTES; byte++) {
      const pair = <i32>load<u8>(block + byte);
      const low = place + (byte << 2);
      const target = to + (byte << 2);
      store<f32>(target, <f32>((pair & 15) - 8) * scale + load<f32>(low));
      store<f32>(target, <f32>((pair >> 4) - 8) * scale + load<f32>(low, 64), 64);
    }
  }
}
