import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { CandidateEngine, EngineArticle } from "../../../src/search/archive/candidate-engine.ts";
import { openEngine } from "../../../src/search/archive/open-engine.ts";

let engine: CandidateEngine | undefined;
afterEach(() => engine?.close());
const opened = (): CandidateEngine => {
  engine = openEngine();
  return engine;
};

const article = (key: string, title: string, ...paragraphs: readonly string[]): EngineArticle => ({
  key,
  title: [title],
  paragraphs: paragraphs.map((words, block) => ({ block: block + 1, stems: words.replaceAll(" ", "\n") })),
  aside: ["aside"],
  wordKeys: new Uint32Array(),
});
const keysOf = async (found: ReturnType<CandidateEngine["find"]>) => (await found).map(({ key }) => key);

describe("the engine of an archive", () => {
  it("finds what was put before the question, the article with most of the words first, with its paragraphs", async () => {
    const { put, find } = opened();
    void put(article("a0", "harbour", "bridge open", "mayor cut ribbon", "boat"));
    void put(article("a7", "bakery", "bread prize mayor"));
    const found = await find(["mayor", "ribbon"], 5);
    expect(found.map(({ key }) => key)).toEqual(["a0", "a7"]);
    expect(found[0]?.paragraphs.map(({ block }) => block)).toEqual([2]);
    expect(found[0]!.fit).toBeGreaterThan(found[1]!.fit);
  });

  it("counts the title, and not what is never quoted", async () => {
    const { put, find, known } = opened();
    void put(article("a0", "harbour", "bridge"));
    expect(await keysOf(find(["harbour"], 5))).toEqual(["a0"]);
    expect(await keysOf(find(["aside"], 5))).toEqual([]);
    expect(await known(["aside", "bridge", "zeppelin"])).toEqual(new Set(["aside", "bridge"]));
  });

  it("has one article of a key, the last, and none that was removed", async () => {
    const { put, remove, find, known } = opened();
    void put(article("a3", "a", "bridge"));
    void put(article("a3", "a", "bread"));
    expect(await keysOf(find(["bridge"], 5))).toEqual([]);
    expect(await keysOf(find(["bread"], 5))).toEqual(["a3"]);
    remove("a3");
    expect(await keysOf(find(["bread"], 5))).toEqual([]);
    expect(await known(["bread"])).toEqual(new Set());
  });

  it("says which articles it lacks, as of what was put and removed before", async () => {
    const { put, remove, lacking } = opened();
    void put(article("a1", "a", "bridge"));
    void put(article("a2", "a", "bread"));
    remove("a1");
    expect(await lacking(["a1", "a2", "a3"])).toEqual(["a1", "a3"]);
  });

  it("takes any stem for a word, whatever SQLite would make of it", async () => {
    const { put, find, known } = opened();
    const odd = ['"', "a*b", "near(", "o'neil", "\ud800", "\0", "មេឃ", "😀", "x".repeat(200), "-1", "{title}"];
    void put(article("a2", "odd", odd.join(" ")));
    for (const stem of odd) expect(await keysOf(find([stem], 5))).toEqual(["a2"]);
    expect((await known(odd)).size).toBe(odd.length);
  });

  describe("asked for words by their numbers", () => {
    const withNumbers = (key: string, ...wordKeys: readonly number[]): EngineArticle => ({
      ...article(key, "a", "bridge"),
      wordKeys: Uint32Array.from(wordKeys),
    });

    it("lists the articles that have all numbers of all words, and none that was removed or replaced", async () => {
      const { put, remove, withWords } = opened();
      void put(withNumbers("a1", 1, 2, 0xffffffff));
      void put(withNumbers("a2", 1, 0xffffffff));
      void put(withNumbers("a3", 2, 3));
      const having = async (...words: readonly (readonly number[])[]) =>
        (await withWords(words, { least: words.length, limit: 9 })).map(({ key }) => key);
      expect(await having([1], [0xffffffff])).toEqual(["a1", "a2"]);
      expect(await having([1, 2])).toEqual(["a1"]);
      expect(await having([7])).toEqual([]);
      remove("a1");
      void put(withNumbers("a2", 5));
      expect(await having([1])).toEqual([]);
      expect(await having([5])).toEqual(["a2"]);
    });

    it("lists those with at least some of the words, the rarest first, no more than are wanted", async () => {
      const { put, withWords } = opened();
      void put(withNumbers("a1", 1, 2));
      void put(withNumbers("a2", 1, 3, 4));
      void put(withNumbers("a3", 1));
      void put(withNumbers("a4", 1, 2, 9));
      const found = await withWords([[1], [2], [3, 4]], { least: 1, limit: 3 });
      expect(found.map(({ key }) => key)).toEqual(["a2", "a1", "a4"]);
      expect(found[1]?.weight).toBe(found[2]?.weight);
      expect(found[0]?.weight).toBeCloseTo(Math.log(1 + 4 / 4.5) + Math.log(1 + 4 / 1.5));
      const two = await withWords([[1], [2], [3], [9]], { least: 2, limit: 9 });
      expect(two.map(({ key }) => key).sort()).toEqual(["a1", "a2", "a4"]);
      // The same word twice is two of them.
      expect((await withWords([[1], [1], [3]], { least: 2, limit: 9 })).length).toBe(4);
    });
  });

  it("lists stems that look like a misspelt one", async () => {
    const { put, similar } = opened();
    void put(article("a3", "a", "bridge bread mayor"));
    expect(await similar("brigde")).toContain("bridge");
    expect(await similar("brigde")).not.toContain("mayor");
  });

  it("answers nothing more when its thread has ended, and says why", async () => {
    engine = openEngine(() => new Worker("throw new Error('no SQLite here')", { eval: true }));
    expect(await engine.ended).toBe("no SQLite here");
    await expect(engine.find(["a"], 1)).rejects.toThrow("no SQLite here");
  });

  it.each([
    ["a question", (one: CandidateEngine) => one.known(["a"])],
    ["a change", (one: CandidateEngine) => one.put(article("a1", "a", "b")).then(() => one.find(["b"], 1))],
  ])("ends, and its thread with it, when it cannot do what it is told: %s", async (_, ask) => {
    const program = `const { parentPort } = require("node:worker_threads");
      parentPort.on("message", ({ number }) => parentPort.postMessage({ number, problem: "disk is full" }));`;
    const thread = new Worker(program, { eval: true });
    const exited = new Promise((resolve) => thread.once("exit", resolve));
    engine = openEngine(() => thread);
    await expect(ask(engine)).rejects.toThrow("disk is full");
    expect(await engine.ended).toBe("disk is full");
    await exited;
  });
});
