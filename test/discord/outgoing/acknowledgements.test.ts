import { InteractionResponseType } from "discord.js";
import { describe, expect, it } from "vitest";
import { ApiError } from "../../../adapters/discord/api.ts";
import { snowflakeAt } from "../../../adapters/discord/events.ts";
import { createAcknowledgements } from "../../../adapters/discord/outgoing/acknowledgements.ts";
import type { InteractionTarget } from "../../../adapters/discord/reply-target.ts";

/** An interaction that was made so many milliseconds ago; `number` tells those of the same moment apart. */
const interaction = (agoMs = 0, number = 0, more: Partial<InteractionTarget> = {}): InteractionTarget => ({
  kind: "interaction",
  channel: "1500",
  id: String(BigInt(snowflakeAt(Date.now() - agoMs)) + BigInt(number)),
  token: "token",
  application: "9",
  asker: "3000",
  private: false,
  member: true,
  ...more,
});
const start = ({ skewMs = 0, fail = false } = {}) => {
  const sent: { id: string; type: InteractionResponseType; data: unknown }[] = [];
  const acknowledgements = createAcknowledgements(
    {
      callback: async ({ id }, type, data) => {
        sent.push({ id, type, data });
        if (fail) throw new ApiError({ kind: "refused", status: 404, code: 10062 });
      },
    },
    { onAcknowledged: () => undefined, toOurs: (theirs) => theirs + skewMs },
  );
  return { ...acknowledgements, sent };
};

describe("an interaction is acknowledged", () => {
  it("in the moment in which it comes in, however many do", () => {
    const { noteArrival, sent } = start();
    const many = Array.from({ length: 40 }, (_, index) => interaction(0, index));
    for (const one of many) noteArrival(one);
    expect(sent.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });

  it("once, and so that its answer is seen by those who may see it", async () => {
    const { noteArrival, progressOf, settled, sent } = start();
    const hidden = interaction(0, 1, { private: true });
    const shared = interaction(0, 2, { private: true, shared: { message: "7", components: [] } });
    for (const one of [interaction(), hidden, hidden, shared]) noteArrival(one);
    expect(sent.map(({ type, data }) => [type, data])).toEqual([
      [InteractionResponseType.DeferredChannelMessageWithSource, { flags: 0 }],
      [InteractionResponseType.DeferredChannelMessageWithSource, { flags: 64 }],
      // Of an answer that is shared nothing new is seen until it is there.
      [InteractionResponseType.DeferredMessageUpdate, undefined],
    ]);
    await settled(hidden);
    expect(progressOf(hidden)).toEqual({ is: "acknowledged" });
  });

  it("or it is known that it may not be", async () => {
    const { noteArrival, progressOf, settled } = start({ fail: true });
    const late = interaction(4_000);
    noteArrival(late);
    await settled(late);
    expect(progressOf(late)).toEqual({ is: "unsure" });
  });

  it("by our own clock where it was seen, and by Discord's where not, however wrong ours is", () => {
    const { noteArrival, since } = start({ skewMs: 3_600_000 });
    // Our clock is an hour ahead: what was made just now bears a time of an hour ago.
    const [seen, unseen] = [interaction(3_600_000), interaction(3_600_000, 1)];
    noteArrival(seen);
    for (const one of [seen, unseen]) expect(Math.abs(since(one) - Date.now())).toBeLessThan(1_000);
  });
});
