import { describe, expect, it } from "vitest";
import { ApiError, type ApiFault } from "../../adapters/discord/api.ts";
import { retryRequest } from "../../adapters/discord/retry-request.ts";

const request = async (error: unknown) => {
  const stop = new AbortController();
  const pauses: number[] = [];
  const result = await retryRequest(
    () => Promise.reject(error),
    stop.signal,
    (_, ms) => {
      pauses.push(ms);
      stop.abort();
    },
  ).catch((thrown: unknown) => thrown);
  return { result, pauses };
};
const faultOf = (fault: ApiFault) => new ApiError(fault);

describe("a request that may be repeated", () => {
  it("waits at least as long as Discord asks for, and ends with the signal", async () => {
    const { result, pauses } = await request(faultOf({ kind: "wait", ms: 9_000 }));
    expect(pauses).toEqual([9_000]);
    expect(result).toMatchObject({ name: "AbortError" });
  });

  it("is tried again when it was not reached or its answer got lost", async () => {
    for (const fault of [{ kind: "unreachable" }, { kind: "perhaps", status: 502 }] as const) {
      expect((await request(faultOf(fault))).pauses).toHaveLength(1);
    }
  });

  it("ends at once when Discord refuses it, or the fault is ours", async () => {
    for (const error of [faultOf({ kind: "refused", status: 401, code: 0 }), new TypeError("ours")]) {
      expect(await request(error)).toEqual({ result: error, pauses: [] });
    }
  });
});
