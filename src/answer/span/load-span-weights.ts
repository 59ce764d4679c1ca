import { SPAN_WEIGHT_SCALE, SPAN_WEIGHTS } from "./span-weights.ts";

let decodedWeights: Float32Array | undefined;

/** The learned weights, one for each hashed feature; decoded when they are first needed. */
export const loadSpanWeights = (): Float32Array => {
  decodedWeights ??= Float32Array.from(
    new Int8Array(Buffer.from(SPAN_WEIGHTS, "base64")),
    (byte) => byte * SPAN_WEIGHT_SCALE,
  );
  return decodedWeights;
};
