import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PERSON_LIMIT } from "../../src/store/limit.ts";
import { type Claimed, type Held, KEPT, type Store } from "../../src/store/store.ts";
import { entry } from "./entries.ts";
import { tallyContract } from "./tally-contract.ts";

/** One place where a store lives, so that it can be closed and opened again, as a restart does. */
export type Place = Readonly<{
  /** A process's view of the store; the clock is the test's. */
  open: (clock: () => number) => Promise<Store>;
  /** The process dies: nothing more is written, no lock is given back in order. */
  kill: (store: Store) => Promise<void>;
  remove: () => Promise<void>;
}>;

const HOUR = 3_600_000;
const unlimited = { limit: undefined };
const keys = (claimed: readonly Claimed[]) => claimed.map(({ entry }) => entry?.key);

/** What every store must do, whatever database stands behind it. */
export const storeContract = (
  name: string,
  createPlace: () => Promise<Place>,
  /** Several processes may serve one platform. */
  { shared = false } = {},
): void => {
  describe(`the store on ${name}`, () => {
    let place: Place;
    let store: Store;
    let now = 0;
    beforeEach(async () => {
      now = Date.UTC(2026, 0, 1);
      place = await createPlace();
      store = await place.open(() => now);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const restart = async (): Promise<Store> => {
      await place.kill(store);
      store = await place.open(() => now);
      return store;
    };
    const answer = async (held: Held, claimed: Claimed, message?: string): Promise<void> => {
      await held.begin(claimed.id);
      held.confirm(claimed.id, 0, message);
      await held.finish(claimed, "sent");
    };

    describe("its inbox", () => {
      it("answers what it accepted in the order of acceptance, one of a lane at a time", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1"), entry("2"), entry("3", { lane: "other" })]);
        const first = await held.claim(10);
        expect(keys(first).sort()).toEqual(["1", "3"]);
        expect(await held.claim(10)).toEqual([]);
        await answer(held, first.find(({ entry }) => entry?.key === "1")!);
        expect(keys(await held.claim(10))).toEqual(["2"]);
      });

      it("gives back exactly what was accepted, whatever characters are in it", async () => {
        const held = await store.hold("p", unlimited);
        const odd = entry("k\0\ud800é", {
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
        ["in hand", async (held: Held) => void (await held.claim(1))],
        ["being sent", async (held: Held) => held.begin((await held.claim(1))[0]!.id)],
        ["sent", async (held: Held) => answer(held, (await held.claim(1))[0]!)],
        ["failed", async (held: Held) => held.finish((await held.claim(1))[0]!, "failed", "refused")],
        ["ambiguous", async (held: Held) => held.finish((await held.claim(1))[0]!, "ambiguous")],
      ])("knows an update that comes again while it is %s, also after a restart", async (_, reach) => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1")]);
        await reach(held);
        expect(await held.accept([entry("1")])).toEqual([false]);
        await restart();
        const again = await store.hold("p", unlimited);
        expect(await again.accept([entry("1"), entry("2"), entry("2")])).toEqual([false, true, false]);
      });

      it("knows updates by a set: lower, negative and odd ids are news, and another platform's ids are other ids", async () => {
        const held = await store.hold("p", unlimited);
        const news = ["2147483647", "5", "0", "-1", "id"].map((key) => entry(key));
        expect(await held.accept(news)).toEqual([true, true, true, true, true]);
        const other = await store.hold("q", unlimited);
        expect(await other.accept([entry("5")])).toEqual([true]);
      });

      it("keeps a key for 48 hours, and not longer", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1")]);
        await answer(held, (await held.claim(1))[0]!);
        now += KEPT - 1;
        await store.expire();
        expect(await held.accept([entry("1")])).toEqual([false]);
        now += 2;
        await store.expire();
        expect(await held.accept([entry("1")])).toEqual([true]);
      });

      it("never expires a question that has no answer yet", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1")]);
        now += 3 * KEPT;
        await store.expire();
        expect(keys(await held.claim(1))).toEqual(["1"]);
      });

      it("answers after a crash what waited or was in hand", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1"), entry("2")]);
        await held.claim(1);
        await restart();
        const again = await store.hold("p", unlimited);
        expect(again.left).toEqual({ waiting: 2, ambiguous: 0 });
        const [claimed] = await again.claim(1);
        expect([claimed?.entry?.key, claimed?.claims, claimed?.uncertain]).toEqual(["1", 2, false]);
      });

      it("lists after a crash what was being sent as ambiguous, and does not repeat it", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1"), entry("2")]);
        await held.begin((await held.claim(1))[0]!.id);
        await restart();
        const again = await store.hold("p", unlimited);
        expect(again.left).toEqual({ waiting: 1, ambiguous: 1 });
        expect(keys(await again.claim(10))).toEqual(["2"]);
        expect(await store.list(["ambiguous"], 10)).toMatchObject([{ platform: "p", key: "1", lane: "room" }]);
      });

      it("repeats after a crash what may be repeated, and says that it may have been sent", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1", { repeatable: true })]);
        await held.begin((await held.claim(1))[0]!.id);
        await restart();
        const again = await store.hold("p", unlimited);
        expect(await again.claim(10)).toMatchObject([{ entry: { key: "1" }, uncertain: true }]);
      });

      it("remembers which messages of an answer were sent before a crash", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1")]);
        const [claimed] = await held.claim(1);
        await held.begin(claimed!.id);
        held.confirm(claimed!.id, 0, "m0");
        await held.begin(claimed!.id);
        held.confirm(claimed!.id, 1, undefined);
        // The commit of any later write carries the confirmation with it.
        await held.accept([entry("2")]);
        await restart();
        const again = await store.hold("p", unlimited);
        expect(await again.claim(1)).toMatchObject([{ sent: ["m0", undefined], uncertain: false }]);
      });

      it("takes a send that certainly failed as not begun", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1")]);
        const [claimed] = await held.claim(1);
        await held.begin(claimed!.id);
        held.missed(claimed!.id);
        await held.accept([entry("2")]);
        await restart();
        expect((await store.hold("p", unlimited)).left).toEqual({ waiting: 2, ambiguous: 0 });
      });

      it("holds a lane that was put off until its time, and no other", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1"), entry("2"), entry("3", { lane: "other" })]);
        const [one] = await held.claim(1);
        await held.release(one!, 5_000);
        expect(keys(await held.claim(10))).toEqual(["3"]);
        now += 5_000;
        expect(keys(await held.claim(10))).toEqual(["1"]);
      });

      it("puts an entry off for a time that is no whole number of milliseconds", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1"), entry("2", { lane: "other" })]);
        const claimed = await held.claim(10);
        await Promise.all([held.release(claimed[0]!, 8_000.4), answer(held, claimed[1]!)]);
        expect(await store.counts()).toEqual({ accepted: 1, sent: 1 });
        now += 8_001;
        expect(keys(await held.claim(10))).toEqual([claimed[0]!.entry?.key]);
      });

      it("erases the text of what is final", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1")]);
        const [one] = await held.claim(1);
        await held.finish(one!, "failed", "refused");
        expect(await store.list(["failed"], 10)).toMatchObject([{ key: "1", reason: "refused" }]);
        expect(await store.counts()).toEqual({ failed: 1 });
      });

      it("finds the messages of the answer that an edited question had, the latest when it was edited twice", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1", { question: "room/7" })]);
        await answer(held, (await held.claim(1))[0]!, "m1");
        expect(await held.earlier("room/7")).toEqual(["m1"]);
        expect(await held.earlier("room/8")).toEqual([]);
        await restart();
        const again = await store.hold("p", unlimited);
        await again.accept([entry("2", { question: "room/7" })]);
        await answer(again, (await again.claim(1))[0]!, "m2");
        expect(await again.earlier("room/7")).toEqual(["m2"]);
      });

      if (shared)
        it("lets two processes serve a platform, each its share, one entry of a lane at a time", async () => {
          const held = await store.hold("p", unlimited);
          const second = await place.open(() => now);
          const other = await second.hold("p", unlimited);
          await held.accept([entry("1"), entry("2"), entry("3", { lane: "other" })]);
          await other.accept([entry("4")]);
          const [one] = await held.claim(1);
          expect(one?.entry?.key).toBe("1");
          expect(keys(await other.claim(10))).toEqual(["3"]);
          await answer(held, one!);
          now += 1_000;
          expect(keys(await other.claim(10))).toEqual(["2"]);
          await other.close();
          await second.close();
        });

      if (!shared)
        it("lets one process serve a platform, another serve another", async () => {
          const held = await store.hold("p", unlimited);
          const second = await place.open(() => now);
          await expect(second.hold("p", unlimited)).rejects.toThrow(/another process already serves p/);
          await (await second.hold("q", unlimited)).close();
          await held.close();
          await (await second.hold("p", unlimited)).close();
          await second.close();
        });

      it("answers a newcomer in the next turn although a chat has ten thousand questions waiting", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept(Array.from({ length: 10_000 }, (_, index) => entry(`flood ${index}`)));
        await held.accept([entry("newcomer", { lane: "quiet" })]);
        expect(keys(await held.claim(2))).toEqual(["flood 0", "newcomer"]);
      });

      it("gives every second turn to the present when thousands of chats have a backlog", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept(
          Array.from({ length: 5_000 }, (_, index) => entry(`old ${index}`, { lane: `lane ${index}` })),
        );
        await restart();
        const again = await store.hold("p", unlimited);
        await again.accept([entry("new", { lane: "newcomer" })]);
        expect(keys(await again.claim(2)).sort()).toEqual(["new", "old 0"]);
      });

      it("answers each entry once and in order when more wait than are known by number, and more come meanwhile", async () => {
        const held = await store.hold("p", { limit: undefined, known: 6 });
        const order: string[] = [];
        let asked = 0;
        const accept = (count: number) =>
          held.accept(Array.from({ length: count }, () => entry(`${asked}`, { lane: `lane ${asked++ % 4}` })));
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
        const held = await store.hold("p", unlimited);
        await held.accept([
          { ...entry("1"), query: { text: 5, asker: "ann" } } as never,
          entry("2", { lane: "other" }),
        ]);
        const claimed = await held.claim(10);
        expect(claimed.map(({ entry }) => entry?.key)).toEqual([undefined, "2"]);
        await held.finish(claimed[0]!, "failed", "unreadable");
        expect(await store.counts()).toEqual({ failed: 1, accepted: 1 });
      });
    });

    describe("its limit for a person", () => {
      const ask = (held: Held, from: number, count: number, asker = "ann") =>
        held.accept(Array.from({ length: count }, (_, index) => entry(`${asker} ${from + index}`, { asker })));

      it("takes a burst of 30, says one word to the next, and is silent then", async () => {
        const held = await store.hold("p", { limit: PERSON_LIMIT });
        expect((await ask(held, 0, 33)).filter(Boolean)).toHaveLength(31);
        expect((await ask(held, 33, 5)).filter(Boolean)).toHaveLength(0);
        expect((await ask(held, 0, 1, "bob")).filter(Boolean)).toHaveLength(1);
        expect(await store.counts()).toEqual({ accepted: 32, failed: 7 });
        expect(await store.list(["failed"], 1)).toMatchObject([{ reason: "limit" }]);
      });

      it("takes 20 a minute after that, also across a restart", async () => {
        const held = await store.hold("p", { limit: PERSON_LIMIT });
        await ask(held, 0, 35);
        await restart();
        const again = await store.hold("p", { limit: PERSON_LIMIT });
        expect((await ask(again, 100, 5)).filter(Boolean)).toHaveLength(0);
        now += 60_000;
        expect((await ask(again, 200, 25)).filter(Boolean)).toHaveLength(20);
      });

      it("marks the one that is only told", async () => {
        const held = await store.hold("p", { limit: { burst: 1, perMinute: 1 } });
        await held.accept([entry("1"), entry("2", { lane: "b" }), entry("3", { lane: "c" })]);
        expect((await held.claim(10)).map(({ limited }) => limited)).toEqual([false, true]);
      });

      it("does not count a redelivery, nor a welcome", async () => {
        const held = await store.hold("p", { limit: { burst: 2, perMinute: 1 } });
        await held.accept([entry("1"), entry("1"), entry("w", { occasion: "welcome" })]);
        expect(await held.accept([entry("1"), entry("2"), entry("3")])).toEqual([false, true, true]);
        expect(await held.accept([entry("4")])).toEqual([false]);
      });
    });

    tallyContract(() => ({ store, restart, later: (ms) => (now += ms) }));

    describe("its memory", () => {
      it("keeps the last five turns of a conversation for 30 minutes, across a restart", async () => {
        for (let turn = 0; turn < 7; turn++) await store.memory.addTurn("c", "ann", { question: `q${turn}` });
        await restart();
        const questions = async () => (await store.memory.turns("c")).map(({ question }) => question);
        expect(await questions()).toEqual(["q2", "q3", "q4", "q5", "q6"]);
        expect(await store.memory.turns("d")).toEqual([]);
        now += HOUR / 2 - 1;
        expect(await questions()).toHaveLength(5);
        now += 1;
        expect(await questions()).toEqual([]);
      });

      it("keeps settings of a place across a restart, until the bot leaves", async () => {
        await store.memory.configure("room", { article: "a", language: "fr" });
        await store.memory.configure("room", { article: "b" });
        await restart();
        expect(await store.memory.settings("room")).toEqual({ article: "b" });
        await store.memory.configure("room:corner_1", { article: "b" });
        await store.memory.configure("rooms", { article: "b" });
        await store.memory.leave("room");
        expect(await store.memory.settings("room")).toEqual({});
        expect(await store.memory.settings("room:corner_1")).toEqual({});
        expect(await store.memory.settings("rooms")).toEqual({ article: "b" });
      });

      it("takes the settings of a place along when it moves, once, and never over newer ones", async () => {
        await store.memory.configure("old", { article: "a", language: "fr" });
        await store.memory.move("old", "new");
        await store.memory.move("old", "new");
        expect(await store.memory.settings("old")).toEqual({});
        expect(await store.memory.settings("new")).toEqual({ article: "a", language: "fr" });
        await store.memory.configure("old", { article: "b" });
        await store.memory.move("old", "new");
        expect(await store.memory.settings("new")).toEqual({ article: "a", language: "fr" });
      });

      it("forgets a person everywhere, and nobody else", async () => {
        const held = await store.hold("p", { limit: PERSON_LIMIT });
        const ask = (key: string, asker: string) => entry(key, { asker, lane: asker, question: `${asker}/${key}` });
        await held.accept([ask("1", "ann"), ask("2", "bob"), ask("3", "ann"), ask("4", "bob")]);
        for (const claimed of await held.claim(2)) await answer(held, claimed, "m");
        await store.memory.addTurn("c", "ann", { question: "q" });
        await store.memory.addTurn("d", "bob", { question: "q" });
        await store.memory.configure("ann", { language: "fr" });
        await store.memory.forget("ann");
        expect(await held.earlier("ann/1")).toEqual([]);
        expect(await held.earlier("bob/2")).toEqual(["m"]);
        expect(await store.memory.turns("c")).toEqual([]);
        expect(await store.memory.turns("d")).toHaveLength(1);
        expect(await store.memory.settings("ann")).toEqual({});
        expect(keys(await held.claim(10))).toEqual(["4"]);
        expect(await store.list(["failed"], 10)).toMatchObject([{ key: "3", lane: "", reason: "forgotten" }]);
        expect(await held.accept([ask("1", "ann"), ask("3", "ann")])).toEqual([false, false]);
      });

      it("forgets a person whose request is in hand, and answers that request", async () => {
        const held = await store.hold("p", unlimited);
        await held.accept([entry("1")]);
        const [request] = await held.claim(1);
        await store.memory.forget("ann");
        await answer(held, request!, "m");
        expect(await store.counts()).toEqual({ sent: 1 });
      });
    });
  });
};
