import { describe, expect, it } from "vitest";
import type { QuestionOutcome } from "../../../src/analytics/question-outcome.ts";
import { DEDUPE_WINDOW_MS } from "../../../src/retention.ts";
import type { Store } from "../../../src/store/store.ts";

/** A store, and what befalls it. */
export type ContractRun = Readonly<{ store: Store; restart: () => Promise<Store>; later: (ms: number) => void }>;

const DAY_MS = 86_400_000;
/** The contract's clock begins on the first of January. */
const FIRST_DAY = "2026-01-01";

const answered = (paragraph: number, article = "mill"): QuestionOutcome => ({
  kind: "answered",
  article,
  version: "v1",
  paragraph,
});
const missed = (words: string, over: Partial<Extract<QuestionOutcome, { kind: "missed" }>> = {}): QuestionOutcome => ({
  kind: "missed",
  cause: "refused",
  article: "mill",
  version: "v1",
  paragraph: 3,
  asks: "how many",
  words: words.split(" "),
  question: `how many ${words}?`,
  ...over,
});
const opinion = (good: boolean, sentence = 4) => ({ article: "mill", version: "v1", sentence, paragraph: 2, good });

/** What every store must count. */
export const statsContract = (run: () => ContractRun): void => {
  describe("its tally", () => {
    it("adds up answers by paragraph, and misses by their words, day by day, and keeps them across a restart", async () => {
      const { store, restart, later } = run();
      for (const outcome of [answered(1), answered(1), answered(2), missed("hectares"), missed("hectares")]) {
        store.stats.count(outcome);
      }
      store.stats.count(missed("hectares", { cause: "unhelpful" }));
      later(DAY_MS);
      store.stats.count(answered(1));
      const again = await restart();
      again.stats.count(missed("hectares"));
      const { passages, refusals, misses } = await again.stats.read(FIRST_DAY);
      const row = { article: "mill", version: "v1", good: 0, bad: 0 };
      expect([...passages].sort((one, other) => one.answers - other.answers)).toEqual([
        { ...row, paragraph: 2, answers: 1 },
        { ...row, paragraph: 1, answers: 3 },
      ]);
      expect(refusals).toEqual([{ article: "mill", count: 3 }]);
      expect(misses.map(({ day, cause, words, count }) => [day, cause, words, count]).sort()).toEqual([
        [FIRST_DAY, "refused", "hectares", 2],
        [FIRST_DAY, "unhelpful", "hectares", 1],
        ["2026-01-02", "refused", "hectares", 1],
      ]);
      const since = await again.stats.read("2026-01-02");
      expect([since.misses.length, since.passages.map(({ answers }) => answers)]).toEqual([1, [1]]);
      expect((await again.stats.read(FIRST_DAY, 1)).misses).toMatchObject([{ count: 2 }]);
    });

    it("tells the most frequent of all days, not of each", async () => {
      const { store, later } = run();
      const ask = (words: string, times: number): void => {
        for (let time = 0; time < times; time++) store.stats.count(missed(words));
      };
      ask("hectares", 2);
      ask("owner", 1);
      later(DAY_MS);
      ask("mayor", 3);
      ask("bridge", 4);
      const { misses } = await store.stats.read(FIRST_DAY, 3);
      expect(misses.map(({ words, count }) => [words, count])).toEqual([
        ["bridge", 4],
        ["mayor", 3],
        ["hectares", 2],
      ]);
    });

    it("keeps no question as it was asked, and takes any characters", async () => {
      const { store } = run();
      store.stats.count(missed("a\0b \ud800", { asks: "unknown", question: "the very words" }));
      store.stats.count({
        kind: "missed",
        cause: "refused",
        article: "",
        version: "",
        asks: "who",
        words: [],
        question: "who?",
      });
      const { misses } = await store.stats.read(FIRST_DAY);
      expect(misses).toHaveLength(2);
      expect(misses.every(({ question }) => question === undefined)).toBe(true);
    });

    it("keeps a question as it was asked when its reader told it, and no longer than the counts", async () => {
      const { store, later } = run();
      store.stats.count(missed("hectares", { question: "how many hectares?" }));
      store.stats.count(missed("hectares", { question: "how many hectares?", cause: "told" }));
      const questions = async () => (await store.stats.read(FIRST_DAY)).misses.map((row) => [row.cause, row.question]);
      expect(await questions()).toContainEqual(["told", "how many hectares?"]);
      expect(await questions()).toContainEqual(["refused", undefined]);
      while (await store.expire());
      expect(await questions()).toContainEqual(["told", "how many hectares?"]);
      expect((await store.stats.read(FIRST_DAY)).refusals).toEqual([{ article: "mill", count: 1 }]);
      later(40 * DAY_MS);
      while (await store.expire());
      expect(await questions()).toEqual([]);
    });

    it("counts one vote a person and answer; a person may think otherwise", async () => {
      const { store } = run();
      const votes = async () => {
        const { passages } = await store.stats.read(FIRST_DAY);
        return passages.map(({ good, bad }) => [good, bad]);
      };
      expect(await store.stats.vote(opinion(true), "ann")).toBe(true);
      expect(await store.stats.vote(opinion(true), "ann")).toBe(false);
      expect(await store.stats.vote(opinion(true), "bob")).toBe(true);
      expect(await votes()).toEqual([[2, 0]]);
      expect(await store.stats.vote(opinion(false), "ann")).toBe(false);
      expect(await votes()).toEqual([[1, 1]]);
      expect(await store.stats.vote(opinion(false, 5), "ann")).toBe(true);
      expect(await votes()).toEqual([[1, 2]]);
    });

    it("knows a voter for 48 hours and until the person is forgotten; the count stays", async () => {
      const { store, later } = run();
      await store.stats.vote(opinion(true), "ann");
      await store.stats.vote(opinion(true), "bob");
      await store.memory.forget("ann");
      expect(await store.stats.vote(opinion(true), "bob")).toBe(false);
      expect(await store.stats.vote(opinion(true), "ann")).toBe(true);
      later(DEDUPE_WINDOW_MS + 1);
      while (await store.expire());
      expect(await store.stats.vote(opinion(false), "bob")).toBe(true);
      expect((await store.stats.read(FIRST_DAY)).passages).toMatchObject([{ good: 3, bad: 1 }]);
    });

    it("deletes the counts of a busy day some at a time, so that nothing waits for all of them", async () => {
      const { store, later } = run();
      for (let number = 0; number < 1_200; number++) store.stats.count(missed(`hectares of mill ${number}`));
      for (let paragraph = 0; paragraph < 1_200; paragraph++) store.stats.count(answered(paragraph));
      expect((await store.stats.read(FIRST_DAY)).misses).toHaveLength(1_200);
      later(31 * DAY_MS);
      expect(await store.expire()).toBe(true);
      const { passages, misses } = await store.stats.read(FIRST_DAY);
      expect([passages.length, misses.length]).toEqual([200, 200]);
      expect(await store.expire()).toBe(false);
      expect(await store.stats.read(FIRST_DAY)).toEqual({ passages: [], refusals: [], misses: [] });
    });

    it("deletes counts after 30 days", async () => {
      const { store, later } = run();
      store.stats.count(answered(1));
      store.stats.count(missed("hectares"));
      await store.stats.read(FIRST_DAY);
      later(30 * DAY_MS);
      while (await store.expire());
      expect((await store.stats.read(FIRST_DAY)).misses).toHaveLength(1);
      later(DAY_MS);
      while (await store.expire());
      expect(await store.stats.read(FIRST_DAY)).toEqual({ passages: [], refusals: [], misses: [] });
    });
  });
};
