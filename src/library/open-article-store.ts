/** Puts a store together with the search over its articles and with what keeps them; what is damaged there is read again. */

import type { Meaning } from "../meaning/index.ts";
import { createArchive } from "../search/archive/index.ts";
import { createSearch, DEFAULT_INDEX_BYTES, type Search } from "../search/index.ts";
import { type ArticleStore, createArticleStore } from "./article-store.ts";
import type { LibraryOptions } from "./library.ts";
import type { StoreReport } from "./store-state.ts";

/** Of the memory for indexes, what the words of an archive's articles may take: of some 500 news, as hardly one comes twice. */
const CONTENT_SHARE = 1 / 16;

/** As many articles as a question looks into at most: each of them may be damaged. */
const MAX_REPAIRS = 60;

export const openArticleStore = (
  options: LibraryOptions,
  meaning: Meaning | undefined,
  report: StoreReport,
): Readonly<{ store: ArticleStore; search: Search; close: () => Promise<void> }> => {
  const { indexBytes = DEFAULT_INDEX_BYTES, archiveFolder: folder, onArchiveProblem: onProblem } = options;
  const contentBytes = Math.round(indexBytes * CONTENT_SHARE);
  let repaired: Promise<void> = Promise.resolve();
  let isTold = false;
  let isClosed = false;
  const repairing = new Set<string>();
  const repair = (key?: string): void => {
    if (isClosed) return;
    if (!isTold) options.onArchiveDamaged?.();
    isTold = true;
    if (key === undefined || repairing.has(key)) return;
    repairing.add(key);
    const after = repaired.then(() => store.repair(key)).catch(() => {});
    repaired = after.then(() => void repairing.delete(key));
  };
  const archive = createArchive({
    folder,
    isCopied: options.archiveIsCopied,
    contentBytes,
    onProblem,
    onDamaged: repair,
  });
  const search = createSearch(meaning, {
    indexBytes: indexBytes - contentBytes,
    expectsMany: archive.isOpen,
    openEngine: archive.engine,
    archiveUrl: options.archiveUrl,
    onProblem,
    onReturn: options.onArchiveReturn,
  });
  const store = createArticleStore(search, report, archive);
  /** What could not be read is asked once more when it has been read again. */
  const withRepairs = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let repairs = 0; ; repairs += 1) {
      try {
        return await ask();
      } catch (error) {
        if (repairing.size === 0 || repairs === MAX_REPAIRS) throw error;
        await repaired;
      }
    }
  };
  return {
    store,
    search: {
      ...search,
      find: (question) => withRepairs(() => search.find(question)),
      named: (question) => withRepairs(() => search.named(question)),
    },
    close: async () => {
      isClosed = true;
      await repaired;
      await search.close();
      await archive.close();
    },
  };
};
