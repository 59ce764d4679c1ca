import { describe, expect, it } from "vitest";
import { batch } from "../../src/store/batch.ts";

const recorded = () => {
  const batches: (readonly number[])[] = [];
  const half = batch(async (asked: readonly number[]) => {
    batches.push(asked);
    if (asked.includes(13)) throw new Error("unlucky");
    return asked.map((one) => one / 2);
  });
  return { batches, half };
};

describe("what is asked at once", () => {
  it("is asked together, and each has its own answer", async () => {
    const { batches, half } = recorded();
    const later = async (): Promise<number> => half(await Promise.resolve(6));
    expect(await Promise.all([half(2), half(4), later()])).toEqual([1, 2, 3]);
    expect(await half(8)).toBe(4);
    expect(batches).toEqual([[2, 4, 6], [8]]);
  });

  it("fails together, and what is asked behind it does not", async () => {
    const { half } = recorded();
    const outcomes = await Promise.allSettled([half(2), half(13)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await half(2)).toBe(1);
  });
});
