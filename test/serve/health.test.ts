import { describe, expect, it } from "vitest";
import { healthOf, MAX_SILENCE_SECONDS, type PlatformHealth } from "../../adapters/serve/health.ts";

const healthWith = (platform: PlatformHealth, writes = true) =>
  healthOf({ healthy: () => writes }, new Map([["pocket", { health: () => platform }]]));

describe("health", () => {
  it.each<[string, PlatformHealth, boolean]>([
    ["a platform that is live", { condition: "live", seen: MAX_SILENCE_SECONDS - 1, waiting: 0 }, true],
    ["one that was connected just now", { condition: "live", waiting: 0 }, true],
    ["one that stands by for another process", { condition: "standby", waiting: 3 }, true],
    ["one that is silent for too long", { condition: "live", seen: MAX_SILENCE_SECONDS, waiting: 0 }, false],
    ["one that is not connected yet", { condition: "connecting", waiting: 0 }, false],
    ["one that died", { condition: "dead", waiting: 0 }, false],
    ["one that was closed", { condition: "closed", waiting: 0 }, false],
  ])("with %s", (_, platform, ok) => {
    expect(healthWith(platform)).toEqual({ ok, store: "ok", platforms: { pocket: platform } });
  });

  it("is bad when the store cannot write", () => {
    expect(healthWith({ condition: "live", waiting: 0 }, false)).toMatchObject({ ok: false, store: "failing" });
  });
});
