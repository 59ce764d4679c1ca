/**
 * `npm run mirrors [-- --write]`: runs every test file by itself with coverage on and tells of each file of `src/` whose
 * main function is not run by its own test. `--write` names, for files without a mirror, the nearest test that runs it, and
 * keeps what is named already and true.
 * Exit code 1 when something is missing.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COVERED_BY_FILE, mainFunctionsOf, mirrorOf, readCoveredBy } from "../../house/mirrors.ts";
import { filesUnder, readSource, root, type SourceFile } from "../../house/sources.ts";

/** What one test file ran: by file of `src/`, the names of functions. */
type Ran = Readonly<{ test: string; ran: Readonly<Record<string, readonly string[]>> }>;

const runSuite = (): readonly Ran[] => {
  const folder = mkdtempSync(join(tmpdir(), "mirrors-"));
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--config", "test/tools/mirrors/vitest.config.ts", "--reporter=dot"];
  spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, MIRRORS_DIR: folder }, stdio: "inherit" });
  const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Ran);
  rmSync(folder, { recursive: true });
  return all;
};

const isRunBy = (file: SourceFile, { ran }: Ran): boolean =>
  mainFunctionsOf(file).some((name) => ran[file.path]?.includes(name));

/** How many folders two paths share from the top. */
const sharedFolders = (one: string, other: string): number => {
  const [a, b] = [one.split("/").slice(1), other.split("/").slice(1)];
  const parted = a.findIndex((part, at) => part !== b[at]);
  return parted < 0 ? a.length : parted;
};

/** The test that is nearest to a file and runs it; of several the one that runs the fewest files besides. */
const nearestTest = (file: SourceFile, all: readonly Ran[]): string | undefined =>
  all
    .filter((one) => isRunBy(file, one))
    .sort(
      (a, b) =>
        sharedFolders(file.path, b.test) - sharedFolders(file.path, a.test) ||
        Object.keys(a.ran).length - Object.keys(b.ran).length ||
        (a.test < b.test ? -1 : 1),
    )[0]?.test;

const all = runSuite();
const files = filesUnder("src")
  .map(readSource)
  .filter((file) => mainFunctionsOf(file).length > 0);

if (process.argv.includes("--write")) {
  const named = files
    .filter(({ path }) => mirrorOf(path) === undefined)
    .flatMap((file) => {
      const named = all.find((one) => one.test === readCoveredBy()[file.path]);
      const test = named !== undefined && isRunBy(file, named) ? named.test : nearestTest(file, all);
      return test === undefined ? [] : [[file.path, test] as const];
    });
  writeFileSync(join(root, COVERED_BY_FILE), `${JSON.stringify(Object.fromEntries(named), undefined, 2)}\n`);
}

const coveredBy = readCoveredBy();
const missing = files.filter((file) => {
  const test = mirrorOf(file.path) ?? coveredBy[file.path];
  const own = all.find((one) => one.test === test);
  return own === undefined || !isRunBy(file, own);
});
for (const file of missing)
  console.log(
    `${file.path}: ${mirrorOf(file.path) ?? coveredBy[file.path] ?? "no test"} does not run ${mainFunctionsOf(file).join(", ")}`,
  );
console.log(
  `${files.length - missing.length} of ${files.length} files of src/ have a test that runs their main function`,
);
process.exitCode = missing.length === 0 ? 0 : 1;
