/** Which files are articles, and which of a folder. */

import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { formatOf, NO_ARTICLE_REASON } from "./formats/formats.ts";
import { fileFaultOf } from "./read-file-contents.ts";

/** An article's file before it is read; `folder` is the named folder it was found under, if it was. */
export type ArticlePlace = Readonly<{ file: string; folder?: string }>;

export const isHiddenFile = (file: string): boolean => basename(file).startsWith(".");

/** The file's name without its ending: an article's id where the editor gives none. */
export const baseNameOf = (file: string): string => basename(file, extname(file));

/** Where the metadata of a file whose format has none may be. */
export const sidecarPathOf = (file: string): string => `${file.slice(0, -extname(file).length)}.json`;

/** In the order of UTF-16 units, the same on every machine. */
export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Deeper folders are a mistake; the limit also ends the circles of some file systems. */
const MAX_FOLDER_DEPTH = 32;

/**
 * The articles' files under a folder, recursively, in path order. Hidden files and folders are left out; a symbolic link to a folder
 * is not followed. Folders that cannot be read, and files that are no articles nor the sidecar of one, are reported to `onRefused`.
 */
export const listFolder = async (
  folder: string,
  onRefused: (file: string, reason: string) => void,
  isWanted: (file: string) => boolean = () => true,
): Promise<readonly ArticlePlace[]> => {
  const places: ArticlePlace[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    if (depth > MAX_FOLDER_DEPTH) return onRefused(path, `is nested deeper than ${MAX_FOLDER_DEPTH} folders`);
    let entries: Awaited<ReturnType<typeof readEntries>>;
    try {
      entries = await readEntries(path);
    } catch (error) {
      return onRefused(path, fileFaultOf(error));
    }
    const sidecars = new Set(
      entries.filter(({ name }) => formatOf(name) !== undefined).map(({ name }) => sidecarPathOf(name)),
    );
    const start = join(path, "x").slice(0, -1);
    for (const entry of entries) {
      if (isHiddenFile(entry.name)) continue;
      // As an array: what is concatenated keeps its parts in memory beside it, and a path is kept of every article.
      const file = [start, entry.name].join("");
      if (entry.isDirectory()) await visit(file, depth + 1);
      else if (!isWanted(file)) continue;
      else if (formatOf(entry.name) !== undefined) places.push({ file, folder });
      else if (entry.isFile() && !sidecars.has(entry.name)) onRefused(file, NO_ARTICLE_REASON);
    }
  };
  await visit(folder, 0);
  return places.sort((a, b) => compareCodeUnits(a.file, b.file));
};

const readEntries = (path: string) => readdir(path, { withFileTypes: true });
