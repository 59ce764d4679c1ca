/** Decides the exponential function outside the kernel: `Math.exp` may differ in its last bit between versions of the engine. */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Enough terms of the series for |x| ≤ ln 2 ÷ 2 to be exact to 1e-16. */
const TERMS = 13;
/** Below this the value counts as zero. */
const MIN_ARGUMENT = -700;

/** e to the power of `x`, for `x` ≤ 0: from additions and multiplications alone, the same on every machine. */
export const expOf = (x: number): number => {
  if (x < MIN_ARGUMENT) return 0;
  const power = Math.round(x / Math.LN2);
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  let sum = 1;
  for (let term = TERMS; term > 0; term -= 1) sum = 1 + (sum * rest) / term;
  return sum * 2 ** power;
};
