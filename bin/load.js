/**
 * Starts a program that is put together (`bundle.js`), with what V8 made of its code when it was built: to read and check two
 * megabytes of code takes longer than to run what is needed of it. Where another Node built it, this one keeps its own.
 */

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** The last line of a file of code: what was compiled of other code is never used for it. */
const MARK = /\n\/\/([0-9a-f]{64})\n$/;
const MARK_CHARS = 64;

/** What V8 made of a file belongs to one version of it on one kind of machine; it looks closer by itself. */
const compiledFile = (/** @type {string} */ file) => `${file}.v8-${process.versions.v8}-${process.arch}`;

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What a fault calls a file: its path in the package. The name is kept with what was compiled, and goes with it to other machines.
 * @type {(file: string) => string}
 */
const nameOf = (file) => relative(root, file);

/** @type {(name: string, code: string, cachedData?: Buffer) => Script} */
const toScript = (name, code, cachedData) =>
  new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
    filename: name,
    ...(cachedData && { cachedData }),
  });

/**
 * Keeps what V8 has made of a file beside it, for this Node, at once.
 * @type {(file: string, code: string, script: Script) => void}
 */
const keepCompiled = (file, code, script) => {
  const fresh = `${compiledFile(file)}-${process.pid}`;
  writeFileSync(fresh, Buffer.concat([Buffer.from(MARK.exec(code)?.[1] ?? ""), script.createCachedData()]));
  renameSync(fresh, compiledFile(file));
};

/**
 * Compiles what runs at once when a file is loaded. `place`: where it will lie then.
 * @type {(file: string, place?: string) => void}
 */
export const compileAhead = (file, place = file) => {
  const code = readFileSync(file, "utf8");
  keepCompiled(file, code, toScript(nameOf(place), code));
};

/** Set for the one run of a program by which its build learns what else a start needs. */
export const LEARNS = "PULLQUOTE_BUILD_LEARNS";

/** @type {(file: string, code: string) => Buffer | undefined} */
const readCompiled = (file, code) => {
  if (!existsSync(compiledFile(file))) return undefined;
  const compiled = readFileSync(compiledFile(file));
  const isOfThis = compiled.toString("latin1", 0, MARK_CHARS) === MARK.exec(code.slice(-MARK_CHARS - 4))?.[1];
  return isOfThis ? compiled.subarray(MARK_CHARS) : undefined;
};

/** Modules as Node's `require` loads them, but compiled ahead; packages and Node's own are Node's to load. */
const createLoader = (/** @type {NodeJS.Require} */ requirePackage) => {
  const modules = new Map();
  /** @type {(() => void)[]} */
  const ran = [];
  process.once("exit", () => {
    for (const keep of ran) keep();
  });
  /** @type {(file: string) => unknown} */
  const load = (file) => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const code = readFileSync(file, "utf8");
    const loaded = { exports: {} };
    modules.set(file, loaded);
    const requireFrom = (/** @type {string} */ id) =>
      id.startsWith(".") ? load(join(dirname(file), id)) : requirePackage(id);
    const script = toScript(nameOf(file), code, readCompiled(file, code));
    if (process.env[LEARNS]) ran.push(() => keepCompiled(file, code, script));
    script.runInThisContext()(loaded.exports, requireFrom, loaded, file, dirname(file));
    return loaded.exports;
  };
  return load;
};

/** A folder of the person's own: what runs as code must not lie where others may write. */
const cacheFolder = () => {
  const { XDG_CACHE_HOME, HOME } = process.env;
  const caches = XDG_CACHE_HOME || (HOME && join(HOME, ".cache"));
  return caches ? join(caches, "pullquote") : undefined;
};

/**
 * Loads `name` beside a module, whose address is `from`.
 * @type {(name: string, from: string) => void}
 */
export const loadProgram = (name, from) => {
  const file = fileURLToPath(new URL(name, from));
  const requirePackage = createRequire(from);
  if (readCompiled(file, readFileSync(file, "utf8")) !== undefined) {
    createLoader(requirePackage)(file);
    return;
  }
  // Node has a cache of its own since 22.1. Where it cannot write, it says so in what it returns, and goes on without.
  const folder = cacheFolder();
  const keepCompiled = "enableCompileCache" in module ? module.enableCompileCache : undefined;
  if (folder !== undefined && typeof keepCompiled === "function") keepCompiled(folder);
  requirePackage(file);
};
