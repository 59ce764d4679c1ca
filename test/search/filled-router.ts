/** A router with articles, and what it did. */
import { Worker } from "node:worker_threads";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { type CandidateEngine, contentKeyOf, openEngine, readEngineArticle } from "../../src/search/archive/index.ts";
import { type ArticleRouterOptions, createArticleRouter } from "../../src/search/article-router.ts";
import type { IndexedArticle } from "../../src/search/indexed-article.ts";

export const LIMITS = { whole: 5, parts: 20 };
export const broken = () => openEngine(() => new Worker("throw new Error('no SQLite here')", { eval: true }));

export const filled = async (
  count: number,
  open: () => CandidateEngine = openEngine,
  {
    mayBeArchive = true,
    language: code = "en",
    closesAtProblem = false,
    ...cluster
  }: Readonly<{ mayBeArchive?: boolean; language?: string; closesAtProblem?: boolean }> &
    Pick<ArticleRouterOptions, "archiveUrl" | "returnAfterMs" | "onReturn"> = {},
) => {
  const language = await loadLanguage(code);
  const entries = new Map<string, IndexedArticle>();
  const problems: string[] = [];
  let opened = 0;
  let read = 0;
  let readBefore = 0;
  const onProblem = (line: string, instead: string): void => {
    problems.push(`${line} | ${instead}`);
    readBefore = read;
    if (closesAtProblem) void router.close();
  };
  const router = createArticleRouter({
    mayBeArchive,
    onProblem,
    ...cluster,
    openEngine: () => {
      opened += 1;
      return open();
    },
  });
  const add = async (id: string, text: string) => {
    const article = parseArticle({ id, language: code, text });
    // Reads are counted by what every reading of an article looks at first.
    const counted = Object.defineProperty({ ...article }, "sentences", {
      get: () => {
        read += 1;
        return article.sentences;
      },
    });
    const before = entries.get(id);
    if (before !== undefined) router.remove(before);
    const entry = { article: counted, language, key: contentKeyOf(article) };
    entries.set(id, entry);
    await router.add(entry, await readEngineArticle(article, language));
  };
  for (let n = 0; n < count; n += 1) {
    const aside = `Sign up for our newsletter aside${n}`;
    await add(`a${n}`, `Report ${n}\n\nThe harbour of town number${n} was opened by its mayor.\n\n${aside}`);
  }
  const all = async (stem: string) =>
    (await router.select([stem], LIMITS)).map(({ entry, ...found }) => ({ id: entry.article.id, ...found }));
  const best = async (stem: string) => (await all(stem))[0];
  const remove = (id: string) => {
    const entry = entries.get(id)!;
    entries.delete(id);
    router.remove(entry);
  };
  return {
    router,
    add,
    all,
    best,
    remove,
    problems,
    opened: () => opened,
    read: () => read,
    readBefore: () => readBefore,
  };
};
