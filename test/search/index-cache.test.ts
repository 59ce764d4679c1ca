import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import type { ArticleIndex } from "../../src/search/index/article-index.ts";
import { indexArticle } from "../../src/search/index/index-article.ts";
import { indexBytes } from "../../src/search/index/index-bytes.ts";
import { createIndexCache } from "../../src/search/index-cache.ts";
import { createQuestionParser } from "../../src/search/question/create-question-parser.ts";
import { rankSentences } from "../../src/search/rank/rank-sentences.ts";
import { createYielder, nextTurn } from "../../src/yielding.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const memoryInUse = async (): Promise<number> => {
  // What arrays held is given back in a turn of its own.
  for (let round = 0; round < 2; round++) {
    collectGarbage();
    await nextTurn();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const REPORT = `The harbour commission of Osk voted on Tuesday to rebuild the swing bridge before the winter storms arrive.
"We cannot wait another season," said Marta Lindqvist, who has led the commission since 2019. The work will cost 4.2 million euros.

Fishermen had asked for a ferry instead. Their spokesman, Tom Aalto, told reporters that 71 boats are laid up behind the closed lock.
Insurers refused to pay for most of the damage, and the ministry has promised a loan of 900,000 euros at low interest.

Engineers found cracks in two of the pillars in March. Divers measured them every week until the frost, when the instruments failed.
Schools on the island were closed meanwhile; pupils were taught by radio, as their grandparents had been during the flood of 1953.`;

describe("the cache of indexes", () => {
  it("knows about how much memory an index takes once it was asked", async () => {
    const language = await loadLanguage("en");
    const parse = createQuestionParser("Who paid for the zeppelin of the harbour?");
    const make = async (number: number): Promise<ArticleIndex> => {
      const text = `${REPORT}\n\n${REPORT.replaceAll(/[aeiou](?=\w)/g, `${number % 7}`)}`;
      const article = parseArticle({ id: `a${number}`, title: "The bridge", language: "en", text });
      const index = await indexArticle(article, language, createYielder());
      rankSentences(index, parse(language), 10).missing();
      return index;
    };
    for (let number = 0; number < 8; number++) await make(number);
    const before = await memoryInUse();
    const indexes: ArticleIndex[] = [];
    for (let number = 0; number < 60; number++) indexes.push(await make(number));
    const taken = (await memoryInUse()) - before;
    const expected = indexes.reduce((sum, index) => sum + indexBytes(index), 0);
    expect(taken / expected).toBeGreaterThan(0.5);
    expect(taken / expected).toBeLessThan(1.5);
  });

  it("builds an index once for those who ask at the same time, and again after it was dropped", async () => {
    const language = await loadLanguage("en");
    const article = parseArticle({ id: "a", title: "A", language: "en", text: "One sentence. Another sentence." });
    let built = 0;
    const cache = createIndexCache((id) => {
      if (id !== "a") return undefined;
      built++;
      return indexArticle(article, language, createYielder());
    });
    const [one, two] = await Promise.all([cache.get("a"), cache.get("a")]);
    expect(one).toBe(two);
    expect(await cache.get("a")).toBe(one);
    expect(built).toBe(1);
    cache.drop("a");
    await cache.get("a");
    expect(built).toBe(2);
    expect(await cache.get("b")).toBeUndefined();
  });

  it("keeps the index of an article that was only found from the second time on", async () => {
    const language = await loadLanguage("en");
    const article = parseArticle({ id: "a", title: "A", language: "en", text: "One sentence." });
    const built: string[] = [];
    const cache = createIndexCache((id) => {
      built.push(id);
      return id === "none" ? undefined : indexArticle(article, language, createYielder());
    });
    const first = await cache.glance("a");
    expect(await cache.glance("a")).not.toBe(first);
    const second = await cache.glance("a");
    expect(await cache.get("a")).toBe(second);
    await cache.get("b");
    await cache.glance("b");
    expect(await cache.glance("none")).toBeUndefined();
    expect(built).toEqual(["a", "a", "b", "none"]);
  });

  it("does not keep an index that was dropped while it was built", async () => {
    const language = await loadLanguage("en");
    const article = parseArticle({ id: "a", title: "A", language: "en", text: "One sentence." });
    let built = 0;
    const cache = createIndexCache(() => {
      built++;
      return indexArticle(article, language, createYielder());
    });
    const asked = cache.get("a");
    cache.drop("a");
    await asked;
    await cache.get("a");
    expect(built).toBe(2);
  });

  it("keeps the indexes that were used last, as many as fit into its bytes, and the last one however large it is", async () => {
    const language = await loadLanguage("en");
    const text = Array.from({ length: 40 }, (_, number) => `The harbour was opened ${number} days ago.`).join(" ");
    const article = parseArticle({ id: "a", title: "A", language: "en", text });
    const bytes = indexBytes(await indexArticle(article, language, createYielder()));
    expect(bytes).toBeGreaterThan(text.length);
    const builtIn = async (maxBytes: number, asked: readonly string[]) => {
      const built: string[] = [];
      const cache = createIndexCache((id) => {
        built.push(id);
        return indexArticle(article, language, createYielder());
      }, maxBytes);
      for (const id of asked) await cache.get(id);
      return built;
    };
    expect(await builtIn(2.5 * bytes, ["a", "b", "a", "c", "a", "b"])).toEqual(["a", "b", "c", "b"]);
    expect(await builtIn(bytes / 2, ["a", "a", "b", "b", "a"])).toEqual(["a", "b", "a"]);
  });
});
