/** Which way the articles of a library are looked through: a few in memory, many by an engine over an archive. */
import {
  type ArticleStems,
  type CandidateEngine,
  MAX_ARTICLES_IN_MEMORY,
  openCluster,
  openEngine,
  readEngineArticle,
  type WordLimits,
} from "./archive/index.ts";
import { createEntries, type Entries } from "./article-entries.ts";
import { createArticleMemory } from "./article-memory.ts";
import { createEnginesInTurn } from "./engines-in-turn.ts";
import { type EngineFeed, feedEngine } from "./feed-engine.ts";
import { createVocabulary, findLikelyRespellings, MAX_REPAIRED_STEMS } from "./index/index.ts";
import type { FittingArticle, IndexedArticle } from "./indexed-article.ts";

/** How often a question is put to the engine while articles change: the second time it knows what is new. */
const MAX_ATTEMPTS = 2;

/** An article that has some words, as `WeighedArticle`. */
export type WeighedEntry = Readonly<{ entry: IndexedArticle; weight: number }>;

export type ArticleRouter = Readonly<{
  /** `stems`: those of the article, when it was read for memory; an engine is told only of what it lacks. */
  add: (entry: IndexedArticle, stems?: ArticleStems) => Promise<void>;
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
  /** Whether many articles are to come, however few there are now. */
  expectsMany?: (() => boolean) | undefined;
  /** Starts the engine that looks through an archive; one in a temporary file when absent. */
  openEngine?: (() => CandidateEngine) | undefined;
  /** The address of an index of a cluster, with user and password, that is asked before an engine of this machine. */
  archiveUrl?: string | undefined;
  /** How long a cluster that is away is left alone at first; milliseconds. */
  returnAfterMs?: number | undefined;
  /** Called once when an engine cannot be used (any longer), with a line for a person, and what answers then. */
  onProblem?: ((problem: string, instead: ArchiveStandIn) => void) | undefined;
  /** Called when the cluster is asked again. */
  onReturn?: (() => void) | undefined;
}>;

/** Where articles are looked through when an engine cannot. */
export type ArchiveStandIn = "on this machine" | "in memory";

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

/** An engine, and how it is told of articles. */
type Fed = Readonly<{ engine: CandidateEngine; feed: EngineFeed }>;

/** What the engine finds of the articles that there are: of one that is replaced meanwhile it may have found what was before. */
const findPresent = async <Found extends Readonly<{ key: string }>>(
  { feed }: Fed,
  entries: Entries,
  find: () => Promise<readonly Found[]>,
): Promise<readonly Found[]> => {
  for (let attempt = 1; ; attempt += 1) {
    await feed.fed();
    const found = await find();
    if (attempt === MAX_ATTEMPTS || found.every(({ key }) => entries.withKey(key).length > 0)) return found;
  }
};

const selectInArchive = async (
  fed: Fed,
  entries: Entries,
  stems: readonly string[],
  limit: number,
): Promise<readonly FittingArticle[]> => {
  await fed.feed.fed();
  const repaired = await repairStems(fed.engine, stems);
  const found = await findPresent(fed, entries, () => fed.engine.find(repaired, limit));
  return found.flatMap(({ key, ...one }) => entries.withKey(key).map((entry) => ({ entry, ...one }))).slice(0, limit);
};

const knownInArchive = async ({ engine, feed }: Fed, stems: readonly string[]): Promise<ReadonlySet<string>> => {
  await feed.fed();
  return engine.known(stems);
};

const findWithWords = async (
  fed: Fed,
  entries: Entries,
  ...asked: Parameters<CandidateEngine["withWords"]>
): Promise<readonly WeighedEntry[]> => {
  const found = await findPresent(fed, entries, () => fed.engine.withWords(...asked));
  return found.flatMap(({ key, weight }) => entries.withKey(key).map((entry) => ({ entry, weight })));
};

const forEachInTurn = async <One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> => {
  for (const one of all) await work(one);
};

export const createArticleRouter = ({
  mayBeArchive = true,
  expectsMany = () => false,
  openEngine: open = openEngine,
  archiveUrl,
  returnAfterMs,
  onProblem,
  onReturn,
}: ArticleRouterOptions = {}): ArticleRouter => {
  const entries = createEntries();
  let memory = createArticleMemory();
  /** Resolves when memory has all articles: at once where there was no engine, else when what is after its end is done. */
  let refilled: Promise<void> = Promise.resolve();
  let isClosed = false;

  /** An article whose words are damaged comes again when they have been read. */
  const addToMemory = async (entry: IndexedArticle): Promise<void> => {
    if (isClosed) return;
    const stems = await readEngineArticle(entry.article, entry.language).catch(() => undefined);
    if (stems !== undefined && entries.has(entry) && !isClosed) memory.add(entry, stems);
  };

  const engines = createEnginesInTurn<Fed>({
    opens: archiveUrl === undefined ? [open] : [() => openCluster({ url: archiveUrl }), open],
    begin: (engine, isWanted) => {
      const feed = feedEngine(engine, (key) => isWanted() && entries.withKey(key).length > 0);
      for (const entry of entries.all()) void feed.add(entry);
      return { engine, feed };
    },
    onEnd: async (reason, isLast) => {
      onProblem?.(reason, isLast ? "in memory" : "on this machine");
      if (isLast) refilled = forEachInTurn([...entries.all()], addToMemory);
      await refilled;
    },
    onReturn: () => {
      memory = createArticleMemory();
      onReturn?.();
    },
    returnAfterMs,
  });

  return {
    add: async (entry, stems) => {
      entries.add(entry);
      const isMany = mayBeArchive && (entries.count() > MAX_ARTICLES_IN_MEMORY || expectsMany());
      if (!engines.hasStarted() && isMany) {
        memory = createArticleMemory();
        return engines.start();
      }
      await Promise.all(engines.told().map(({ feed }) => feed.add(entry)));
      if (engines.isInUse()) return;
      if (stems === undefined) await addToMemory(entry);
      else memory.add(entry, stems);
    },
    remove: (entry) => {
      const isLast = entries.remove(entry);
      memory.remove(entry);
      if (isLast) for (const { engine } of engines.told()) engine.remove(entry.key);
    },
    isArchive: () => engines.isInUse() || (!engines.hasStarted() && mayBeArchive && expectsMany()),
    select: async (stems, { whole, parts }) => {
      const found = await engines.ask((fed) => selectInArchive(fed, entries, stems, parts));
      if (found !== undefined) return found;
      await refilled;
      return memory.select(stems, whole);
    },
    known: async (stems) => {
      const found = await engines.ask((fed) => knownInArchive(fed, stems));
      if (found !== undefined) return found;
      await refilled;
      return new Set(stems.filter(memory.knows));
    },
    withWords: (...asked) => engines.ask((fed) => findWithWords(fed, entries, ...asked)),
    close: async () => {
      isClosed = true;
      await engines.close();
    },
  };
};
