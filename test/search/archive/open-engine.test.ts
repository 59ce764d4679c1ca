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

const article = (slot: number, title: string, ...paragraphs: readonly string[]): EngineArticle => ({
  slot,
  title: [title],
  paragraphs: paragraphs.map((words, block) => ({ block: block + 1, stems: words.replaceAll(" ", "\n") })),
  aside: ["aside"],
});
const slotsOf = async (found: ReturnType<CandidateEngine["find"]>) => (await found).map(({ slot }) => slot);

describe("the engine of an archive", () => {
  it("finds what was put before the question, the article with most of the words first, with its paragraphs", async () => {
    const { put, find } = opened();
    void put(article(0, "harbour", "bridge open", "mayor cut ribbon", "boat"));
    void put(article(7, "bakery", "bread prize mayor"));
    const found = await find(["mayor", "ribbon"], 5);
    expect(found.map(({ slot }) => slot)).toEqual([0, 7]);
    expect(found[0]?.paragraphs.map(({ block }) => block)).toEqual([2]);
    expect(found[0]!.fit).toBeGreaterThan(found[1]!.fit);
  });

  it("counts the title, and not what is never quoted", async () => {
    const { put, find, known } = opened();
    void put(article(0, "harbour", "bridge"));
    expect(await slotsOf(find(["harbour"], 5))).toEqual([0]);
    expect(await slotsOf(find(["aside"], 5))).toEqual([]);
    expect(await known(["aside", "bridge", "zeppelin"])).toEqual(new Set(["aside", "bridge"]));
  });

  it("has one article of a slot, the last, and none that was removed", async () => {
    const { put, remove, find, known } = opened();
    void put(article(3, "a", "bridge"));
    void put(article(3, "a", "bread"));
    expect(await slotsOf(find(["bridge"], 5))).toEqual([]);
    expect(await slotsOf(find(["bread"], 5))).toEqual([3]);
    remove(3);
    expect(await slotsOf(find(["bread"], 5))).toEqual([]);
    expect(await known(["bread"])).toEqual(new Set());
  });

  it("takes any stem for a word, whatever SQLite would make of it", async () => {
    const { put, find, known } = opened();
    const odd = ['"', "a*b", "near(", "o'neil", "\ud800", "\0", "មេឃ", "😀", "x".repeat(200), "-1", "{title}"];
    void put(article(2, "odd", odd.join(" ")));
    for (const stem of odd) expect(await slotsOf(find([stem], 5))).toEqual([2]);
    expect((await known(odd)).size).toBe(odd.length);
  });

  it("lists stems that look like a misspelt one", async () => {
    const { put, similar } = opened();
    void put(article(3, "a", "bridge bread mayor"));
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
    ["a change", (one: CandidateEngine) => one.put(article(1, "a", "b")).then(() => one.find(["b"], 1))],
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
