import fc from "fast-check";
import { expect, it } from "vitest";
import { batchOf, partsOf } from "../../../src/meaning/worker/batch.ts";

const windows = fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 8,
});

it("a batch says where each of its windows ends", () => {
  const { ids, ends } = batchOf([[1, 2, 3], [4], [5, 6]]);
  expect([...ids]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...ends]).toEqual([3, 4, 6]);
});

it("each window gets its own part of what the thread returns", () => {
  fc.assert(
    fc.property(windows, (all) => {
      const { ids, ends } = batchOf(all);
      const tokens = Int8Array.from([...ids].flatMap((id) => [id, -id]));
      const parts = partsOf(all, { sums: Float32Array.from(ends), tokens, logits: Float32Array.from(ids) });
      expect(parts.map(({ logits }) => [...logits])).toEqual(all);
      expect(parts.map(({ tokens: own }) => [...own])).toEqual(all.map((window) => window.flatMap((id) => [id, -id])));
      expect(parts.map(({ sum }) => [...sum])).toEqual([...ends].map((end) => [end]));
    }),
  );
});
