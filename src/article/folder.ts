import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { faultOf } from "./read.ts";

/** An article's file before it is read; `folder` is the named folder it was found under, if it was. */
export type Place = Readonly<{ file: string; folder?: string }>;

/** The endings of articles, in any case. */
export const isArticleName = (file: string): boolean => /^\.(?:txt|md)$/iu.test(extname(file));
export const isMarkdown = (file: string): boolean => extname(file).toLowerCase() === ".md";
export const isHidden = (file: string): boolean => basename(file).startsWith(".");

/** The file's name without its ending: an article's id where the editor gives none. */
export const nameOf = (file: string): string => basename(file, extname(file));

/** Where the metadata of a `.txt` file may stand. */
export const sidecarOf = (file: string): string => `${file.slice(0, -extname(file).length)}.json`;

/** In the order of UTF-16 units, the same on every machine. */
export const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Folders deeper than this are somebody's mistake; it also ends what a file system with circles would not. */
const DEEPEST = 32;

/**
 * The articles' files under a folder, recursively, in path order. Hidden files and folders and other endings are left
 * out; a symbolic link to a folder is not followed. Folders that cannot be read are reported to `onRefused`.
 */
export const listFolder = async (
  folder: string,
  onRefused: (file: string, reason: string) => void,
): Promise<readonly Place[]> => {
  const places: Place[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    if (depth > DEEPEST) return onRefused(path, `is nested deeper than ${DEEPEST} folders`);
    let entries: Awaited<ReturnType<typeof readEntries>>;
    try {
      entries = await readEntries(path);
    } catch (error) {
      return onRefused(path, faultOf(error));
    }
    for (const entry of entries) {
      if (isHidden(entry.name)) continue;
      const file = join(path, entry.name);
      if (entry.isDirectory()) await visit(file, depth + 1);
      else if (isArticleName(entry.name)) places.push({ file, folder });
    }
  };
  await visit(folder, 0);
  return places.sort((a, b) => byPath(a.file, b.file));
};

const readEntries = (path: string) => readdir(path, { withFileTypes: true });
