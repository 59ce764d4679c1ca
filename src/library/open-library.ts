/** Puts a library together: its paths, the articles that serve, their first reading and what changes later. */

import { ABSENT_REASON, type ArticlePlace } from "../article/index.ts";
import { openMeaning } from "../meaning/index.ts";
import { isWebAddress } from "../web-address.ts";
import { followChanges } from "./follow-changes.ts";
import { initialLoad } from "./initial-load.ts";
import type { FileRefusal, Library, LibraryOptions } from "./library.ts";
import { openArticleStore } from "./open-article-store.ts";
import { createPageLoader } from "./page-loader.ts";
import { inspectPaths, listArticlePlaces } from "./paths.ts";
import type { ArticleChange } from "./store-state.ts";

/**
 * Opens the articles under the given paths. Resolves at once; the articles are read in the background, in path order,
 * without ever holding the event loop for long, and can be asked as soon as `articles()` has them. Of two files with
 * the same id the first in path order serves, and later the one that serves already. A file that turns bad keeps its
 * old article serving.
 *
 * @throws ConfigurationError when a named path does not exist or a named file is bad; with all problems at once.
 *   `ready` rejects with one when not a single article could be loaded.
 *
 * @example
 * ```js
 * import { openLibrary } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * console.log(library.articles().length, library.refusals().length); // → 1 0
 * console.log(library.articles()[0].title);
 * // → Kem Sokha: Not Running Away from the People is the Best Option
 * await library.close();
 * ```
 */
export const openLibrary = async (options: LibraryOptions): Promise<Library> => {
  const { onRefused = () => {}, onProgress = () => {}, onChange = () => {} } = options;
  const named = options.paths.filter(isWebAddress);
  const paths = await inspectPaths(
    options.paths.filter((path) => !isWebAddress(path)),
    named,
  );
  const meaning = options.meaning === true ? openMeaning() : options.meaning || undefined;
  let opened = false;
  let closed = false;
  const changed = (change: ArticleChange): void => {
    if (opened) onChange(change);
  };
  const opening = openArticleStore(options, meaning, { refused: onRefused, changed });
  const { store, search } = opening;
  let outside = new Map<string, FileRefusal>();
  /** A folder or link that is no article's file, told once for as long as it is refused. */
  const refuseOutside = (refusal: FileRefusal, before = outside): void => {
    const told = before.get(refusal.file)?.reason === refusal.reason;
    outside.set(refusal.file, refusal);
    if (!told) onRefused(refusal);
  };
  const isClosed = (): boolean => closed;
  const listFiles = (): Promise<readonly ArticlePlace[]> => {
    const before = outside;
    outside = new Map();
    return listArticlePlaces(paths, (refusal) => refuseOutside(refusal, before));
  };
  const pages = createPageLoader({ options, named, store, meaning, isClosed, listFiles });
  const list = async (): Promise<readonly ArticlePlace[]> =>
    options.example === true && (await pages.load()) > 0 ? [] : listFiles();
  const refusals = (): readonly FileRefusal[] => [...outside.values(), ...store.refusals(), ...pages.refusals()];

  const knowsPages = async (): Promise<boolean> => (await options.addresses)?.added === true;
  const loading = initialLoad({
    paths: options.paths,
    list,
    store,
    refusals,
    onProgress,
    isClosed,
    loadPages: pages.load,
    knowsPages,
  });
  const ready = loading.finally(() => {
    opened = true;
    if (options.watch === true) pages.follow();
  });
  // Marked as handled: a caller who does not await `ready` sees the refusals.
  const loaded = ready.catch(() => {});
  const changes =
    options.watch === true && paths.length > 0
      ? await followChanges({ paths, store, list, onFault: refuseOutside, after: loaded, isClosed })
      : undefined;

  return {
    get: store.get,
    articles: store.articles,
    withKey: store.withKey,
    linked: store.linked,
    refusals,
    missing: () => paths.map(({ path }) => path).filter((path) => outside.get(path)?.reason === ABSENT_REASON),
    ...pages.pages,
    addresses: pages.health,
    withWords: search.withWords,
    search,
    ready,
    close: async () => {
      closed = true;
      pages.stopReading();
      await meaning?.close();
      await changes?.close();
      await pages.close();
      await loaded;
      await opening.close();
    },
  };
};
