/**
 * Decides the two functions that WebAssembly does not have, the exponential and the error function, four numbers at a
 * time: additions, multiplications and one division in a fixed order, so that every machine gets the same bits.
 */

const LOG2_E: f32 = Mathf.LOG2E;
/** The natural logarithm of two in two parts, so that a whole multiple of the first is exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444e-4;
/** Beyond these a 32-bit exponential is zero or overflows. */
const MIN_EXPONENT: f32 = -87;
const MAX_EXPONENT: f32 = 88;

function times(a: v128, b: v128): v128 {
  return f32x4.mul(a, b);
}

/** a × b + constant, rounded twice: a fused step is not the same on every machine. */
function step(a: v128, b: v128, constant: f32): v128 {
  return f32x4.add(f32x4.mul(a, b), f32x4.splat(constant));
}

/** e to the power of each lane (Cephes' expf); the relative error is below 2e-7. */
export function exp4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, f32x4.splat(MAX_EXPONENT)), f32x4.splat(MIN_EXPONENT));
  const power = f32x4.nearest(times(x, f32x4.splat(LOG2_E)));
  let rest = f32x4.sub(x, times(power, f32x4.splat(LN2_HIGH)));
  rest = f32x4.sub(rest, times(power, f32x4.splat(LN2_LOW)));
  let sum = step(f32x4.splat(1.9875691e-4), rest, 1.3981999e-3);
  sum = step(sum, rest, 8.333452e-3);
  sum = step(sum, rest, 4.1665796e-2);
  sum = step(sum, rest, 1.6666665e-1);
  sum = step(sum, rest, 5.0000001e-1);
  const fraction = f32x4.add(f32x4.add(times(sum, times(rest, rest)), rest), f32x4.splat(1));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127)), 23);
  return times(fraction, exponent);
}

/** Beyond this the error function is one in 32 bits. */
const ERF_ONE: f32 = 4;

/** The error function of each lane: the quotient of two polynomials that Eigen and XNNPACK use; the error is below 4e-7. */
export function erf4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, f32x4.splat(ERF_ONE)), f32x4.splat(-ERF_ONE));
  const square = times(x, x);
  let above = step(f32x4.splat(-2.7261423e-10), square, 2.7706815e-8);
  above = step(above, square, -2.101024e-6);
  above = step(above, square, -5.6925062e-5);
  above = step(above, square, -7.3499064e-4);
  above = step(above, square, -2.954598e-3);
  above = step(above, square, -1.6096033e-2);
  let below = step(f32x4.splat(-1.4566072e-5), square, -2.1337405e-4);
  below = step(below, square, -1.682827e-3);
  below = step(below, square, -7.3733293e-3);
  below = step(below, square, -1.4264739e-2);
  return f32x4.div(times(x, above), below);
}

/** The sum of the four lanes. */
export function laneSum(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 2) +
    (f32x4.extract_lane(lanes, 1) + f32x4.extract_lane(lanes, 3))
  );
}

/** The greatest of the four lanes. */
export function laneMax(lanes: v128): f32 {
  return max(
    max(f32x4.extract_lane(lanes, 0), f32x4.extract_lane(lanes, 1)),
    max(f32x4.extract_lane(lanes, 2), f32x4.extract_lane(lanes, 3)),
  );
}
