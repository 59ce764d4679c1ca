import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { feedEngine } from "../../src/search/feed-engine.ts";
import { nextTurn } from "../../src/yielding.ts";

const entryOf = async (id: string, key = id) => {
  const article = parseArticle({ id, language: "en", text: `The ${id} is open.` });
  return { article, language: await loadLanguage("en"), key };
};

/** An engine that has some articles already. */
const engineWith = (had: readonly string[]) => {
  const known = new Set(had);
  const asked: number[] = [];
  const put: string[] = [];
  return {
    asked,
    put,
    engine: {
      lacking: async (keys: readonly string[]) => {
        asked.push(keys.length);
        await nextTurn();
        return keys.filter((key) => !known.has(key));
      },
      put: async ({ key }: { key: string }) => {
        known.add(key);
        put.push(key);
      },
    },
  };
};

describe("what an engine is told", () => {
  it("is each article that it lacks, once for equal content, in their order", async () => {
    const { engine, put } = engineWith(["mill"]);
    const feed = feedEngine(engine, () => true);
    for (const [id, key] of [["bridge"], ["mill"], ["harbour"], ["other", "bridge"]] as const)
      void feed.add(await entryOf(id, key));
    await feed.fed();
    expect(put).toEqual(["bridge", "harbour"]);
  });

  it("is little where it has all: many articles are asked about at once", async () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => `a${n}`);
    const { engine, put, asked } = engineWith(ids);
    const feed = feedEngine(engine, () => true);
    const entry = await entryOf("a0");
    for (const key of ids) await feed.add({ ...entry, key });
    await feed.fed();
    expect(put).toEqual([]);
    expect(asked.length).toBeLessThan(40);
  });

  it("is nothing of what is gone, and the other article of equal content where one is gone", async () => {
    const { engine, put } = engineWith([]);
    const there = new Set(["bridge", "mill"]);
    const feed = feedEngine(engine, (key) => there.has(key));
    void feed.add(await entryOf("bridge"));
    void feed.add(await entryOf("mill"));
    there.delete("mill");
    await feed.fed();
    expect(put).toEqual(["bridge"]);
  });

  it("ends without a word when the engine does", async () => {
    const fail = async () => {
      throw new Error("disk is full");
    };
    const feed = feedEngine({ lacking: fail, put: fail }, () => true);
    await feed.add(await entryOf("bridge"));
    await feed.fed();
  });
});
