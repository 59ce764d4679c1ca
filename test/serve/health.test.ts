import { describe, expect, it } from "vitest";
import {
  clockSkewToTell,
  healthOf,
  MAX_SILENCE_SECONDS,
  type PlatformHealth,
  withArticles,
} from "../../adapters/serve/health.ts";

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

  it("tells of a clock that is more than a minute off", () => {
    expect([0, 59_000, -60_000, 61_000, -3_600_000].map(clockSkewToTell)).toEqual([
      undefined,
      undefined,
      undefined,
      61,
      -3600,
    ]);
  });

  it("is bad when articles have vanished", () => {
    const well = healthWith({ condition: "live", waiting: 0 });
    expect(withArticles(well, { served: 3, missing: 0 })).toMatchObject({ ok: true, articles: { served: 3 } });
    expect(withArticles(well, { served: 3, missing: 1 }).ok).toBe(false);
    expect(withArticles(well, { served: 0, missing: 0 }).ok).toBe(false);
    expect(withArticles(well, undefined)).toEqual(well);
  });

  it("is bad when the store cannot write", () => {
    expect(healthWith({ condition: "live", waiting: 0 }, false)).toMatchObject({ ok: false, store: "failing" });
  });
});
