import { InteractionResponseType } from "discord.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { snowflakeAt } from "../../../adapters/discord/events.ts";
import { createAcknowledgements } from "../../../adapters/discord/outgoing/acknowledgements.ts";
import type { InteractionTarget } from "../../../adapters/discord/reply-target.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An interaction that was made so many milliseconds ago; `number` tells those of the same moment apart. */
const interaction = (agoMs = 0, number = 0): InteractionTarget => ({
  kind: "interaction",
  channel: "1500",
  id: String(BigInt(snowflakeAt(Date.now() - agoMs)) + BigInt(number)),
  token: "token",
  application: "9",
  asker: "3000",
  private: false,
  member: true,
});
const start = (skewMs = 0) => {
  const acknowledged: string[] = [];
  const acknowledgements = createAcknowledgements(
    {
      callback: async ({ id }, type) => {
        expect(type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
        acknowledged.push(id);
      },
    },
    { onAcknowledged: () => undefined, toOurs: (theirs) => theirs + skewMs },
  );
  return { ...acknowledgements, acknowledged };
};

describe("an interaction is acknowledged", () => {
  it("after half a second, in which its answer may come by itself", async () => {
    const { noteArrival, acknowledged } = start();
    const fresh = interaction();
    noteArrival(fresh, false);
    expect(acknowledged).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(acknowledged).toEqual([fresh.id]);
  });

  it.each([
    ["that came in late", interaction, [600], false],
    ["that happened while nothing listened", interaction, [0], true],
  ] as const)("at once when it is one %s", (_, make, [agoMs], isReplayed) => {
    const { noteArrival, acknowledged } = start();
    const one = make(agoMs);
    noteArrival(one, isReplayed);
    expect(acknowledged).toEqual([one.id]);
  });

  it("at once when many are under way", () => {
    const { noteArrival, acknowledged } = start();
    const many = Array.from({ length: 10 }, (_, index) => interaction(0, index));
    for (const one of many) noteArrival(one, false);
    expect(acknowledged).toEqual(many.slice(2).map(({ id }) => id));
  });

  it("by Discord's clock, however wrong ours is", () => {
    const { noteArrival, acknowledged, since } = start(3_600_000);
    // Our clock is an hour ahead: what was made just now bears a time of an hour ago.
    const fresh = interaction(3_600_000);
    noteArrival(fresh, false);
    expect(acknowledged).toEqual([]);
    expect(since(fresh)).toBe(Date.now());
  });
});
