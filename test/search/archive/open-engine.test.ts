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

const article = (id: string, ...paragraphs: readonly string[]): EngineArticle => ({
  id,
  hash: id,
  title: [id],
  paragraphs: paragraphs.map((words, block) => ({ block: block + 1, stems: words.replaceAll(" ", "\n") })),
  aside: ["aside"],
});
const idsOf = async (found: ReturnType<CandidateEngine["find"]>) => (await found).map(({ id }) => id);

describe("the engine of an archive", () => {
  it("finds what was put before the question, the article with most of the words first, with its paragraphs", async () => {
    const { put, find } = opened();
    void put(article("harbour", "bridge open", "mayor cut ribbon", "boat"));
    void put(article("bakery", "bread prize mayor"));
    const found = await find(["mayor", "ribbon"], 5);
    expect(found.map(({ id }) => id)).toEqual(["harbour", "bakery"]);
    expect(found[0]?.paragraphs.map(({ block }) => block)).toEqual([2]);
    expect(found[0]!.fit).toBeGreaterThan(found[1]!.fit);
  });

  it("counts the title, and not what is never quoted", async () => {
    const { put, find, known } = opened();
    void put(article("harbour", "bridge"));
    expect(await idsOf(find(["harbour"], 5))).toEqual(["harbour"]);
    expect(await idsOf(find(["aside"], 5))).toEqual([]);
    expect(await known(["aside", "bridge", "zeppelin"])).toEqual(new Set(["aside", "bridge"]));
  });

  it("has one article of an id, the last, and none that was removed", async () => {
    const { put, remove, find, known } = opened();
    void put(article("a", "bridge"));
    void put(article("a", "bread"));
    expect(await idsOf(find(["bridge"], 5))).toEqual([]);
    expect(await idsOf(find(["bread"], 5))).toEqual(["a"]);
    remove("a");
    expect(await idsOf(find(["bread"], 5))).toEqual([]);
    expect(await known(["bread"])).toEqual(new Set());
  });

  it("takes any stem for a word, whatever SQLite would make of it", async () => {
    const { put, find, known } = opened();
    const odd = ['"', "a*b", "near(", "o'neil", "\ud800", "\0", "មេឃ", "😀", "x".repeat(200), "-1", "{title}"];
    void put(article("odd", odd.join(" ")));
    for (const stem of odd) expect(await idsOf(find([stem], 5))).toEqual(["odd"]);
    expect((await known(odd)).size).toBe(odd.length);
  });

  it("lists stems that look like a misspelt one", async () => {
    const { put, similar } = opened();
    void put(article("a", "bridge bread mayor"));
    expect(await similar("brigde")).toContain("bridge");
    expect(await similar("brigde")).not.toContain("mayor");
  });

  it("answers nothing more when its thread has ended, and says why", async () => {
    engine = openEngine({}, () => new Worker("throw new Error('no SQLite here')", { eval: true }));
    expect(await engine.ended).toBe("no SQLite here");
    await expect(engine.find(["a"], 1)).rejects.toThrow("no SQLite here");
  });
});
