import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { openEngine, readEngineArticle } from "../../src/search/archive/index.ts";
import { createArticleRouter } from "../../src/search/article-router.ts";
import type { IndexedArticle } from "../../src/search/indexed-article.ts";

const LIMITS = { whole: 5, parts: 20 };

const filled = async (count: number, open = openEngine) => {
  const language = await loadLanguage("en");
  const entries = new Map<string, IndexedArticle>();
  let opened = 0;
  const router = createArticleRouter(entries, (...setup) => {
    opened += 1;
    return open(...setup);
  });
  for (let slot = 0; slot < count; slot += 1) {
    const text = `Report ${slot}\n\nThe harbour of town number${slot} was opened by its mayor.`;
    const article = parseArticle({ id: `a${slot}`, language: "en", text });
    const entry = { article, language, slot, unquoted: new Set<string>() };
    entries.set(article.id, entry);
    await router.add(entry, await readEngineArticle(article, language));
  }
  const best = async (stem: string) => (await router.select([stem], LIMITS))[0];
  const remove = (id: string) => {
    const entry = entries.get(id)!;
    entries.delete(id);
    router.remove(entry);
  };
  return { router, best, remove, opened: () => opened };
};

describe("the way through the articles of a library", () => {
  it("is memory for a few, and no thread is started", async () => {
    const { router, best, opened } = await filled(32);
    expect((await best("number7"))?.id).toBe("a7");
    expect((await best("number7"))?.paragraphs).toBeUndefined();
    expect(opened()).toBe(0);
    await router.close();
  });

  it("is an engine for many, with those that were in memory; one that is removed is gone", async () => {
    const { router, best, remove, opened } = await filled(40);
    for (const number of [0, 7, 39]) expect((await best(`number${number}`))?.id).toBe(`a${number}`);
    expect((await best("number7"))?.paragraphs?.length).toBe(1);
    expect(opened()).toBe(1);
    remove("a7");
    expect((await best("number7"))?.id).not.toBe("a7");
    await router.close();
  });

  it("finds the article of a misspelt word", async () => {
    const { router, best } = await filled(40);
    expect((await best("nunber17"))?.id).toBe("a17");
    await router.close();
  });

  it("is memory again when the engine ends, for all articles", async () => {
    const { router, best, opened } = await filled(40, () =>
      openEngine({}, () => new Worker("throw new Error('no SQLite here')", { eval: true })),
    );
    await expect.poll(async () => (await best("number7"))?.id).toBe("a7");
    await expect.poll(async () => (await best("number39"))?.id).toBe("a39");
    expect(router.isArchive()).toBe(false);
    expect(opened()).toBe(1);
  });
});
