import { describe, expect, it } from "vitest";
import { backoffMs, type RetryClock, retry, sleep } from "../src/retry.ts";

/** A clock on which a pause takes no time, and that tells which there were. */
const createClock = (random = 0): RetryClock & { readonly pauses: number[] } => {
  const pauses: number[] = [];
  return {
    pauses,
    random: () => random,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      pauses.push(ms);
    },
  };
};
/** Fails so often, then gives the number of its try. */
const failing = (times: number, error: unknown = new Error("away")) => {
  let tries = 0;
  return async (): Promise<number> => {
    tries += 1;
    if (tries <= times) throw error;
    return tries;
  };
};
const isTransient = () => true;

describe("a retry", () => {
  it("tries again after each pause of the list, and then rejects with the last error", async () => {
    const clock = createClock();
    expect(await retry(failing(2), { delaysMs: [100, 300], isTransient, clock })).toBe(3);
    expect(clock.pauses).toEqual([100, 300]);
    await expect(retry(failing(3), { delaysMs: [100, 300], isTransient, clock })).rejects.toThrow("away");
  });

  it("rejects at once with an error that will stay", async () => {
    const clock = createClock();
    const attempt = failing(1, new TypeError("a fault of ours"));
    await expect(
      retry(attempt, { delaysMs: [100], isTransient: (error) => !(error instanceof TypeError), clock }),
    ).rejects.toThrow("a fault of ours");
    expect(clock.pauses).toEqual([]);
  });

  it("doubles its pauses up to the longest, for as many tries as are allowed", async () => {
    const clock = createClock();
    const backoff = { firstMs: 500, maxMs: 5_000 };
    expect(await retry(failing(6), { backoff, isTransient, clock })).toBe(7);
    expect(clock.pauses).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
    await expect(retry(failing(2), { backoff, maxTries: 2, isTransient, clock })).rejects.toThrow("away");
  });

  it("waits as long as the error says", async () => {
    const clock = createClock();
    const options = { backoff: { firstMs: 500, maxMs: 5_000 }, isTransient, clock };
    await retry(failing(1), { ...options, retryAfterMs: () => 7_000 });
    await retry(failing(1), { ...options, retryAfterMs: () => undefined });
    await retry(failing(1), { ...options, retryAfterMs: (_, ms) => Math.max(200, ms) });
    expect(clock.pauses).toEqual([7_000, 500, 500]);
  });

  it("tells of each failure before its pause, and ends with what is thrown there", async () => {
    const seen: unknown[] = [];
    const options = { delaysMs: [1, 2], isTransient, clock: createClock() };
    await retry(failing(2), { ...options, onFailure: (error, ms, failures) => seen.push([error, ms, failures]) });
    expect(seen).toEqual([
      [new Error("away"), 1, 1],
      [new Error("away"), 2, 2],
    ]);
    const giveUp = () => {
      throw new Error("too late");
    };
    await expect(retry(failing(2), { ...options, onFailure: giveUp })).rejects.toThrow("too late");
  });

  it("ends when its signal is aborted, before a try and in a pause", async () => {
    const attempts: number[] = [];
    const attempt = async () => {
      attempts.push(1);
      throw new Error("away");
    };
    const options = { backoff: { firstMs: 60_000, maxMs: 60_000 }, isTransient };
    await expect(retry(attempt, { ...options, signal: AbortSignal.abort() })).rejects.toThrow("abort");
    expect(attempts).toHaveLength(0);
    const stop = new AbortController();
    await expect(
      retry(attempt, { ...options, signal: stop.signal, onFailure: () => setImmediate(() => stop.abort()) }),
    ).rejects.toThrow("abort");
    expect(attempts).toHaveLength(1);
  });
});

describe("a pause", () => {
  it("leaves up to half of itself to chance", () => {
    const backoff = { firstMs: 100, maxMs: 10_000 };
    expect(backoffMs(1, backoff, () => 0)).toBe(100);
    expect(backoffMs(1, backoff, () => 1)).toBe(50);
    expect(backoffMs(3, backoff, () => 0.5)).toBe(300);
    expect(backoffMs(1_000_000, backoff, () => 0)).toBe(10_000);
  });

  it("is over when its signal is aborted", async () => {
    const stop = new AbortController();
    const pause = sleep(60_000, stop.signal);
    stop.abort();
    await expect(pause).rejects.toThrow("abort");
  });
});
