/**
 * Puts each program of `adapters/` and all that it imports together, and compiles it ahead (`load.js`): hundreds of small files take
 * longer to load than to run. Most packages stay what they are; what is imported only when it is needed stays a file of its own, and
 * so does what a thread runs: one that is started again and again has its packages in that file.
 */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { compileAhead } from "./load.js";

const MAIN = "main.js";

/** Packages that every program loads, of which it uses a part: that part goes into the bundle, with their licences beside it. */
const TAKEN_IN = ["fuse.js", "picocolors", "smol-toml", "yaml", "zod"];

/** What the thread runs that reads a feed: a new one for each feed, which would load over a hundred small files of packages. */
const OFTEN_STARTED = [join("src", "feeds", "listing-worker.js")];
/** A package of which a part comes without a licence that could be kept with its code. */
const LEFT_OUT = "fast-xml-parser";

/**
 * The programs below a compiled `adapters/`, as they are started: `run.js`, and `main.js` of each folder.
 * @type {(adapters: string) => readonly string[]}
 */
const programsIn = (adapters) => [
  ...readdirSync(adapters)
    .map((name) => join(name, MAIN))
    .filter((path) => existsSync(join(adapters, path))),
  ...["run.js"].filter((path) => existsSync(join(adapters, path))),
];

/** Stands for the way up from a file to `dist/` until it is known which file a module ends up in. */
const WAY_UP = "__WAY_UP__";

/**
 * A module goes on finding the files beside it.
 * @type {(dist: string) => import("rolldown").Plugin}
 */
const keepAddresses = (dist) => ({
  name: "keep addresses",
  transform: (code, id) => {
    const place = `${WAY_UP}/${relative(dist, id).replaceAll("\\", "/")}`;
    return code.includes("import.meta.url")
      ? code.replaceAll("import.meta.url", `new URL(${JSON.stringify(place)}, import.meta.url)`)
      : undefined;
  },
  renderChunk: (code, { fileName }) => {
    const up = relative(dirname(join("adapters", fileName)), ".").replaceAll("\\", "/");
    return code.replaceAll(WAY_UP, up);
  },
});

/**
 * The folder of the package that a module comes from; what a package has within it of another is its own.
 * @type {(id: string) => string | undefined}
 */
const packageOf = (id) => {
  const ends = [...id.matchAll(/[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/gu)].map(
    ({ index, 0: { length } }) => index + length,
  );
  return ends.map((end) => id.slice(0, end)).findLast((folder) => existsSync(join(folder, "package.json")));
};

/**
 * The licences of the packages that modules come from, each under the package's name.
 * @type {(modules: readonly string[]) => string}
 */
const licencesOf = (modules) => {
  const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const name = folder.replace(/^.*[\\/]node_modules[\\/]/u, "");
      const licence = readdirSync(folder).find((file) => /^licen[cs]e/iu.test(file));
      if (licence === undefined) throw new Error(`${name} has no licence to be kept with its code`);
      return `${name}\n\n${readFileSync(join(folder, licence), "utf8").trim()}\n`;
    })
    .join("\n");
};

/**
 * A file of code, with its hash in its last line, and what V8 makes of it. `place`: where it will lie.
 * @type {(path: string, place: string, code: string) => void}
 */
const writeCode = (path, place, code) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${code}\n//${createHash("sha256").update(code).digest("hex")}\n`);
  compileAhead(path, place);
};

/**
 * What is started, in `dist/adapters`: it loads the code beside it.
 * @type {(adapters: string, program: string) => void}
 */
const writeProgram = (adapters, program) => {
  const wayUp = relative(dirname(join("dist/adapters", program)), ".").replaceAll("\\", "/");
  const lines = [
    `import { loadProgram } from "${wayUp}/bin/load.js";`,
    `loadProgram("./${basename(program)}", import.meta.url);`,
  ];
  writeFileSync(join(adapters, program.replace(/\.cjs$/u, ".js")), `${lines.join("\n")}\n`);
};

/**
 * Puts what a thread runs together with its packages, in its place; returns the modules that it is made of.
 * @type {(dist: string, path: string) => Promise<readonly string[]>}
 */
const bundleThread = async (dist, path) => {
  const { rolldown } = await import("rolldown");
  const file = join(dist, path);
  const external = (/** @type {string} */ id) => id.startsWith("node:") || id === LEFT_OUT;
  const bundle = await rolldown({ input: file, platform: "node", external, logLevel: "warn" });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  writeFileSync(file, output[0].code);
  return output[0].moduleIds;
};

/**
 * Puts programs that are compiled in a folder in the place of the modules that they are made of; those of `src/`, which other
 * programs import, stay. `place`: the folder that they are moved to.
 * @type {(dist: string, place: string) => Promise<void>}
 */
export const bundlePrograms = async (dist, place) => {
  const adapters = join(dist, "adapters");
  const { rolldown } = await import("rolldown");
  const programs = programsIn(adapters);
  const bundle = await rolldown({
    input: Object.fromEntries(programs.map((path) => [path.replace(/\.js$/u, ""), join(adapters, path)])),
    platform: "node",
    external: (id) => !id.startsWith(".") && !isAbsolute(id) && !TAKEN_IN.includes(id.split("/")[0] ?? ""),
    plugins: [keepAddresses(dist)],
    logLevel: "warn",
  });
  const { output } = await bundle.generate({
    format: "cjs",
    // What is compiled ahead has no way to import.
    dynamicImportInCjs: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "parts/[name].cjs",
  });
  await bundle.close();
  rmSync(adapters, { recursive: true });
  for (const file of output) {
    if (file.type !== "chunk") continue;
    const path = join(adapters, file.fileName);
    writeCode(path, join(place, "adapters", file.fileName), file.code);
    if (file.isEntry) writeProgram(adapters, file.fileName);
  }
  const modules = output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
  for (const path of OFTEN_STARTED) if (existsSync(join(dist, path))) modules.push(...(await bundleThread(dist, path)));
  writeFileSync(join(adapters, "LICENCES"), licencesOf(modules));
};
