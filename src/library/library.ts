import { resolve } from "node:path";
import type { Article } from "../article/article.ts";
import { type ArticlePlace, sidecarPathOf } from "../article/article-folder.ts";
import { formatOf } from "../article/formats/formats.ts";
import { fileFaultOf, isWithinFolder } from "../article/read-file-contents.ts";
import { createSearch } from "../search/create-search.ts";
import type { Search } from "../search/search.ts";
import { createArticleStore } from "./article-store.ts";
import { initialLoad } from "./initial-load.ts";
import { inspectPaths, listArticlePlaces } from "./paths.ts";
import { type FileWatcher, watchFiles } from "./watch-files.ts";

/** A file that is not served, and why; the others are. */
export type FileRefusal = Readonly<{ file: string; reason: string }>;

/** Which files a library reads, and whom it tells of them. */
export type LibraryOptions = Readonly<{
  /** Files and folders. A folder is read recursively for the endings of articles. */
  paths: readonly string[];
  /** Take up edited, added and removed files while running. Off unless asked for. */
  watch?: boolean;
  onRefused?: (refusal: FileRefusal) => void;
  /** Called while the first pass runs, at most some times a second, and once at its end. */
  onProgress?: (progress: Readonly<{ loaded: number; total: number }>) => void;
  /** An article was taken up, replaced or removed after the first pass. */
  onChange?: (change: Readonly<{ id: string; what: "added" | "replaced" | "removed" }>) => void;
}>;

/** The articles and the index over them. An article appears here only when it is whole and indexed. */
export type Library = Readonly<{
  get: (id: string) => Article | undefined;
  /** In the order of their ids. */
  articles: () => readonly Article[];
  refusals: () => readonly FileRefusal[];
  search: Search;
  /** Resolves when the first pass over the files is done; questions are answered before, from what is loaded. */
  ready: Promise<void>;
  close: () => Promise<void>;
}>;

/** Long enough for a writer to come to an end; a file that is still written then is looked at again. In milliseconds. */
const RETRY_DELAY_MS = 300;

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
  const named = await inspectPaths(options.paths);
  const search = createSearch();
  const outside = new Map<string, FileRefusal>();
  let opened = false;
  let closed = false;
  const shelf = createArticleStore(search, {
    refused: onRefused,
    changed: (change) => {
      if (opened) onChange(change);
    },
  });
  /** A folder or link that is no article's file, refused once. */
  const refuseOutside = (refusal: FileRefusal): void => {
    if (outside.get(refusal.file)?.reason === refusal.reason) return;
    outside.set(refusal.file, refusal);
    onRefused(refusal);
  };
  const list = (): Promise<readonly ArticlePlace[]> => listArticlePlaces(named, refuseOutside);
  const refusals = (): readonly FileRefusal[] => [...outside.values(), ...shelf.refusals()];

  const ready = initialLoad({ list, shelf, refusals, onProgress, isClosed: () => closed }).finally(() => {
    opened = true;
  });
  // Whoever does not wait for `ready` sees the refusals; an unhandled rejection would end the program.
  let work: Promise<unknown> = ready.catch(() => {});

  const dirty = new Map<string, ArticlePlace>();
  let timer: NodeJS.Timeout | undefined;
  const takeUp = (places: readonly ArticlePlace[]): void => {
    for (const place of places) dirty.set(resolve(place.file), place);
    work = work.then(async () => {
      const now = [...dirty.values()];
      dirty.clear();
      if (closed || now.length === 0) return;
      const again = await shelf.update(now);
      if (again.length > 0 && !closed) timer = setTimeout(() => takeUp(again), RETRY_DELAY_MS);
    });
  };

  const folders = named.filter(({ kind }) => kind === "folder").map(({ path }) => path);
  const files = named.filter(({ kind }) => kind === "file").map(({ path }) => path);
  /** The articles' files that a touched file belongs to: itself, or the one whose sidecar it is. */
  const placesOf = (touched: string): readonly ArticlePlace[] => {
    const known = shelf.places();
    const at = resolve(touched);
    if (formatOf(at) === undefined) return known.filter(({ file }) => resolve(sidecarPathOf(file)) === at);
    const before = known.find(({ file }) => resolve(file) === at);
    if (before !== undefined) return [before];
    const folder = folders.find((path) => isWithinFolder(resolve(path), at));
    return [folder === undefined ? { file: touched } : { file: touched, folder }];
  };
  let watcher: FileWatcher | undefined;
  if (options.watch === true) {
    watcher = await watchFiles(
      { folders, files: files.flatMap((file) => [file, sidecarPathOf(file)]) },
      (touched) => takeUp(touched.flatMap(placesOf)),
      (error) =>
        refuseOutside({ file: folders[0] ?? files[0] ?? "", reason: `changes are not seen: it ${fileFaultOf(error)}` }),
    );
    // What was read before the watcher saw changes may be stale by now.
    void watcher.ready.then(() => {
      work = work.then(async () => {
        const stale: ArticlePlace[] = [];
        for (const place of closed ? [] : [...(await list()), ...shelf.places()]) {
          if (!closed && (await shelf.isStale(place))) stale.push(place);
        }
        takeUp(stale);
      });
    });
  }

  return {
    get: shelf.get,
    articles: shelf.articles,
    refusals,
    search,
    ready,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await watcher?.close();
      await work;
    },
  };
};
