/** Which way the articles of a library are looked through: a few in memory, many by an engine over an archive. */
import {
  type CandidateArticle,
  type CandidateEngine,
  type EngineArticle,
  openEngine,
  readEngineArticle,
} from "./archive/index.ts";
import { type ArticleSelector, createArticleSelector } from "./create-article-selector.ts";
import { createVocabulary, findRespellings } from "./index/index.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** Up to so many articles memory is quick and small, and SQLite is not even loaded. */
const MAX_ARTICLES_IN_MEMORY = 32;
/** Misspelt words are looked up in the archive's whole vocabulary, which costs some milliseconds. */
const MAX_REPAIRED_STEMS = 6;
/** Respellings that cost this much more than the best are other words. */
const MAX_EXTRA_COST = 0.1;

/** An article that may be meant. Without paragraphs all of it is looked at. */
export type RoutedArticle = Readonly<{ id: string; fit: number; paragraphs?: CandidateArticle["paragraphs"] }>;

export type ArticleRouter = Readonly<{
  add: (entry: IndexedArticle, stems: EngineArticle) => Promise<void>;
  remove: (entry: IndexedArticle) => void;
  /** The articles that fit some stems best, best first: the fewer of the two limits where all of each is looked at. */
  select: (
    stems: readonly string[],
    limits: Readonly<{ whole: number; parts: number }>,
  ) => Promise<readonly RoutedArticle[]>;
  /** Of some stems those that an article has where it may be quoted; in an archive, in any part. */
  known: (stems: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether there is an engine, which knows what no article says of itself. */
  isArchive: () => boolean;
  close: () => Promise<void>;
}>;

/** How often each stem stands in an article. */
const countStems = ({ paragraphs }: EngineArticle): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { stems } of paragraphs)
    for (const stem of stems === "" ? [] : stems.split("\n")) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

const addToMemory = (selector: ArticleSelector, { slot }: IndexedArticle, stems: EngineArticle): void =>
  selector.add(slot, countStems(stems), new Set(stems.title));

/** The stems of a question as the archive has them: misspelt ones are repaired. */
const repairStems = async (engine: CandidateEngine, stems: readonly string[]): Promise<readonly string[]> => {
  const known = await engine.known(stems);
  const unknown = stems.filter((stem) => !known.has(stem));
  const repaired = await Promise.all(
    unknown.slice(0, MAX_REPAIRED_STEMS).map(async (stem) => {
      const words = await engine.similar(stem);
      const found = findRespellings(createVocabulary(words), stem);
      return found.filter(({ cost }) => cost <= found[0]!.cost + MAX_EXTRA_COST).map(({ word }) => words[word]!);
    }),
  );
  return [...stems, ...repaired.flat()];
};

/** @param entries all that were added and not removed, by their ids. */
export const createArticleRouter = (entries: ReadonlyMap<string, IndexedArticle>, open = openEngine): ArticleRouter => {
  let selector = createArticleSelector();
  let archive: Readonly<{ engine: CandidateEngine; filled: Promise<void> }> | undefined;
  let hasFailed = false;
  let isClosed = false;

  const fill = async (take: (entry: IndexedArticle, stems: EngineArticle) => unknown): Promise<void> => {
    for (const entry of [...entries.values()]) {
      const stems = await readEngineArticle(entry.article, entry.language);
      if (entries.get(entry.article.id) === entry && !isClosed) await take(entry, stems);
    }
  };

  /** An engine that ends by itself is not started again: memory does, as it did before. */
  const fallBack = async (): Promise<void> => {
    if (isClosed) return;
    hasFailed = true;
    archive = undefined;
    await fill((entry, stems) => addToMemory(selector, entry, stems));
  };

  const startArchive = (): void => {
    const engine = open();
    archive = { engine, filled: fill((_, stems) => engine.put(stems)).catch(() => {}) };
    selector = createArticleSelector();
    void engine.ended.then(fallBack);
  };

  const selectInMemory = (stems: readonly string[], limit: number): readonly RoutedArticle[] => {
    const bySlot = new Map([...entries.values()].map((entry) => [entry.slot, entry.article.id]));
    return selector.selectArticles(stems, limit).flatMap(({ slot, score }) => {
      const id = bySlot.get(slot);
      return id === undefined ? [] : [{ id, fit: score }];
    });
  };

  return {
    add: async (entry, stems) => {
      if (archive === undefined && !hasFailed && entries.size > MAX_ARTICLES_IN_MEMORY) startArchive();
      // An engine that cannot take it has ended: memory takes up all articles then.
      if (archive !== undefined) await archive.engine.put(stems).catch(() => {});
      else addToMemory(selector, entry, stems);
    },
    remove: ({ slot, article }) => {
      if (archive === undefined) selector.remove(slot);
      else archive.engine.remove(article.id);
    },
    select: async (stems, { whole, parts }) => {
      if (archive === undefined) return selectInMemory(stems, whole);
      const { engine, filled } = archive;
      try {
        await filled;
        return await engine.find(await repairStems(engine, stems), parts);
      } catch {
        return selectInMemory(stems, whole);
      }
    },
    known: async (stems) => {
      const inMemory = () => new Set(stems.filter(selector.knows));
      return archive === undefined ? inMemory() : archive.engine.known(stems).catch(inMemory);
    },
    isArchive: () => archive !== undefined,
    close: async () => {
      isClosed = true;
      await archive?.engine.close();
    },
  };
};
