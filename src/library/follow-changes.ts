/** Takes up the files that change while a library is open, one batch after the other. */

import { extname, resolve } from "node:path";
import { type ArticlePlace, fileFaultOf, formatOf, isWithinFolder, sidecarPathOf } from "../article/index.ts";
import { lazily } from "../lazily.ts";
import type { ArticleStore } from "./article-store.ts";
import type { FileRefusal } from "./library.ts";
import { isWantedBy, type LibraryPath } from "./paths.ts";
import { watchPaths } from "./watch-paths.ts";

/** Long enough for a writer to come to an end; a file that is still written then is looked at again. */
const RETRY_DELAY_MS = 300;

/** The known files by their sidecars. */
const groupBySidecar = (known: readonly ArticlePlace[]): ReadonlyMap<string, readonly ArticlePlace[]> => {
  const groups = new Map<string, ArticlePlace[]>();
  for (const place of known) {
    const sidecar = resolve(sidecarPathOf(place.file));
    const group = groups.get(sidecar);
    if (group === undefined) groups.set(sidecar, [place]);
    else group.push(place);
  }
  return groups;
};

/** The articles' files that a touched file belongs to: itself, or those whose sidecar it is. */
const placesOf = (
  touched: string,
  store: Pick<ArticleStore, "placeAt">,
  bySidecar: () => ReturnType<typeof groupBySidecar>,
  folders: readonly LibraryPath[],
): readonly ArticlePlace[] => {
  const path = resolve(touched);
  if (formatOf(path) === undefined) return extname(path) === ".json" ? (bySidecar().get(path) ?? []) : [];
  const before = store.placeAt(path);
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
      // Many files may be touched at once, and of many each look at all takes its time.
      const bySidecar = lazily(() => groupBySidecar(store.places()));
      takeUp(touched.flatMap((file) => placesOf(file, store, bySidecar, folders)));
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
