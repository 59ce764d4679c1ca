import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { Refused, Unreached } from "../../adapters/telegram/api-errors.ts";
import { createRetryCall } from "../../adapters/telegram/retry-call.ts";
import { isConfigurationError } from "../../src/server.ts";

/** Calls what fails with these errors in turn and then succeeds, on a clock that does not wait. */
const call = async (...errors: readonly Error[]) => {
  const pauses: number[] = [];
  const clock = { date: () => 0, now: () => 0, random: () => 0, sleep: async (ms: number) => void pauses.push(ms) };
  const told: string[] = [];
  const log = pino({}, { write: (line: string) => void told.push((JSON.parse(line) as { msg: string }).msg) });
  const retryCall = createRetryCall(log, clock, new AbortController().signal);
  let tries = 0;
  const result = await retryCall("getMe", async () => {
    const error = errors[tries++];
    if (error) throw error;
    return "done";
  }).catch((error: unknown) => error);
  return { result, pauses, told };
};

describe("a call of Telegram's start", () => {
  it("is tried until it succeeds while Telegram may only be away, with pauses that grow to 5 s", async () => {
    const away = Array.from({ length: 6 }, () => new Unreached("no", "ECONNREFUSED"));
    expect(await call(...away)).toMatchObject({ result: "done", pauses: [500, 1000, 2000, 4000, 5000, 5000] });
    expect(await call(new Refused(403, "a proxy's"))).toMatchObject({ result: "done" });
  });

  it("says what to look for: a network where none answers, the reason where somebody does", async () => {
    expect((await call(new Unreached("no", "ENOTFOUND"))).told).toEqual([
      expect.stringContaining("is there a network?"),
    ]);
    expect((await call(new Refused(403, "a proxy's"))).told).toEqual(["telegram: getMe failed; trying again"]);
  });

  it("waits as long as Telegram asks for", async () => {
    expect(await call(new Refused(429, "slow down", { retryAfter: 7 }))).toMatchObject({
      result: "done",
      pauses: [7000],
    });
  });

  it("ends at once when the token is wrong, the request is bad, or the fault is ours", async () => {
    const { result, pauses } = await call(new Refused(401, "Unauthorized"));
    expect([isConfigurationError(result), pauses]).toEqual([true, []]);
    for (const error of [new Refused(400, "bad"), new TypeError("ours")]) {
      expect(await call(error)).toMatchObject({ result: error, pauses: [] });
    }
  });
});
