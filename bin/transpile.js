/**
 * Makes JavaScript of the source, file by file: types are left out, and imports lead to what is compiled. Whether the types hold is
 * `npm run check`'s to say.
 */

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { transformSync } from "rolldown/utils";

const ROOMS = ["src", "adapters"];
/** AssemblyScript. */
const KERNEL = join("src", "meaning", "kernel");

/**
 * The files that are compiled, as paths from the root.
 * @type {(root: string) => readonly string[]}
 */
export const sourcesIn = (root) =>
  ROOMS.map((room) => join(root, room))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[jt]s$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(join(KERNEL, "/")));

/** @type {(path: string) => string} */
export const compiledName = (path) => path.replace(/\.ts$/u, ".js");

/**
 * @type {(path: string, code: string, options?: import("rolldown/utils").TransformOptions) => { code: string, map: object | null | undefined }}
 */
export const transpile = (path, code, options = {}) => {
  const typescript = { rewriteImportExtensions: true };
  const { code: compiled, map, errors } = transformSync(path, code, { target: "es2023", typescript, ...options });
  if (errors.length > 0) throw new Error(stripVTControlCharacters(`${path}: ${errors[0]?.message}`));
  return { code: compiled, map };
};
