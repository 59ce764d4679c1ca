import { SCALE, WEIGHTS } from "./weights.ts";

let read: Float32Array | undefined;

/** The learned weights, one for each hashed feature; decoded when they are first needed. */
export const weights = (): Float32Array => {
  read ??= Float32Array.from(new Int8Array(Buffer.from(WEIGHTS, "base64")), (byte) => byte * SCALE);
  return read;
};
