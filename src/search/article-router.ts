/** Which way the articles of a library are looked through: a few in memory, many by an engine over an archive. */
import { type ArticleStems, type CandidateEngine, openEngine, readEngineArticle } from "./archive/index.ts";
import { createArticleSelector } from "./create-article-selector.ts";
import { createVocabulary, findLikelyRespellings, MAX_REPAIRED_STEMS } from "./index/index.ts";
import type { FittingArticle, IndexedArticle } from "./indexed-article.ts";

/** Up to so many articles memory is quick and small, and SQLite is not even loaded. */
const MAX_ARTICLES_IN_MEMORY = 32;
/** How often a question is put to the engine while articles change: the second time it knows what is new. */
const MAX_ATTEMPTS = 2;

export type ArticleRouter = Readonly<{
  add: (entry: IndexedArticle, stems: ArticleStems) => Promise<void>;
  remove: (entry: IndexedArticle) => void;
  /** The articles that fit some stems best, best first: the fewer of the two limits where all of each is looked at. */
  select: (
    stems: readonly string[],
    limits: Readonly<{ whole: number; parts: number }>,
  ) => Promise<readonly FittingArticle[]>;
  /** Of some stems those that an article has, in any part. */
  known: (stems: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether there are so many articles that an engine looks through them. */
  isArchive: () => boolean;
  close: () => Promise<void>;
}>;

export type ArticleRouterOptions = Readonly<{
  /** False where every question names its article: no engine is ever started. */
  mayBeArchive?: boolean | undefined;
  /** Called once when the engine cannot be used (any longer), with a line for a person. Memory answers then. */
  onProblem?: ((problem: string) => void) | undefined;
}>;

/** What is looked through in memory, by the slots of articles. */
const createMemory = () => {
  const selector = createArticleSelector();
  /** Slot → stems of what is never quoted. They count as mentioned all the same. */
  const asides = new Map<number, ReadonlySet<string>>();
  const isAside = (stem: string): boolean => {
    for (const stems of asides.values()) if (stems.has(stem)) return true;
    return false;
  };
  return {
    add: (slot: number, { title, paragraphs, aside }: ArticleStems): void => {
      const counts = new Map<string, number>();
      for (const { stems } of paragraphs)
        for (const stem of stems === "" ? [] : stems.split("\n")) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      selector.add(slot, counts, new Set(title));
      asides.set(slot, new Set(aside));
    },
    remove: (slot: number): void => {
      selector.remove(slot);
      asides.delete(slot);
    },
    select: selector.selectArticles,
    knows: (stem: string): boolean => selector.knows(stem) || isAside(stem),
  };
};

/** The stems of a question as the archive has them: misspelt ones are repaired. */
const repairStems = async (engine: CandidateEngine, stems: readonly string[]): Promise<readonly string[]> => {
  const known = await engine.known(stems);
  const unknown = stems.filter((stem) => !known.has(stem));
  const repaired = await Promise.all(
    unknown.slice(0, MAX_REPAIRED_STEMS).map(async (stem) => {
      const words = await engine.similar(stem);
      return findLikelyRespellings(createVocabulary(words), stem).map(({ word }) => words[word]!);
    }),
  );
  return [...stems, ...repaired.flat()];
};

/** Those that are still there, with what was found of them. */
const presentOf = <T extends Readonly<{ slot: number }>>(
  found: readonly T[],
  bySlot: ReadonlyMap<number, IndexedArticle>,
): readonly Readonly<{ entry: IndexedArticle; one: T }>[] =>
  found.flatMap((one) => {
    const entry = bySlot.get(one.slot);
    return entry === undefined ? [] : [{ entry, one }];
  });

/** Reads the stems of all articles that are there, one after the other, for as long as somebody wants them. */
const readAll = async (
  bySlot: ReadonlyMap<number, IndexedArticle>,
  take: (slot: number, stems: ArticleStems) => unknown,
  isWanted: () => boolean,
): Promise<void> => {
  for (const { slot, article, language } of [...bySlot.values()]) {
    if (!isWanted()) return;
    const stems = await readEngineArticle(article, language);
    if (bySlot.has(slot) && isWanted()) await take(slot, stems);
  }
};

const selectInArchive = async (
  engine: CandidateEngine,
  bySlot: ReadonlyMap<number, IndexedArticle>,
  stems: readonly string[],
  limit: number,
): Promise<readonly FittingArticle[]> => {
  const repaired = await repairStems(engine, stems);
  for (let attempt = 1; ; attempt += 1) {
    const found = await engine.find(repaired, limit);
    const present = presentOf(found, bySlot);
    if (present.length === found.length || attempt === MAX_ATTEMPTS)
      return present.map(({ entry, one: { fit, paragraphs } }) => ({ entry, fit, paragraphs }));
  }
};

/** @param open starts an engine; tests pass engines of their own. */
export const createArticleRouter = (
  { mayBeArchive = true, onProblem }: ArticleRouterOptions = {},
  open: () => CandidateEngine = openEngine,
): ArticleRouter => {
  const entries = new Map<number, IndexedArticle>();
  let memory = createMemory();
  let archive: Readonly<{ engine: CandidateEngine; filled: Promise<void> }> | undefined;
  /** Resolves when memory has all articles: at once where there was no engine, else when what is after its end is done. */
  let refilled: Promise<void> = Promise.resolve();
  let hasFailed = false;
  let isClosed = false;

  /** An engine that ends by itself is not started again: memory does, as it did before. */
  const fallBack = async (reason: string): Promise<void> => {
    if (isClosed) return;
    hasFailed = true;
    archive = undefined;
    onProblem?.(reason);
    await readAll(entries, memory.add, () => !isClosed);
  };

  const startArchive = (): void => {
    const engine = open();
    let hasEnded = false;
    refilled = engine.ended
      .then((reason) => {
        hasEnded = true;
        return fallBack(reason);
      })
      .catch(() => {});
    const put = (slot: number, stems: ArticleStems): Promise<void> => engine.put({ slot, ...stems });
    archive = { engine, filled: readAll(entries, put, () => !hasEnded).catch(() => {}) };
    memory = createMemory();
  };

  const selectInMemory = async (stems: readonly string[], limit: number): Promise<readonly FittingArticle[]> => {
    await refilled;
    return presentOf(memory.select(stems, limit), entries).map(({ entry, one }) => ({ entry, fit: one.score }));
  };

  return {
    add: async (entry, stems) => {
      entries.set(entry.slot, entry);
      const isMany = mayBeArchive && entries.size > MAX_ARTICLES_IN_MEMORY;
      if (archive === undefined && !hasFailed && isMany) startArchive();
      // An engine that cannot take it has ended: memory takes up all articles then.
      if (archive !== undefined) await archive.engine.put({ slot: entry.slot, ...stems }).catch(() => {});
      else memory.add(entry.slot, stems);
    },
    remove: ({ slot }) => {
      entries.delete(slot);
      if (archive === undefined) memory.remove(slot);
      else archive.engine.remove(slot);
    },
    select: async (stems, { whole, parts }) => {
      if (archive === undefined) return selectInMemory(stems, whole);
      const { engine, filled } = archive;
      try {
        await filled;
        return await selectInArchive(engine, entries, stems, parts);
      } catch {
        return selectInMemory(stems, whole);
      }
    },
    known: async (stems) => {
      const inMemory = async () => {
        await refilled;
        return new Set(stems.filter(memory.knows));
      };
      return archive === undefined ? inMemory() : archive.engine.known(stems).catch(inMemory);
    },
    isArchive: () => archive !== undefined,
    close: async () => {
      isClosed = true;
      await archive?.engine.close();
    },
  };
};
