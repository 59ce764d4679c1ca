/**
 * Compiles the product once for all tests, as files that Node imports by itself: the test runner's own way to load a module costs
 * each worker more than the tests of most files do. They lie below `dist/tested`, under a hash of the source.
 */

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import type { Plugin } from "vitest/config";
import type {} from "vitest/node";
import { compiledName, sourcesIn, transpile } from "../bin/transpile.js";

type Source = Readonly<{ path: string; code: string }>;

/** A module goes on finding what lies beside it, and a fault is shown where the source has it. */
const compile = (root: string, { path, code }: Source, target: string): void => {
  const place = join(root, path);
  const address = JSON.stringify(pathToFileURL(place).href);
  const compiled = transpile(path, code, { sourcemap: true, define: { "import.meta.url": address } });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${compiled.code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  writeFileSync(`${target}.map`, JSON.stringify({ ...compiled.map, sources: [place], sourcesContent: [code] }));
};

/** What a thread runs that imports hundreds of a package's files, which each start of it would load again. */
const THREADS_OF_MANY_FILES = [join("src", "feeds", "listing-worker.js")];

/** npm writes it with each change of the packages: of those that compile, and of those that are put together with a thread. */
const PACKAGES = join("node_modules", ".package-lock.json");

/** Puts a program and the packages that it imports into its one file. */
const putTogether = async (program: string): Promise<void> => {
  const bundle = await rolldown({ input: program, platform: "node", logLevel: "warn" });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  if (output.length > 1) throw new Error(`${program} became ${output.length} files`);
  writeFileSync(program, output[0].code);
};

/** No run of tests takes so long; another run may use what is younger. */
const UNUSED_AFTER_MS = 3_600_000;

/** What was compiled of other states of the source, or left by a run that was interrupted. */
const removeUnused = (tested: string): void => {
  for (const name of readdirSync(tested)) {
    const age = Date.now() - (statSync(join(tested, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN);
    if (age > UNUSED_AFTER_MS) rmSync(join(tested, name), { recursive: true, force: true });
  }
};

/** Another run may have been first. */
const moveTo = (folder: string, fresh: string): void => {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};

/** Each file of the source with its compiled one; compiles what is not. */
export const compileSource = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const sources = sourcesIn(root).map((path) => ({ path, code: readFileSync(join(root, path), "utf8") }));
  // A checkout that was copied has addresses of its own.
  const hash = createHash("sha256").update(root).update("\0");
  for (const path of [import.meta.filename, join(root, "bin/transpile.js")]) hash.update(readFileSync(path));
  const packages = join(root, PACKAGES);
  if (existsSync(packages)) hash.update(readFileSync(packages));
  for (const { path, code } of sources) hash.update(path).update("\0").update(code).update("\0");
  const tested = join(root, "dist", "tested");
  const folder = join(tested, hash.digest("hex").slice(0, 16));
  if (!existsSync(folder)) {
    const fresh = join(tested, `fresh-${process.pid}`);
    for (const source of sources) compile(root, source, join(fresh, compiledName(source.path)));
    const threads = sources.filter(({ path }) => THREADS_OF_MANY_FILES.includes(path));
    for (const { path } of threads) await putTogether(join(fresh, compiledName(path)));
    moveTo(folder, fresh);
  }
  utimesSync(folder, new Date(), new Date());
  removeUnused(tested);
  return new Map(sources.map(({ path }) => [join(root, path), join(folder, compiledName(path))]));
};

/** What a test imports of `src/` and `adapters/` is what was compiled of it; the source itself, where tests run again as it changes. */
export const compiledSource = (root: string): Plugin => {
  let compiled: ReadonlyMap<string, string> = new Map();
  return {
    name: "compiled source",
    enforce: "pre",
    async configureVitest({ vitest }) {
      if (!vitest.config.watch) compiled = await compileSource(root);
    },
    resolveId: (name, importer) =>
      name.startsWith(".") && importer !== undefined ? compiled.get(resolve(dirname(importer), name)) : undefined,
  };
};
