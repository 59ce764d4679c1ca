/** Takes up the files that change while a library is open, one batch after the other. */

import { resolve } from "node:path";
import { type ArticlePlace, fileFaultOf, formatOf, isWithinFolder, sidecarPathOf } from "../article/index.ts";
import type { ArticleStore } from "./article-store.ts";
import type { FileRefusal } from "./library.ts";
import { isWantedBy, type LibraryPath } from "./paths.ts";
import { watchPaths } from "./watch-paths.ts";

/** Long enough for a writer to come to an end; a file that is still written then is looked at again. */
const RETRY_DELAY_MS = 300;

/** The articles' files that a touched file belongs to: itself, or the one whose sidecar it is. */
const placesOf = (
  touched: string,
  known: readonly ArticlePlace[],
  folders: readonly LibraryPath[],
): readonly ArticlePlace[] => {
  const path = resolve(touched);
  if (formatOf(path) === undefined) return known.filter(({ file }) => resolve(sidecarPathOf(file)) === path);
  const before = known.find(({ file }) => resolve(file) === path);
  if (before !== undefined) return [before];
  const around = folders.filter((one) => isWithinFolder(resolve(one.path), path));
  const folder = around.find((one) => isWantedBy(one, touched));
  if (folder !== undefined) return [{ file: touched, folder: folder.path }];
  return around.length > 0 ? [] : [{ file: touched }];
};

/** Starts to watch the paths; resolves when it does. Closing waits for what is being taken up. */
export const followChanges = async ({
  paths,
  store,
  list,
  onFault,
  after,
  isClosed,
}: Readonly<{
  paths: readonly LibraryPath[];
  store: ArticleStore;
  list: () => Promise<readonly ArticlePlace[]>;
  /** Changes are not seen any more. */
  onFault: (refusal: FileRefusal) => void;
  /** The first reading; nothing is taken up before it is done. */
  after: Promise<unknown>;
  isClosed: () => boolean;
}>): Promise<Readonly<{ close: () => Promise<void> }>> => {
  let work = after;
  const changed = new Map<string, ArticlePlace>();
  let timer: NodeJS.Timeout | undefined;
  const takeUp = (places: readonly ArticlePlace[]): void => {
    for (const place of places) changed.set(resolve(place.file), place);
    work = work.then(async () => {
      const batch = [...changed.values()];
      changed.clear();
      if (isClosed() || batch.length === 0) return;
      const again = await store.update(batch);
      if (again.length > 0 && !isClosed()) timer = setTimeout(() => takeUp(again), RETRY_DELAY_MS);
    });
  };

  const folders = paths.filter(({ kind }) => kind === "folder");
  const files = paths.filter(({ kind }) => kind === "file").map(({ path }) => path);
  const lookAtAll = async (): Promise<void> => {
    const stale: ArticlePlace[] = [];
    for (const place of isClosed() ? [] : [...(await list()), ...store.places()]) {
      if (!isClosed() && (await store.isStale(place))) stale.push(place);
    }
    takeUp(stale);
  };
  const watcher = await watchPaths({
    paths: { folders: folders.map(({ path }) => path), files: files.flatMap((file) => [file, sidecarPathOf(file)]) },
    onTouched: (touched) => {
      const known = store.places();
      takeUp(touched.flatMap((file) => placesOf(file, known, folders)));
    },
    onFault: (error) =>
      onFault({ file: folders[0]?.path ?? files[0] ?? "", reason: `changes are not seen: it ${fileFaultOf(error)}` }),
    look: () => {
      work = work.then(lookAtAll);
      return work.then(() => undefined);
    },
  });

  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      await work;
    },
  };
};
