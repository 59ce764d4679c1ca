/** Watches files and folders for changes, and gathers these for a moment. */

import { realpath } from "node:fs/promises";
import { basename, dirname, join, normalize, resolve, sep } from "node:path";
import { formatOf, isHiddenFile } from "../article/index.ts";

/** How long events are gathered before they are reported: a saved file is several of them. */
const GATHER_DELAY_MS = 200;

/** What is watched: folders with everything under them, and single files with their sidecars. */
export type WatchedPaths = Readonly<{ folders: readonly string[]; files: readonly string[] }>;

export type FileWatcher = Readonly<{
  /** Resolves when every later change will be seen. */
  ready: Promise<void>;
  close: () => Promise<void>;
}>;

const isRelevantFile = (file: string): boolean => formatOf(file) !== undefined || /\.json$/iu.test(file);

/** A folder as it was named, and where it really is: what is named may be a link. */
type RealFolder = Readonly<{ named: string; real: string }>;

const findReal = async (named: string): Promise<RealFolder> => ({ named, real: await realpath(named) });

/**
 * Watches files and folders and reports the files that came, changed or went, some at a time, by the paths that were named. Links within
 * are not followed: one to a folder could lead anywhere.
 */
export const watchFiles = async (
  { folders, files }: WatchedPaths,
  onTouched: (files: readonly string[]) => void,
  onFault: (error: unknown) => void,
): Promise<FileWatcher> => {
  const { watch: start } = await import("chokidar");
  const realFolders = await Promise.all(folders.map((folder) => findReal(normalize(folder))));
  const parentFolders = await Promise.all(
    [...new Set(files.map((file) => dirname(normalize(file))))].map((folder) => findReal(folder)),
  );
  const single = new Set(
    files.map((file) => {
      const parent = parentFolders.find(({ named }) => named === dirname(normalize(file)));
      return join(parent?.real ?? dirname(file), basename(file));
    }),
  );
  const roots = new Set(realFolders.map(({ real }) => real));
  const namesOf = (path: string): readonly string[] =>
    [...realFolders, ...parentFolders]
      .filter(({ real }) => path.startsWith(join(real, sep)))
      .map(({ named, real }) => join(named, path.slice(real.length)));
  // A program that saves by renaming replaces the file: its folder must be watched, not the file.
  const parents = new Set([...single].map((file) => dirname(file)));
  const isWithin = (path: string): boolean => {
    for (let at = path; ; at = dirname(at)) {
      if (roots.has(at)) return true;
      if (isHiddenFile(at) || dirname(at) === at) return false;
    }
  };
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = start(
    [...realFolders, ...parentFolders].map(({ real }) => real),
    {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      ignored: (path, stats) => {
        const at = resolve(path);
        if (single.has(at) || parents.has(at) || roots.has(at)) return false;
        if (!isWithin(at)) return true;
        return stats?.isFile() === true && !isRelevantFile(basename(at));
      },
    },
  );
  watcher.on("all", (event, path) => {
    if (event === "addDir" || event === "unlinkDir" || !isRelevantFile(path)) return;
    for (const named of namesOf(path)) touched.add(named);
    timer ??= setTimeout(() => {
      timer = undefined;
      const gathered = [...touched];
      touched.clear();
      onTouched(gathered);
    }, GATHER_DELAY_MS);
  });
  watcher.on("error", onFault);
  return {
    ready: new Promise((done) => watcher.once("ready", () => done())),
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
};
