import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, whether it runs from its source, from its build, or as a dependency of another. */
const packageFolder = (): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new Error("the package.json of pullquote is missing");
  }
};

/** The folder of the articles that ship with the package: what is answered from when nothing else is configured. */
export const seedsFolder = (): string => join(packageFolder(), "seeds");

/** The package's version, as in its package.json. */
export const packageVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { version: string };
  return version;
};
