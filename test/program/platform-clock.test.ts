import { describe, expect, it } from "vitest";
import { createPlatformClock } from "../../adapters/program/platform-clock.ts";

const NOON = Date.parse("2024-05-01T12:00:00Z");
const HOUR_MS = 3_600_000;

describe("a platform's clock", () => {
  it.each([-26, -1, 1, 26])("is known from its responses when ours is %i hours off", (hours) => {
    const clock = createPlatformClock(() => NOON + hours * HOUR_MS);
    expect([clock.now(), clock.skewMs()]).toEqual([NOON + hours * HOUR_MS, 0]);
    clock.note(new Date(NOON).toUTCString());
    expect([clock.now(), clock.skewMs()]).toEqual([NOON, hours * HOUR_MS]);
    expect(clock.toOurs(NOON - 1_000)).toBe(NOON + hours * HOUR_MS - 1_000);
  });

  it("is ours where the difference is that of the network, and where no time is given", () => {
    const clock = createPlatformClock(() => NOON + 3_000);
    for (const date of [new Date(NOON).toUTCString(), "soon", "", null, undefined]) clock.note(date);
    expect([clock.now(), clock.skewMs()]).toEqual([NOON + 3_000, 0]);
  });

  it("follows a clock that is set right meanwhile", () => {
    let now = NOON + HOUR_MS;
    const clock = createPlatformClock(() => now);
    clock.note(new Date(NOON).toUTCString());
    now = NOON + 1_000;
    clock.note(new Date(NOON + 1_000).toUTCString());
    expect(clock.skewMs()).toBe(0);
  });
});
