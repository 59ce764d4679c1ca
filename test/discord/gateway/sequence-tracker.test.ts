import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSequenceTracker } from "../../../adapters/discord/gateway/sequence-tracker.ts";

describe("the sequence number that is kept", () => {
  it("is the last of which all before are safe, in whatever order they become so", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8]), (safe) => {
        const tracker = createSequenceTracker();
        const marks = [1, 2, 3, 4, 5, 6, 7, 8].map((sequence) => tracker.track(sequence));
        for (const sequence of safe) marks[sequence - 1]!();
        const firstOpen = [1, 2, 3, 4, 5, 6, 7, 8].find((sequence) => !safe.includes(sequence)) ?? 9;
        expect(tracker.lastSafe()).toBe(firstOpen - 1);
      }),
    );
  });

  it("begins again with a new session, whatever was open in the old one", () => {
    const tracker = createSequenceTracker();
    const safe = tracker.track(5);
    tracker.restart(0);
    tracker.track(1)();
    safe();
    expect(tracker.lastSafe()).toBe(1);
  });
});
