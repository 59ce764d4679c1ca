/** Which test stands for which file of `src/`: the one at the mirrored path, or the one that `covered-by.json` names. */

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { isAssemblyScript, readText, root, type SourceFile } from "./sources.ts";

export const COVERED_BY_FILE = "test/house/covered-by.json";

const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();

/** The functions that a file is there for: those with its name, `create` before it or not; else all that it exports. */
export const mainFunctionsOf = ({ path, declares, functions }: SourceFile): readonly string[] => {
  if (isAssemblyScript(path)) return [];
  const own = new Set(functions.map(({ name }) => name));
  const exported = declares.filter(({ name, isType }) => !isType && own.has(name)).map(({ name }) => name);
  const base = basename(path, ".ts");
  const main = exported.filter((name) => kebab(name) === base || kebab(name) === `create-${base}`);
  return main.length > 0 ? main : exported;
};

export const readCoveredBy = (): Readonly<Record<string, string>> =>
  existsSync(join(root, COVERED_BY_FILE)) ? (JSON.parse(readText(COVERED_BY_FILE)) as Record<string, string>) : {};

/** `src/a/b.ts` has its mirror at `test/a/b.test.ts`. */
export const mirrorOf = (path: string): string | undefined => {
  const mirror = path.replace(/^src\//, "test/").replace(/\.ts$/, ".test.ts");
  return existsSync(join(root, mirror)) ? mirror : undefined;
};
