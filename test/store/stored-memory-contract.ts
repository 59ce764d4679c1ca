import { describe, expect, it } from "vitest";
import { PERSON_RATE_LIMIT } from "../../src/store/inbox/rate-limit.ts";
import { answerEntry, createEntry, entryKeys, unlimited } from "./inbox/entries.ts";
import type { ContractRun } from "./stats/stats-contract.ts";

const HOUR_MS = 3_600_000;
/** What every store must remember, and forget. */
export const storedMemoryContract = (run: () => ContractRun): void => {
  describe("its memory", () => {
    it("keeps the last five turns of a conversation for 30 minutes, across a restart", async () => {
      for (let turn = 0; turn < 7; turn++) await run().store.memory.addTurn("c", "ann", { question: `q${turn}` });
      await run().restart();
      const questions = async () => (await run().store.memory.turns("c")).map(({ question }) => question);
      expect(await questions()).toEqual(["q2", "q3", "q4", "q5", "q6"]);
      expect(await run().store.memory.turns("d")).toEqual([]);
      run().later(HOUR_MS / 2 - 1);
      expect(await questions()).toHaveLength(5);
      run().later(1);
      expect(await questions()).toEqual([]);
    });

    it("goes on from nothing that was said while the clock was wrong, and lets it go as all else", async () => {
      const { memory, expire } = run().store;
      const DAYS_AHEAD_MS = 1_000 * 24 * HOUR_MS;
      run().later(DAYS_AHEAD_MS);
      const ahead = Array.from({ length: 1_001 }, (_, turn) => memory.addTurn(`c${turn}`, "ann", { question: "q" }));
      await Promise.all(ahead);
      run().later(-DAYS_AHEAD_MS);
      expect(await memory.turns("c0")).toEqual([]);
      await memory.addTurn("d", "bob", { question: "q" });
      run().later(DAYS_AHEAD_MS);
      expect(await memory.turns("c0")).toHaveLength(1);
      run().later(HOUR_MS - DAYS_AHEAD_MS);
      while (await expire());
      run().later(DAYS_AHEAD_MS - HOUR_MS);
      expect(await memory.turns("c0")).toEqual([]);
      run().later(-DAYS_AHEAD_MS);
      expect(await memory.turns("d")).toEqual([]);
    });

    it("keeps apart what is remembered and asked of several conversations at once", async () => {
      const { memory } = run().store;
      await Promise.all([
        memory.configure("room", { article: "a" }),
        memory.addTurn("c", "ann", { question: "c1" }),
        memory.addTurn("d", "bob", { question: "d1" }),
        memory.addTurn("c", "ann", { question: "c2" }),
      ]);
      const places = ["room", "elsewhere", "room"];
      expect(await Promise.all(places.map(memory.settings))).toEqual([{ article: "a" }, {}, { article: "a" }]);
      const questions = async (name: string) => (await memory.turns(name)).map(({ question }) => question);
      expect(await Promise.all(["c", "d", "e"].map(questions))).toEqual([["c1", "c2"], ["d1"], []]);
    });

    it("finds what is kept under any name, and none of it hinders the others", async () => {
      const { memory } = run().store;
      await memory.configure("odd \0 \ud800", { article: "a" });
      const places = ["odd \0 \ud800", "elsewhere"];
      expect(await Promise.all(places.map(memory.settings))).toEqual([{ article: "a" }, {}]);
    });

    it("forgets what a person said just before, too", async () => {
      const { memory } = run().store;
      await Promise.all([memory.addTurn("c", "ann", { question: "q" }), memory.forget("ann")]);
      expect(await memory.turns("c")).toEqual([]);
    });

    it("keeps settings of a place across a restart, until the bot leaves", async () => {
      await run().store.memory.configure("room", { article: "a", language: "fr" });
      await run().store.memory.configure("room", { article: "b", answers: "public" });
      await run().restart();
      expect(await run().store.memory.settings("room")).toEqual({ article: "b", answers: "public" });
      await run().store.memory.configure("room:corner_1", { article: "b" });
      await run().store.memory.configure("rooms", { article: "b" });
      await run().store.memory.leave("room");
      expect(await run().store.memory.settings("room")).toEqual({});
      expect(await run().store.memory.settings("room:corner_1")).toEqual({});
      expect(await run().store.memory.settings("rooms")).toEqual({ article: "b" });
    });

    it("takes the settings of a place along when it moves, once, and never over newer ones", async () => {
      await run().store.memory.configure("old", { article: "a", language: "fr", answers: "public" });
      await run().store.memory.move("old", "new");
      await run().store.memory.move("old", "new");
      expect(await run().store.memory.settings("old")).toEqual({});
      expect(await run().store.memory.settings("new")).toEqual({ article: "a", language: "fr", answers: "public" });
      await run().store.memory.configure("old", { article: "b" });
      await run().store.memory.move("old", "new");
      expect(await run().store.memory.settings("new")).toEqual({ article: "a", language: "fr", answers: "public" });
    });

    it("forgets a person everywhere, and nobody else", async () => {
      const held = await run().store.openInbox("p", { limit: PERSON_RATE_LIMIT });
      const ask = (key: string, asker: string) => createEntry(key, { asker, lane: asker, question: `${asker}/${key}` });
      await held.accept([ask("1", "ann"), ask("2", "bob"), ask("3", "ann"), ask("4", "bob")]);
      for (const claimed of await held.claim(2)) await answerEntry(held, claimed, "m");
      await run().store.memory.addTurn("c", "ann", { question: "q" });
      await run().store.memory.addTurn("d", "bob", { question: "q" });
      await run().store.memory.configure("ann", { language: "fr" });
      await run().store.memory.forget("ann");
      expect(await held.previousMessages("ann/1")).toEqual([]);
      expect(await held.previousMessages("bob/2")).toEqual(["m"]);
      expect(await run().store.memory.turns("c")).toEqual([]);
      expect(await run().store.memory.turns("d")).toHaveLength(1);
      expect(await run().store.memory.settings("ann")).toEqual({});
      expect(entryKeys(await held.claim(10))).toEqual(["4"]);
      expect(await run().store.list(["failed"], 10)).toMatchObject([{ key: "3", lane: "", reason: "forgotten" }]);
      expect(await held.accept([ask("1", "ann"), ask("3", "ann")])).toEqual([false, false]);
    });

    it("forgets a person whose request is in hand, and answers that request", async () => {
      const held = await run().store.openInbox("p", unlimited);
      await held.accept([createEntry("1")]);
      const [request] = await held.claim(1);
      await run().store.memory.forget("ann");
      await answerEntry(held, request!, "m");
      expect(await run().store.counts()).toEqual({ sent: 1 });
    });
  });
};
