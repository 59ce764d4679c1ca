/** What holds for every engine over an archive, whatever finds its articles. */

import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CandidateEngine, EngineArticle } from "../../../src/search/archive/candidate-engine.ts";
import { openEngine } from "../../../src/search/archive/sqlite/open-engine.ts";

export const engineArticle = (key: string, title: string, ...paragraphs: readonly string[]): EngineArticle => ({
  key,
  title: title.split(" "),
  paragraphs: paragraphs.map((words, block) => ({ block: block + 1, stems: words.replaceAll(" ", "\n") })),
  aside: ["aside"],
  wordKeys: new Uint32Array(),
});

const keysOf = async (found: ReturnType<CandidateEngine["find"]>) => (await found).map(({ key }) => key);

/** Words with marks, of scripts without spaces, outside the first plane, and such as misspell each other. */
const WORDS = [
  "bridge",
  "bride",
  "mayor",
  "duong",
  "đường",
  "dương",
  "délégué",
  "delegue",
  "មេឃ",
  "市長",
  "😀",
  "a.b",
  "o'neil",
];
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((some) => some.join(" "));
const library = fc.array(fc.record({ title: words, paragraphs: fc.array(words, { maxLength: 4 }) }), { maxLength: 8 });
const typed = fc.oneof(word, fc.constantFrom("brigde", "mayro", "deleguée", "delegus", "dung", "市", "x"));

export const describeEngine = (name: string, open: () => CandidateEngine): void => {
  describe(`an engine over an archive: ${name}`, () => {
    let engine: CandidateEngine;
    beforeEach(() => {
      engine = open();
    });
    afterEach(() => engine.close());

    it("finds what was put before the question, the article with most of the words first, with its paragraphs", async () => {
      void engine.put(engineArticle("a0", "harbour", "bridge open", "mayor cut ribbon", "boat"));
      void engine.put(engineArticle("a7", "bakery", "bread prize mayor"));
      const found = await engine.find(["mayor", "ribbon"], 5);
      expect(found.map(({ key }) => key)).toEqual(["a0", "a7"]);
      expect(found[0]?.paragraphs.map(({ block }) => block)).toEqual([2]);
      expect(found[0]!.fit).toBeGreaterThan(found[1]!.fit);
    });

    it("counts the title, and not what is never quoted", async () => {
      void engine.put(engineArticle("a0", "harbour", "bridge"));
      expect(await keysOf(engine.find(["harbour"], 5))).toEqual(["a0"]);
      expect(await keysOf(engine.find(["aside"], 5))).toEqual([]);
      expect(await engine.known(["aside", "bridge", "harbour", "zeppelin"])).toEqual(
        new Set(["aside", "bridge", "harbour"]),
      );
    });

    it("has nothing of an article that was removed, and has it again when it is put again", async () => {
      void engine.put(engineArticle("a3", "a", "bread"));
      expect(await keysOf(engine.find(["bread"], 5))).toEqual(["a3"]);
      engine.remove("a3");
      expect(await keysOf(engine.find(["bread"], 5))).toEqual([]);
      expect(await engine.known(["bread"])).toEqual(new Set());
      expect(await engine.similar("braed")).toEqual([]);
      engine.remove("a3");
      void engine.put(engineArticle("a3", "a", "bread"));
      expect(await keysOf(engine.find(["bread"], 5))).toEqual(["a3"]);
    });

    it("says which keys it lacks", async () => {
      void engine.put(engineArticle("a0", "harbour", "bridge"));
      void engine.put(engineArticle("a1", "harbour", "bread"));
      engine.remove("a1");
      expect(await engine.lacking(["a0", "a1", "a2"])).toEqual(["a1", "a2"]);
    });

    it("takes any stem for a word, whatever its own language would make of it", async () => {
      const odd = [
        '"',
        "a*b",
        "near(",
        "o'neil",
        "\ud800",
        "\0",
        "មេឃ",
        "😀",
        "x".repeat(200),
        "-1",
        "{title}",
        "\u2003",
      ];
      void engine.put({ ...engineArticle("a2", "odd"), paragraphs: [{ block: 1, stems: odd.join("\n") }] });
      for (const stem of odd) expect(await keysOf(engine.find([stem], 5))).toEqual(["a2"]);
      expect((await engine.known(odd)).size).toBe(odd.length);
    });

    it("lists stems that look like a misspelt one, and those that differ in their marks only", async () => {
      void engine.put(engineArticle("a3", "a", "bridge bread mayor", "đường délégué"));
      expect(await engine.similar("brigde")).toEqual(["bridge"]);
      expect(await engine.similar("duong")).toEqual(["đường"]);
      expect(await engine.similar("deleguee")).toEqual(["délégué"]);
      expect(await engine.similar("zeppelin")).toEqual([]);
    });

    it("gives no more articles than are asked for, and takes thousands at once", async () => {
      const puts = Array.from({ length: 600 }, (_, n) => engine.put(engineArticle(`n${n}`, "town", `word${n} bridge`)));
      expect(await keysOf(engine.find(["word550", "bridge"], 3))).toHaveLength(3);
      expect((await keysOf(engine.find(["word550", "bridge"], 3)))[0]).toBe("n550");
      await Promise.all(puts);
    });

    describe("asked for words by their numbers", () => {
      const withNumbers = (key: string, ...wordKeys: readonly number[]): EngineArticle => ({
        ...engineArticle(key, "a", "bridge"),
        wordKeys: Uint32Array.from(wordKeys),
      });

      it("lists the articles that have all numbers of all words, and none that was removed", async () => {
        const { put, remove, withWords } = engine;
        void put(withNumbers("a1", 1, 2, 0xffffffff));
        void put(withNumbers("a2", 1, 0xffffffff));
        void put(withNumbers("a3", 2, 3));
        const having = async (...words: readonly (readonly number[])[]) =>
          (await withWords(words, { least: words.length, limit: 9 })).map(({ key }) => key).sort();
        expect(await having([1], [0xffffffff])).toEqual(["a1", "a2"]);
        expect(await having([1, 2])).toEqual(["a1"]);
        expect(await having([7])).toEqual([]);
        remove("a1");
        expect(await having([1])).toEqual(["a2"]);
      });

      it("lists those with at least some of the words, the rarest first, no more than are wanted", async () => {
        const { put, withWords } = engine;
        void put(withNumbers("a1", 1, 2));
        void put(withNumbers("a2", 1, 3, 4));
        void put(withNumbers("a3", 1));
        void put(withNumbers("a4", 1, 2, 9));
        const found = await withWords([[1], [2], [3, 4]], { least: 1, limit: 3 });
        expect(found.map(({ key }) => key)).toEqual([
          "a2",
          expect.stringMatching(/a1|a4/),
          expect.stringMatching(/a1|a4/),
        ]);
        expect(found[1]?.weight).toBe(found[2]?.weight);
        expect(found[0]?.weight).toBeCloseTo(Math.log(1 + 4 / 4.5) + Math.log(1 + 4 / 1.5));
        const two = await withWords([[1], [2], [3], [9]], { least: 2, limit: 9 });
        expect(two.map(({ key }) => key).sort()).toEqual(["a1", "a2", "a4"]);
        // The same word twice is two of them.
        expect((await withWords([[1], [1], [3]], { least: 2, limit: 9 })).length).toBe(4);
        // A word that nothing stands for is none of them.
        const three = await withWords([[1], [], [2], [9]], { least: 3, limit: 9 });
        expect(three.map(({ key }) => key).sort()).toEqual(["a1", "a4"]);
        expect(await withWords([[], []], { least: 1, limit: 9 })).toEqual([]);
      });
    });

    it("answers nothing more when it is closed", async () => {
      await engine.close();
      expect(await engine.ended).toBe("it is closed");
      await expect(engine.find(["a"], 1)).rejects.toThrow("it is closed");
    });
  });
};

/** Whatever is asked of whatever articles: the same are found as by SQLite. */
export const describeSameFindings = (name: string, open: () => CandidateEngine, runs: number): void => {
  it(`${name} finds the same articles and paragraphs, in the same order, as an engine on this machine`, async () => {
    const [engine, reference] = [open(), openEngine()];
    await fc.assert(
      fc.asyncProperty(library, fc.array(typed, { minLength: 1, maxLength: 5 }), async (articles, asked) => {
        const made = articles.map(({ title, paragraphs }) => {
          const key = createHash("sha256")
            .update(JSON.stringify([title, paragraphs]))
            .digest("hex")
            .slice(0, 32);
          const wordKeys = Uint32Array.from(
            new Set(
              paragraphs
                .join(" ")
                .split(" ")
                .map((one) => WORDS.indexOf(one) + 1),
            ),
          );
          return { ...engineArticle(key, title, ...paragraphs), wordKeys };
        });
        for (const article of made) for (const one of [engine, reference]) void one.put(article);
        try {
          const [found, expected] = await Promise.all([engine.find(asked, 20), reference.find(asked, 20)]);
          // Articles that fit equally well may come in any order.
          const byFit = (all: typeof found) => [...all].sort((a, b) => b.fit - a.fit || (a.key < b.key ? -1 : 1));
          expect(found.map(({ fit }) => fit)).toEqual(expected.map(({ fit }) => fit));
          expect(byFit(found)).toEqual(byFit(expected));
          expect(await engine.known(asked)).toEqual(await reference.known(asked));
          const numbers = asked.map((one) => [WORDS.indexOf(one) + 1, WORDS.indexOf(asked[0]!) + 1]);
          for (const least of new Set([1, Math.ceil(asked.length / 2), asked.length])) {
            const [had, hadThere] = await Promise.all(
              [engine, reference].map(async (one) => {
                const listed = await one.withWords(numbers, { least, limit: 20 });
                // A cluster weighs with fewer digits.
                return listed.map(({ key, weight }) => `${key} ${weight.toPrecision(5)}`).sort();
              }),
            );
            expect(had).toEqual(hadThere);
          }
          for (const stem of asked)
            expect([...(await engine.similar(stem))].sort()).toEqual([...(await reference.similar(stem))].sort());
        } finally {
          for (const { key } of made) for (const one of [engine, reference]) one.remove(key);
        }
      }),
      { numRuns: runs },
    );
    await Promise.all([engine.close(), reference.close()]);
  });
};
