/** Watches paths, not what stands there just now: a folder that is replaced, or is gone and comes back, is watched on. */

import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type FileWatcher, type WatchedPaths, watchFiles } from "./watch-files.ts";

/** How often it is looked whether something else stands at a path: a replaced folder sends no event. */
const IDENTITY_CHECK_INTERVAL_MS = 1_000;
/** How often everything is looked at, whatever the watcher says: some file systems send no events at all. */
const LOOK_INTERVAL_MS = 60_000;
/** A look at very many files may take this share of the time. */
const MAX_LOOK_SHARE = 0.05;

export type PathWatcher = Readonly<{ close: () => Promise<void> }>;

export type WatchPathsOptions = Readonly<{
  paths: WatchedPaths;
  onTouched: (files: readonly string[]) => void;
  onFault: (error: unknown) => void;
  /** Looks at all files: changes may have gone unseen. Resolves when it is done. */
  look: () => Promise<void>;
}>;

/** What stands at a path: empty when nothing does. */
const identityOf = async (path: string): Promise<string> => {
  try {
    const { dev, ino } = await stat(path);
    return `${dev}:${ino}`;
  } catch {
    return "";
  }
};

export const watchPaths = async ({ paths, onTouched, onFault, look }: WatchPathsOptions): Promise<PathWatcher> => {
  const roots = [...new Set([...paths.folders, ...paths.files.map((file) => dirname(file))])];
  const identify = async (): Promise<readonly string[]> => Promise.all(roots.map(identityOf));
  let watcher: FileWatcher | undefined;
  let watched: readonly string[] = [];
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let lookAt = 0;

  const watchAnew = async (identities: readonly string[]): Promise<void> => {
    // Until it is done nothing is watched; when it fails it is tried again.
    watched = [];
    await watcher?.close();
    const isThere = (path: string): boolean => identities[roots.indexOf(path)] !== "";
    const there = {
      folders: paths.folders.filter(isThere),
      files: paths.files.filter((file) => isThere(dirname(file))),
    };
    // A watcher of nothing is never ready.
    const isAnythingThere = there.folders.length + there.files.length > 0;
    watcher = isAnythingThere ? await watchFiles(there, onTouched, onFault) : undefined;
    await watcher?.ready;
    watched = identities;
  };

  const lookNow = async (): Promise<void> => {
    const began = performance.now();
    await look();
    const tookMs = performance.now() - began;
    lookAt = performance.now() + Math.max(LOOK_INTERVAL_MS, tookMs / MAX_LOOK_SHARE);
  };

  const check = async (): Promise<void> => {
    const identities = await identify();
    if (identities.some((identity, at) => identity !== watched[at])) {
      await watchAnew(identities);
      await lookNow();
    } else if (performance.now() >= lookAt) await lookNow();
  };

  let checking: Promise<void> = Promise.resolve();
  const checkLater = (): void => {
    if (closed) return;
    timer = setTimeout(() => {
      checking = check().catch(onFault).finally(checkLater);
    }, IDENTITY_CHECK_INTERVAL_MS);
    timer.unref();
  };
  // Until the watcher sees changes, what is read may be out of date: it is looked at once more then.
  checking = check().catch(onFault).finally(checkLater);

  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await checking;
      clearTimeout(timer);
      await watcher?.close();
    },
  };
};
