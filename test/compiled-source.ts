/**
 * Compiles the product once for all tests, as files that Node imports by itself: the test runner's own way to load a module costs
 * each worker more than the tests of most files do. They lie below `dist/tested`, under a hash of the source.
 */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "rolldown/utils";
import type { Plugin } from "vitest/config";

const ROOMS = ["src", "adapters"];
/** AssemblyScript. */
const NOT_RUN = join("src", "meaning", "kernel");

type Source = Readonly<{ path: string; code: string }>;

const readSources = (root: string): readonly Source[] =>
  ROOMS.flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(root, path).startsWith(`${NOT_RUN}${join("/")}`))
    .map((path) => ({ path, code: readFileSync(path, "utf8") }));

const compiledName = (path: string): string => path.replace(/\.ts$/, ".js");

/** A module goes on finding what lies beside it, and a fault is shown where the source has it. */
const compile = ({ path, code }: Source, target: string): void => {
  const {
    code: compiled,
    map,
    errors,
  } = transformSync(path, code, {
    target: "es2023",
    sourcemap: true,
    define: { "import.meta.url": JSON.stringify(pathToFileURL(path).href) },
    typescript: { rewriteImportExtensions: true },
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${compiled}\n//# sourceMappingURL=${basename(target)}.map\n`);
  writeFileSync(`${target}.map`, JSON.stringify({ ...map, sources: [path], sourcesContent: [code] }));
};

/** The folder of what is compiled of these sources. */
const compileAll = (root: string, sources: readonly Source[]): string => {
  const hash = createHash("sha256").update(readFileSync(import.meta.filename));
  for (const { path, code } of sources) hash.update(path).update("\0").update(code).update("\0");
  const tested = join(root, "dist", "tested");
  const folder = join(tested, hash.digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;
  const fresh = join(root, "dist", `tested-${process.pid}`);
  for (const source of sources) compile(source, join(fresh, compiledName(relative(root, source.path))));
  rmSync(tested, { recursive: true, force: true });
  mkdirSync(tested, { recursive: true });
  renameSync(fresh, folder);
  return folder;
};

/** What a test imports of `src/` and `adapters/` is what was compiled of it. */
export const compiledSource = (root: string): Plugin => {
  const compiled = new Map<string, string>();
  return {
    name: "compiled source",
    enforce: "pre",
    buildStart() {
      const sources = readSources(root);
      const folder = compileAll(root, sources);
      for (const { path } of sources) compiled.set(path, join(folder, compiledName(relative(root, path))));
    },
    resolveId: (name, importer) =>
      name.startsWith(".") && importer !== undefined ? compiled.get(resolve(dirname(importer), name)) : undefined,
  };
};
