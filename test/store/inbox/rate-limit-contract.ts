import { describe, expect, it } from "vitest";
import type { PlatformInbox } from "../../../src/store/inbox/platform-inbox.ts";
import { PERSON_RATE_LIMIT } from "../../../src/store/inbox/rate-limit.ts";
import type { ContractRun } from "../stats/stats-contract.ts";
import { createEntry } from "./entries.ts";

/** What every store must do about the limit for a person. */
export const rateLimitContract = (run: () => ContractRun): void => {
  describe("its limit for a person", () => {
    const ask = (held: PlatformInbox, from: number, count: number, asker = "ann") =>
      held.accept(Array.from({ length: count }, (_, index) => createEntry(`${asker} ${from + index}`, { asker })));

    it("takes a burst of 30, says one word to the next, and is silent then", async () => {
      const held = await run().store.openInbox("p", { limit: PERSON_RATE_LIMIT });
      expect((await ask(held, 0, 33)).filter(Boolean)).toHaveLength(31);
      expect((await ask(held, 33, 5)).filter(Boolean)).toHaveLength(0);
      expect((await ask(held, 0, 1, "bob")).filter(Boolean)).toHaveLength(1);
      expect(await run().store.counts()).toEqual({ accepted: 32, failed: 7 });
      expect(await run().store.list(["failed"], 1)).toMatchObject([{ reason: "limit" }]);
    });

    it("takes 20 a minute after that, also across a restart", async () => {
      const held = await run().store.openInbox("p", { limit: PERSON_RATE_LIMIT });
      await ask(held, 0, 35);
      await run().restart();
      const again = await run().store.openInbox("p", { limit: PERSON_RATE_LIMIT });
      expect((await ask(again, 100, 5)).filter(Boolean)).toHaveLength(0);
      run().later(60_000);
      expect((await ask(again, 200, 25)).filter(Boolean)).toHaveLength(20);
    });

    it("takes six in a group, which is counted for each group and person, and forgotten with the person", async () => {
      const held = await run().store.openInbox("p", { limit: PERSON_RATE_LIMIT });
      const say = (crowd: string, asker: string, count: number) =>
        held.accept(
          Array.from({ length: count }, (_, index) => createEntry(`${crowd} ${asker} ${index}`, { asker, crowd })),
        );
      expect((await say("one", "ann", 10)).filter(Boolean)).toHaveLength(7);
      expect((await say("one", "bob", 3)).filter(Boolean)).toHaveLength(3);
      expect((await say("two", "ann", 3)).filter(Boolean)).toHaveLength(3);
      expect((await ask(held, 0, 20)).filter(Boolean)).toHaveLength(20);
      await run().store.memory.forget("ann");
      const again = Array.from({ length: 3 }, (_, index) => createEntry(`later ${index}`, { crowd: "one" }));
      expect((await held.accept(again)).filter(Boolean)).toHaveLength(3);
    });

    it("marks the one that is only told", async () => {
      const held = await run().store.openInbox("p", { limit: { burst: 1, perMinute: 1 } });
      await held.accept([createEntry("1"), createEntry("2", { lane: "b" }), createEntry("3", { lane: "c" })]);
      expect((await held.claim(10)).map(({ limited }) => limited)).toEqual([false, true]);
    });

    it("counts what is said to messages without words, so that a row of stickers is not answered for hours", async () => {
      const held = await run().store.openInbox("p", { limit: { burst: 2, perMinute: 1 } });
      const sticker = (key: string) => createEntry(key, { occasion: "unsupported", question: key });
      const mention = (key: string) => createEntry(key, { occasion: "welcome", question: key });
      expect(await held.accept([sticker("1"), mention("2"), sticker("3"), mention("4")])).toEqual([
        true,
        true,
        true,
        false,
      ]);
      expect((await held.claim(1)).length).toBe(1);
    });

    it("does not count a redelivery, nor a welcome to a group that it was added to", async () => {
      const held = await run().store.openInbox("p", { limit: { burst: 2, perMinute: 1 } });
      await held.accept([createEntry("1"), createEntry("1"), createEntry("w", { occasion: "welcome" })]);
      expect(await held.accept([createEntry("1"), createEntry("2"), createEntry("3")])).toEqual([false, true, true]);
      expect(await held.accept([createEntry("4")])).toEqual([false]);
    });
  });
};
