/** The paths that an operator named: whether they are good, and which articles' files they mean. */

import { stat } from "node:fs/promises";
import { isAbsolute, normalize, resolve } from "node:path";
import {
  ABSENT_REASON,
  type ArticlePlace,
  fileFaultOf,
  formatOf,
  listFolder,
  NO_ARTICLE_REASON,
  validateArticleFile,
} from "../article/index.ts";
import { ConfigurationError, type Problem } from "../errors.ts";
import { normaliseAddress } from "../web-address.ts";
import type { FileRefusal } from "./library.ts";

/** A path as the operator named it; of a pattern (`news/*.html`) the folder that it begins with. */
export type LibraryPath = Readonly<{
  path: string;
  kind: "file" | "folder";
  /** Which files of the folder are meant; all when absent. */
  isWanted?: (file: string) => boolean;
}>;

/** Whether a file is one of those that a path means. */
export const isWantedBy = ({ isWanted }: LibraryPath, file: string): boolean => isWanted?.(file) ?? true;

/** The folder and the files that a pattern means, whose package is loaded only for a path that is not there; `undefined` when a path is none. */
const patternOf = async (path: string): Promise<Required<LibraryPath> | undefined> => {
  const { default: picomatch } = await import("picomatch");
  const { isGlob, base } = picomatch.scan(path);
  if (!isGlob) return undefined;
  const matches = picomatch(normalize(path));
  return { path: base === "" ? "." : normalize(base), kind: "folder", isWanted: (file) => matches(file) };
};

const pathKindOf = async (path: string): Promise<LibraryPath["kind"]> =>
  (await stat(path)).isDirectory() ? "folder" : "file";

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** What is wrong with a path, and, where nothing is there, where it was looked for and what to do. */
const faultOf = (path: string, error: unknown): string => {
  const fault = fileFaultOf(error);
  if (fault !== ABSENT_REASON) return fault;
  return `${fault}${isAbsolute(path) ? "" : ` in ${process.cwd()}`}; make it, or name another file or folder`;
};

/** What is wrong with an address before it is asked for. */
const addressProblems = (addresses: readonly string[]): readonly Problem[] =>
  addresses
    .filter((address) => normaliseAddress(address) === undefined)
    .map((where) => ({ where, reason: "is no address of the web that can be read" }));

/**
 * Looks at the paths that the operator named. A file that is named must be a good one; in a folder some may be bad.
 *
 * @throws ConfigurationError with every fault of every path: missing, unreadable, not an article, two of the same id.
 */
export const inspectPaths = async (
  paths: readonly string[],
  addresses: readonly string[] = [],
): Promise<readonly LibraryPath[]> => {
  const problems: Problem[] = [...addressProblems(addresses)];
  const named: LibraryPath[] = [];
  const owners = new Map<string, string>();
  const inspectFile = async (file: string): Promise<void> => {
    if (formatOf(file) === undefined) problems.push({ where: file, reason: NO_ARTICLE_REASON });
    else {
      const checked = await validateArticleFile({ file });
      for (const reason of checked.reasons ?? []) problems.push({ where: file, reason });
      const id = checked.value?.id.normalize("NFC").toLowerCase();
      const owner = owners.get(id ?? "");
      if (owner !== undefined && resolve(owner) !== resolve(file))
        problems.push({ where: file, reason: `has the same id as ${owner}: ${checked.value?.id}` });
      else if (id !== undefined) owners.set(id, file);
    }
  };
  for (const given of paths) {
    const path = given === "" ? given : normalize(given);
    // What stands there is meant by its name, even when its name could be a pattern.
    const pattern = given === "" || (await isThere(path)) ? undefined : await patternOf(given);
    if (pattern !== undefined) {
      const found = await listFolder(pattern.path, () => {}, pattern.isWanted);
      if (found.length === 0) problems.push({ where: given, reason: "matches no article" });
      named.push(pattern);
      continue;
    }
    try {
      const kind = await pathKindOf(path);
      if (kind === "file") await inspectFile(path);
      named.push({ path, kind });
    } catch (error) {
      problems.push({ where: given, reason: given === "" ? "an empty path names no article" : faultOf(given, error) });
    }
  }
  if (paths.length === 0 && addresses.length === 0)
    problems.push({ where: "", reason: "no file or folder with articles is named" });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return named;
};

/** The articles' files that the named paths mean, in their order, each once. */
export const listArticlePlaces = async (
  named: readonly LibraryPath[],
  onRefused: (refusal: FileRefusal) => void,
): Promise<readonly ArticlePlace[]> => {
  const places = new Map<string, ArticlePlace>();
  for (const { path, kind, isWanted } of named) {
    if (kind === "file" && !(await isThere(path))) onRefused({ file: path, reason: ABSENT_REASON });
    const found =
      kind === "file"
        ? [{ file: path }]
        : await listFolder(path, (file, reason) => onRefused({ file, reason }), isWanted);
    // Nothing is twice in one folder.
    if (named.length === 1) return found;
    for (const place of found) {
      const key = resolve(place.file);
      if (!places.has(key)) places.set(key, place);
    }
  }
  return [...places.values()];
};
