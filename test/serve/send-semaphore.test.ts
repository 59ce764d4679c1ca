import { describe, expect, it } from "vitest";
import { createSendSemaphore } from "../../adapters/serve/send-semaphore.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("the slots for sends", () => {
  it("are given to as many as there are, and then in the order of asking", async () => {
    const acquire = createSendSemaphore(1);
    const order: number[] = [];
    const release = await acquire();
    const waiting = [1, 2].map(async (number) => {
      const done = await acquire();
      order.push(number);
      return done;
    });
    await turn();
    expect(order).toEqual([]);
    release();
    (await waiting[0])?.();
    await waiting[1];
    expect(order).toEqual([1, 2]);
  });

  it("are not multiplied by one that is given back twice", async () => {
    const acquire = createSendSemaphore(1);
    const release = await acquire();
    release();
    release();
    await acquire();
    let second = false;
    void acquire().then(() => {
      second = true;
    });
    await turn();
    expect(second).toBe(false);
  });
});
