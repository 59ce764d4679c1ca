import { stat } from "node:fs/promises";
import { normalize, resolve } from "node:path";
import { isArticleName, listFolder, type Place } from "../article/folder.ts";
import { checkFile } from "../article/load.ts";
import { faultOf } from "../article/read.ts";
import { ConfigurationError, type Problem } from "../errors.ts";
import type { Refusal } from "../library.ts";

/** A path as the operator named it. */
export type Named = Readonly<{ path: string; kind: "file" | "folder" }>;

const kindOf = async (path: string): Promise<Named["kind"]> => ((await stat(path)).isDirectory() ? "folder" : "file");

/**
 * Looks at the paths that the operator named. Whoever names a file means that file: it must be a good one.
 *
 * @throws ConfigurationError with every fault of every path: missing, unreadable, not an article, two of the same id.
 */
export const inspectNamed = async (paths: readonly string[]): Promise<readonly Named[]> => {
  const problems: Problem[] = [];
  const named: Named[] = [];
  const owners = new Map<string, string>();
  const inspectFile = async (file: string): Promise<void> => {
    if (!isArticleName(file)) problems.push({ where: file, reason: "is neither a .txt nor an .md file" });
    else {
      const checked = await checkFile({ file });
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
    try {
      const kind = await kindOf(path);
      if (kind === "file") await inspectFile(path);
      named.push({ path, kind });
    } catch (error) {
      problems.push({ where: given, reason: given === "" ? "an empty path names no article" : faultOf(error) });
    }
  }
  if (paths.length === 0) problems.push({ where: "", reason: "no file or folder with articles is named" });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return named;
};

/** The articles' files that the named paths stand for, in their order, each once. */
export const listPlaces = async (
  named: readonly Named[],
  onRefused: (refusal: Refusal) => void,
): Promise<readonly Place[]> => {
  const places = new Map<string, Place>();
  for (const { path, kind } of named) {
    const found =
      kind === "file" ? [{ file: path }] : await listFolder(path, (file, reason) => onRefused({ file, reason }));
    for (const place of found) {
      const key = resolve(place.file);
      if (!places.has(key)) places.set(key, place);
    }
  }
  return [...places.values()];
};
