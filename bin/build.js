/**
 * Decides whether `dist/` is older than its source, and compiles it then: `npm start` and `npx pullquote` in a checkout. What is
 * started is put together to a few files (`bundle.js`), which load in half the time. Types are checked by `npm run check`, and for a
 * release (`--release`), which is made from nothing and has declarations. A released package has no source: there is nothing to compile.
 */

import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePrograms } from "./bundle.js";
import { LEARNS } from "./load.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
/** As old as the newest source that is surely compiled. */
const stamp = join(dist, "built");
const sources = ["src", "adapters", "bin", "tsconfig.json"].map((name) => join(root, name));
/** npm writes it with each change of the packages, parts of which are put together with the programs. */
const packages = join(root, "node_modules", ".package-lock.json");
const weights = join("src", "meaning", "weights");

/**
 * When a file was changed last, or a folder with everything below it: a file that is deleted changes its folder.
 * @type {(path: string) => number}
 */
const changeTime = (path) => {
  const stats = statSync(path);
  const below = stats.isDirectory() ? readdirSync(path).map((name) => changeTime(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...below);
};

/** @type {(parts: readonly string[]) => boolean} */
const isOlderThan = (parts) => !existsSync(stamp) || Math.max(...parts.map(changeTime)) > statSync(stamp).mtimeMs;

const isStale = () => isOlderThan(existsSync(packages) ? [...sources, packages] : sources);

/** A service often runs as somebody who may only read the program. */
const mayWrite = () => {
  try {
    accessSync(existsSync(dist) ? dist : root, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where the compiler can be found that is needed; undefined where it is not installed. @type {(name: string) => string | undefined} */
const findPackage = (name) => {
  try {
    return createRequire(import.meta.url).resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
};

/**
 * File by file, each at once: a program that is loading meanwhile never reads half of one.
 * @type {(from: string, to: string) => void}
 */
const moveInto = (from, to) => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) moveInto(source, target);
    else renameSync(source, target);
  }
};

/** No build takes so long. */
const LEFT_AFTER_MS = 3_600_000;

/** What builds left that were interrupted. */
const removeLeft = () => {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist).filter((entry) => /^fresh-\d+$/.test(entry))) {
    const left = join(dist, name);
    const age = Date.now() - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN);
    if (age > LEFT_AFTER_MS) rmSync(left, { recursive: true, force: true });
  }
};

/** A start that takes longer teaches nothing. */
const LEARN_TIMEOUT_MS = 30_000;

/** Starts the terminal once, with the sample and nobody there: what it needs until its first prompt is kept compiled. */
const learnStart = () => {
  const terminal = join(dist, "adapters/repl/main.js");
  if (!existsSync(terminal)) return;
  const settings = { ARTICLES: "", DATA_DIR: join(dist, "none"), DATABASE_URL: "", MEANING: "off", [LEARNS]: "1" };
  spawnSync(process.execPath, [terminal], {
    // Where there is no .env.
    cwd: dist,
    env: { ...process.env, ...settings },
    input: "",
    stdio: ["pipe", "ignore", "ignore"],
    timeout: LEARN_TIMEOUT_MS,
    killSignal: "SIGKILL",
  });
};

/** Each file by itself. @type {(fresh: string) => Promise<void>} */
const transpileInto = async (fresh) => {
  const { compiledName, sourcesIn, transpile } = await import("./transpile.js");
  for (const path of sourcesIn(root)) {
    const target = join(fresh, compiledName(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transpile(path, readFileSync(join(root, path), "utf8")).code);
  }
};

/** With declarations, where all types hold. @type {(compiler: string, fresh: string) => void} */
const compileInto = (compiler, fresh) => {
  const args = [join(compiler, "..", "bin", "tsc"), "--outDir", fresh];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("the source could not be compiled");
};

/** @type {(compile: (fresh: string) => unknown) => Promise<void>} */
const build = async (compile) => {
  removeLeft();
  const began = new Date();
  const fresh = join(dist, `fresh-${process.pid}`);
  try {
    mkdirSync(fresh, { recursive: true });
    await compile(fresh);
    cpSync(join(root, weights), join(fresh, weights), { recursive: true });
    await bundlePrograms(fresh, dist);
    moveInto(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  learnStart();
  writeFileSync(stamp, "");
  utimesSync(stamp, began, began);
};

/**
 * Compiles when something is older than its source; throws in words when that cannot be done. Who has compiled before and has no
 * compiler any more, as after an install for production, is served by what there is, and told so.
 */
export const buildWhenStale = async () => {
  if (!existsSync(join(root, "src")) || !isStale()) return;
  if (!mayWrite()) {
    if (!isOlderThan(sources)) return;
    throw new Error(
      "the source is not compiled yet, and this user may not write to dist: npm run build, as one who may",
    );
  }
  if (findPackage("rolldown") !== undefined) await build(transpileInto);
  else if (!existsSync(stamp))
    throw new Error("nothing is compiled yet, and the compiler is missing: npm install --include=dev");
  else if (isOlderThan(sources))
    console.error(
      "The source has changed since it was compiled, and the compiler is missing: what was compiled before is started. " +
        "npm install --include=dev installs the compiler.",
    );
};

const buildRelease = async () => {
  const compiler = findPackage("typescript");
  if (compiler === undefined) throw new Error("the compiler is missing: npm install --include=dev");
  rmSync(dist, { recursive: true, force: true });
  await build((fresh) => compileInto(compiler, fresh));
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv.includes("--release")) await buildRelease();
    else await buildWhenStale();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
