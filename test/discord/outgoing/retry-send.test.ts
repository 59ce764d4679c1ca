import { describe, expect, it } from "vitest";
import { NotSent, Postponed } from "../../../adapters/adapter.ts";
import { ApiError, type ApiFault } from "../../../adapters/discord/api.ts";
import { retrySend } from "../../../adapters/discord/outgoing/retry-send.ts";

/** Sends what fails with these faults in turn and then succeeds. */
const send = async (faults: readonly ApiFault[], { until = Date.now() + 60_000, aborted = false } = {}) => {
  const stop = new AbortController();
  if (aborted) stop.abort();
  let tries = 0;
  let doubts = 0;
  const result = await retrySend(
    async () => {
      const fault = faults[tries++];
      if (fault) throw new ApiError(fault);
      return "id";
    },
    {
      send: (attempt) => attempt(),
      signal: stop.signal,
      until,
      onDoubt: () => {
        doubts += 1;
      },
    },
  ).catch((error: unknown) => error);
  return { result, tries, doubts };
};

describe("a message that may be sent twice", () => {
  it("is sent again when Discord was not reached, asked to wait, or its answer got lost, which is noted", async () => {
    const faults: ApiFault[] = [{ kind: "unreachable" }, { kind: "wait", ms: 1 }, { kind: "perhaps", status: 502 }];
    expect(await send(faults)).toEqual({ result: "id", tries: 4, doubts: 1 });
  });

  it("is given up when Discord refuses it, or when it is too late", async () => {
    expect(await send([{ kind: "refused", status: 403, code: 50001 }])).toMatchObject({
      result: new NotSent("refused", "Discord 403/50001"),
      tries: 1,
    });
    expect(await send([], { until: Date.now() - 1 })).toMatchObject({ result: expect.any(NotSent), tries: 0 });
  });

  it("gives its lane back when the wait is long, or the process ends", async () => {
    expect(await send([{ kind: "wait", ms: 5_001 }])).toMatchObject({ result: new Postponed(5_001), tries: 1 });
    const { result } = await send([{ kind: "wait", ms: 2 }], { aborted: true });
    expect(result).toEqual(new Postponed(2));
  });
});
