import { describe, expect, it } from "vitest";
import { DEDUPE_WINDOW_MS } from "../../../src/retention.ts";
import type { PlatformInbox } from "../../../src/store/inbox/platform-inbox.ts";
import type { ContractRun } from "../stats/stats-contract.ts";
import { answerEntry, createEntry, entryKeys, unlimited } from "./entries.ts";

/** What every store must do with its inbox. */
export const inboxContract = (run: () => ContractRun): void => {
  describe("its inbox", () => {
    it("answers what it accepted in the order of acceptance, one of a lane at a time", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1"), createEntry("2"), createEntry("3", { lane: "other" })]);
      const first = await held.claim(10);
      expect(entryKeys(first).sort()).toEqual(["1", "3"]);
      expect(await held.claim(10)).toEqual([]);
      await answerEntry(held, first.find(({ entry }) => entry?.key === "1")!);
      expect(entryKeys(await held.claim(10))).toEqual(["2"]);
    });

    it("gives back exactly what was accepted, whatever characters are in it", async () => {
      const held = await run().store.openInbox("p", unlimited);
      const odd = createEntry("k\0\ud800é", {
        text: "a\0b\ud800 \u202e👩‍👩‍👧 '; drop table inbox; --",
        where: { deep: [null, 1.5, "x"] },
      });
      expect(await held.accept([odd])).toEqual([true]);
      expect(await held.accept([odd])).toEqual([false]);
      const [claimed] = await held.claim(1);
      expect(claimed?.entry).toEqual(odd);
    });

    it.each([
      ["waiting", async () => {}],
      ["in hand", async (held: PlatformInbox) => void (await held.claim(1))],
      ["being sent", async (held: PlatformInbox) => held.markSending((await held.claim(1))[0]!.id)],
      ["sent", async (held: PlatformInbox) => answerEntry(held, (await held.claim(1))[0]!)],
      ["failed", async (held: PlatformInbox) => held.finish((await held.claim(1))[0]!, "failed", "refused")],
      ["ambiguous", async (held: PlatformInbox) => held.finish((await held.claim(1))[0]!, "ambiguous")],
    ])("knows an update that comes again while it is %s, also after a restart", async (_, reach) => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1")]);
      await reach(held);
      expect(await held.accept([createEntry("1")])).toEqual([false]);
      await run().restart();
      const again = await run().store.openInbox("p", unlimited);
      expect(await again.accept([createEntry("1"), createEntry("2"), createEntry("2")])).toEqual([false, true, false]);
    });

    it("knows updates by a set: lower, negative and odd ids are news, and another platform's ids are other ids", async () => {
      const held = await run().store.openInbox("p", unlimited);
      const news = ["2147483647", "5", "0", "-1", "id"].map((key) => createEntry(key));
      expect(await held.accept(news)).toEqual([true, true, true, true, true]);
      const other = await run().store.openInbox("q", unlimited);
      expect(await other.accept([createEntry("5")])).toEqual([true]);
    });

    it("keeps a key for 48 hours, and not longer", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1")]);
      await answerEntry(held, (await held.claim(1))[0]!);
      run().later(DEDUPE_WINDOW_MS - 1);
      await run().store.expire();
      expect(await held.accept([createEntry("1")])).toEqual([false]);
      run().later(2);
      await run().store.expire();
      expect(await held.accept([createEntry("1")])).toEqual([true]);
    });

    it("never expires a question that has no answer yet", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1")]);
      run().later(3 * DEDUPE_WINDOW_MS);
      await run().store.expire();
      expect(entryKeys(await held.claim(1))).toEqual(["1"]);
    });

    it("answers after a crash what waited or was in hand", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1"), createEntry("2")]);
      await held.claim(1);
      await run().restart();
      const again = await run().store.openInbox("p", unlimited);
      expect(again.backlog).toEqual({ waiting: 2, ambiguous: 0 });
      const [claimed] = await again.claim(1);
      expect([claimed?.entry?.key, claimed?.claims, claimed?.uncertain]).toEqual(["1", 2, false]);
    });

    it("lists after a crash what was being sent as ambiguous, and does not repeat it", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1"), createEntry("2")]);
      await held.markSending((await held.claim(1))[0]!.id);
      await run().restart();
      const again = await run().store.openInbox("p", unlimited);
      expect(again.backlog).toEqual({ waiting: 1, ambiguous: 1 });
      expect(entryKeys(await again.claim(10))).toEqual(["2"]);
      expect(await run().store.list(["ambiguous"], 10)).toMatchObject([{ platform: "p", key: "1", lane: "room" }]);
    });

    it("repeats after a crash what may be repeated, and says that it may have been sent", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1", { repeatable: true })]);
      await held.markSending((await held.claim(1))[0]!.id);
      await run().restart();
      const again = await run().store.openInbox("p", unlimited);
      expect(await again.claim(10)).toMatchObject([{ entry: { key: "1" }, uncertain: true }]);
    });

    it("remembers which messages of an answer were sent before a crash", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1")]);
      const [claimed] = await held.claim(1);
      await held.markSending(claimed!.id);
      held.confirm(claimed!.id, 0, "m0");
      await held.markSending(claimed!.id);
      held.confirm(claimed!.id, 1, undefined);
      // The commit of any later write carries the confirmation with it.
      await held.accept([createEntry("2")]);
      await run().restart();
      const again = await run().store.openInbox("p", unlimited);
      expect(await again.claim(1)).toMatchObject([{ sent: ["m0", undefined], uncertain: false }]);
    });

    it("takes a send that certainly failed as not begun", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1")]);
      const [claimed] = await held.claim(1);
      await held.markSending(claimed!.id);
      held.notSent(claimed!.id);
      await held.accept([createEntry("2")]);
      await run().restart();
      expect((await run().store.openInbox("p", unlimited)).backlog).toEqual({ waiting: 2, ambiguous: 0 });
    });

    it("holds a lane that was put off until its time, and no other", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1"), createEntry("2"), createEntry("3", { lane: "other" })]);
      const [one] = await held.claim(1);
      await held.release(one!, 5_000);
      expect(entryKeys(await held.claim(10))).toEqual(["3"]);
      run().later(5_000);
      expect(entryKeys(await held.claim(10))).toEqual(["1"]);
    });

    it("puts an entry off for a time that is no whole number of milliseconds", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1"), createEntry("2", { lane: "other" })]);
      const claimed = await held.claim(10);
      await Promise.all([held.release(claimed[0]!, 8_000.4), answerEntry(held, claimed[1]!)]);
      expect(await run().store.counts()).toEqual({ accepted: 1, sent: 1 });
      run().later(8_001);
      expect(entryKeys(await held.claim(10))).toEqual([claimed[0]!.entry?.key]);
    });

    it("erases the text of what is final", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1")]);
      const [one] = await held.claim(1);
      await held.finish(one!, "failed", "refused");
      expect(await run().store.list(["failed"], 10)).toMatchObject([{ key: "1", reason: "refused" }]);
      expect(await run().store.counts()).toEqual({ failed: 1 });
    });

    it("finds the messages of the answer that an edited question had, the latest when it was edited twice", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1", { question: "room/7" })]);
      await answerEntry(held, (await held.claim(1))[0]!, "m1");
      expect(await held.previousMessages("room/7")).toEqual(["m1"]);
      expect(await held.previousMessages("room/8")).toEqual([]);
      await run().restart();
      const again = await run().store.openInbox("p", unlimited);
      await again.accept([createEntry("2", { question: "room/7" })]);
      await answerEntry(again, (await again.claim(1))[0]!, "m2");
      expect(await again.previousMessages("room/7")).toEqual(["m2"]);
      await again.accept([createEntry("3", { question: "room/9" })]);
      await answerEntry(again, (await again.claim(1))[0]!, "m3");
      const questions = ["room/9", "room/8", "room/7"];
      expect(await Promise.all(questions.map(again.previousMessages))).toEqual([["m3"], [], ["m2"]]);
    });

    it("answers a newcomer in the next turn although a chat has ten thousand questions waiting", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept(Array.from({ length: 10_000 }, (_, index) => createEntry(`flood ${index}`)));
      await held.accept([createEntry("newcomer", { lane: "quiet" })]);
      expect(entryKeys(await held.claim(2))).toEqual(["flood 0", "newcomer"]);
    });

    it("gives every second turn to the present when thousands of chats have a backlog", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept(
        Array.from({ length: 5_000 }, (_, index) => createEntry(`old ${index}`, { lane: `lane ${index}` })),
      );
      await run().restart();
      const again = await run().store.openInbox("p", unlimited);
      await again.accept([createEntry("new", { lane: "newcomer" })]);
      expect(entryKeys(await again.claim(2)).sort()).toEqual(["new", "old 0"]);
    });

    it("answers each entry once and in order when more wait than are known by number, and more come meanwhile", async () => {
      const held = await run().store.openInbox("p", { limit: undefined, maxKnown: 6 });
      const order: string[] = [];
      let asked = 0;
      const accept = (count: number) =>
        held.accept(Array.from({ length: count }, () => createEntry(`${asked}`, { lane: `lane ${asked++ % 4}` })));
      await accept(20);
      while (order.length < 200) {
        const more = asked < 200 ? [accept(5), accept(5)] : [];
        for (const claimed of await held.claim(3)) {
          order.push(claimed.entry!.key);
          await held.finish(claimed, "sent");
        }
        await Promise.all(more);
      }
      expect(await held.claim(9)).toEqual([]);
      expect(new Set(order).size).toBe(200);
      for (const lane of [0, 1, 2, 3]) {
        const keys = order.map(Number).filter((key) => key % 4 === lane);
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }
      expect(held.waiting()).toBe(0);
    });

    it("does not choke on a row that it cannot read", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([
        { ...createEntry("1"), query: { text: 5, asker: "ann" } } as never,
        createEntry("2", { lane: "other" }),
      ]);
      const claimed = await held.claim(10);
      expect(claimed.map(({ entry }) => entry?.key)).toEqual([undefined, "2"]);
      await held.finish(claimed[0]!, "failed", "unreadable");
      expect(await run().store.counts()).toEqual({ failed: 1, accepted: 1 });
    });
  });
};
