/**
 * Runs a tool of the tests and checks, which are not among the project's packages: whoever starts the bot needs none of them, and
 * would wait for them. The first run installs them below `test/`, from their own lockfile, and so does one after that has changed.
 */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const packages = join(folder, "node_modules");
/** npm writes it when all are installed. */
const installed = join(packages, ".package-lock.json");

/** Each tool with the package that has it. */
const TOOLS = new Map([
  ["biome", "@biomejs/biome"],
  ["tsc", "typescript"],
  ["vitest", "vitest"],
]);

const isInstalled = () =>
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;

const install = () => {
  console.error("installing what tests and checks need");
  const args = ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  return spawnSync("npm", args, { cwd: folder, stdio: ["ignore", 2, 2], shell: process.platform === "win32" }).status;
};

const run = () => {
  const [tool = "", ...args] = process.argv.slice(2);
  const name = TOOLS.get(tool);
  if (name === undefined) throw new Error(`there is no tool called ${tool}`);
  const { bin } = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"));
  const program = join(packages, name, typeof bin === "string" ? bin : bin[tool]);
  return spawnSync(process.execPath, [program, ...args], { stdio: "inherit" }).status;
};

process.exitCode = (isInstalled() ? 0 : (install() ?? 1)) || (run() ?? 1);
