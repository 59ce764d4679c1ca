import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeVectors, encodeVectors } from "../../../src/meaning/articles/vector-bytes.ts";

const float = fc.float({ noNaN: true });
const vectors = fc.integer({ min: 0, max: 6 }).chain((width) =>
  fc.array(
    fc.record({
      pooled: fc.array(float, { minLength: width, maxLength: width }).map((all) => Float32Array.from(all)),
      tokens: fc.array(fc.integer({ min: -127, max: 127 }), { maxLength: 9 }).map((all) => Int8Array.from(all)),
    }),
    { maxLength: 5 },
  ),
);

describe("vectors as bytes", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(vectors, (given) => {
        expect(decodeVectors(encodeVectors(given))).toEqual(given);
      }),
    );
  });

  it("are refused when any byte at the end is missing, or one is added", () => {
    fc.assert(
      fc.property(vectors, fc.nat(), (given, cut) => {
        const bytes = encodeVectors(given);
        expect(decodeVectors(bytes.subarray(0, cut % bytes.length))).toBeUndefined();
        expect(decodeVectors(new Uint8Array([...bytes, 0]))).toBeUndefined();
      }),
    );
  });

  it("are refused when they are another file's", () => {
    expect(decodeVectors(new TextEncoder().encode("not vectors but words, of some length".padEnd(64)))).toBeUndefined();
  });
});
