/** Which way the articles of a library are looked through: a few in memory, many by an engine over an archive. */
import { readWordKeys } from "../fold/index.ts";
import { createYielder } from "../yielding.ts";
import {
  type ArticleStems,
  type CandidateEngine,
  openEngine,
  readEngineArticle,
  type WordLimits,
} from "./archive/index.ts";
import { createArticleSelector } from "./create-article-selector.ts";
import { createVocabulary, findLikelyRespellings, MAX_REPAIRED_STEMS } from "./index/index.ts";
import type { FittingArticle, IndexedArticle } from "./indexed-article.ts";

/** Up to so many articles memory is quick and small, and SQLite is not even loaded. */
const MAX_ARTICLES_IN_MEMORY = 32;
/** How often a question is put to the engine while articles change: the second time it knows what is new. */
const MAX_ATTEMPTS = 2;

/** An article that has some words, as `WeighedArticle`. */
export type WeighedEntry = Readonly<{ entry: IndexedArticle; weight: number }>;

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
  /** Of an archive the articles that have some words, as its engine finds them; undefined where memory must be looked through. */
  withWords: (
    words: readonly (readonly number[])[],
    limits: WordLimits,
  ) => Promise<readonly WeighedEntry[] | undefined>;
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

/** The articles that there are: all, and those of equal content by the key that they share. */
const createEntries = () => {
  const all = new Set<IndexedArticle>();
  const byKey = new Map<string, readonly IndexedArticle[]>();
  return {
    all: all as ReadonlySet<IndexedArticle>,
    withKey: (key: string): readonly IndexedArticle[] => byKey.get(key) ?? [],
    /** Returns whether none before it had this key. */
    add: (entry: IndexedArticle): boolean => {
      const others = byKey.get(entry.key) ?? [];
      all.add(entry);
      byKey.set(entry.key, [...others, entry]);
      return others.length === 0;
    },
    /** Returns whether none has this key any more. */
    remove: (entry: IndexedArticle): boolean => {
      const others = (byKey.get(entry.key) ?? []).filter((other) => other !== entry);
      all.delete(entry);
      if (others.length > 0) byKey.set(entry.key, others);
      else byKey.delete(entry.key);
      return others.length === 0;
    },
  };
};
type Entries = ReturnType<typeof createEntries>;

/** What is looked through in memory, where each article has a slot. */
const createMemory = () => {
  const selector = createArticleSelector();
  const slots = new Map<IndexedArticle, number>();
  const bySlot = new Map<number, IndexedArticle>();
  /** Stems of what is never quoted. They count as mentioned all the same. */
  const asides = new Map<IndexedArticle, ReadonlySet<string>>();
  let nextSlot = 0;
  const isAside = (stem: string): boolean => {
    for (const stems of asides.values()) if (stems.has(stem)) return true;
    return false;
  };
  return {
    add: (entry: IndexedArticle, { title, paragraphs, aside }: ArticleStems): void => {
      const counts = new Map<string, number>();
      for (const { stems } of paragraphs)
        for (const stem of stems === "" ? [] : stems.split("\n")) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      const slot = nextSlot++;
      selector.add(slot, counts, new Set(title));
      slots.set(entry, slot);
      bySlot.set(slot, entry);
      asides.set(entry, new Set(aside));
    },
    remove: (entry: IndexedArticle): void => {
      const slot = slots.get(entry);
      if (slot === undefined) return;
      selector.remove(slot);
      slots.delete(entry);
      bySlot.delete(slot);
      asides.delete(entry);
    },
    select: (stems: readonly string[], limit: number): readonly FittingArticle[] =>
      selector.selectArticles(stems, limit).map(({ slot, score }) => ({ entry: bySlot.get(slot)!, fit: score })),
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

/** Reads the stems of some articles for as long as they are there and somebody wants them. */
const readStems = async (
  entries: Entries,
  some: Iterable<IndexedArticle>,
  take: (entry: IndexedArticle, stems: ArticleStems) => unknown,
  isWanted: () => boolean,
): Promise<void> => {
  for (const entry of [...some]) {
    if (!isWanted()) return;
    const stems = await readEngineArticle(entry.article, entry.language);
    if (entries.all.has(entry) && isWanted()) await take(entry, stems);
  }
};

/** Tells an engine of an article for as long as one of its content is there. */
const putArticle = async (
  engine: CandidateEngine,
  entries: Entries,
  { key, article }: IndexedArticle,
  stems: ArticleStems,
): Promise<void> => {
  const wordKeys = await readWordKeys(article, createYielder());
  if (entries.withKey(key).length > 0) await engine.put({ key, ...stems, wordKeys });
};

/** Tells an engine of all articles of which it knows nothing yet. */
const fillEngine = async (engine: CandidateEngine, entries: Entries, isWanted: () => boolean): Promise<void> => {
  const keys = [...new Set([...entries.all].map(({ key }) => key))];
  const lacking = (await engine.lacking(keys)).flatMap((key) => entries.withKey(key)[0] ?? []);
  await readStems(entries, lacking, (entry, stems) => putArticle(engine, entries, entry, stems), isWanted);
};

const selectInArchive = async (
  engine: CandidateEngine,
  entries: Entries,
  stems: readonly string[],
  limit: number,
): Promise<readonly FittingArticle[]> => {
  const repaired = await repairStems(engine, stems);
  for (let attempt = 1; ; attempt += 1) {
    const found = await engine.find(repaired, limit);
    const isAllThere = found.every(({ key }) => entries.withKey(key).length > 0);
    if (isAllThere || attempt === MAX_ATTEMPTS)
      return found
        .flatMap(({ key, ...one }) => entries.withKey(key).map((entry) => ({ entry, ...one })))
        .slice(0, limit);
  }
};

/** An engine, and when it knows all articles that there were as it began. */
type Archive = Readonly<{ engine: CandidateEngine; filled: Promise<void> }>;

const findWithWords = async (
  { engine, filled }: Archive,
  entries: Entries,
  ...[words, limits]: Parameters<CandidateEngine["withWords"]>
): Promise<readonly WeighedEntry[]> => {
  await filled;
  const found = await engine.withWords(words, limits);
  return found.flatMap(({ key, weight }) => entries.withKey(key).map((entry) => ({ entry, weight })));
};

/** @param open starts an engine; tests pass engines of their own. */
export const createArticleRouter = (
  { mayBeArchive = true, onProblem }: ArticleRouterOptions = {},
  open: () => CandidateEngine = openEngine,
): ArticleRouter => {
  const entries = createEntries();
  let memory = createMemory();
  let archive: Archive | undefined;
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
    await readStems(entries, entries.all, memory.add, () => !isClosed);
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
    archive = { engine, filled: fillEngine(engine, entries, () => !hasEnded).catch(() => {}) };
    memory = createMemory();
  };

  const selectInMemory = async (stems: readonly string[], limit: number): Promise<readonly FittingArticle[]> => {
    await refilled;
    return memory.select(stems, limit);
  };

  return {
    add: async (entry, stems) => {
      const isNew = entries.add(entry);
      const isMany = mayBeArchive && entries.all.size > MAX_ARTICLES_IN_MEMORY;
      if (archive === undefined && !hasFailed && isMany) startArchive();
      if (archive === undefined) memory.add(entry, stems);
      // An engine that cannot take it has ended: memory takes up all articles then.
      else if (isNew) await putArticle(archive.engine, entries, entry, stems).catch(() => {});
    },
    remove: (entry) => {
      const isLast = entries.remove(entry);
      if (archive === undefined) memory.remove(entry);
      else if (isLast) archive.engine.remove(entry.key);
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
      if (archive === undefined) return inMemory();
      const { engine, filled } = archive;
      return filled.then(() => engine.known(stems)).catch(inMemory);
    },
    withWords: async (...asked) => archive && findWithWords(archive, entries, ...asked).catch(() => undefined),
    isArchive: () => archive !== undefined,
    close: async () => {
      isClosed = true;
      await archive?.engine.close();
    },
  };
};
