import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ObservedExpression } from "./gather.ts";

const COMPILED_FOLDER = fileURLToPath(new URL("../../../../", import.meta.url));
/** Where a slash divides, a name, a number or a bracket stands before it. */
const LITERAL =
  /(?:^|[(,=:[!&|?{};>]|\breturn)\s*\/((?:[^/\\[\n*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)(?![\w/])/gmu;
const REPEATS = /[+*]|\{\d+,\}/u;

const isExpression = (source: string, flags: string): boolean => {
  try {
    return new RegExp(source, flags).source === source;
  } catch {
    return false;
  }
};

/** Every expression written in this project's code, run or not, in which something may be repeated without an end. */
export const listLiterals = async (): Promise<ObservedExpression[]> => {
  const found: ObservedExpression[] = [];
  for (const room of ["src", "adapters"]) {
    const entries = await readdir(join(COMPILED_FOLDER, room), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !entry.name.endsWith(".js")) continue;
      const path = join(entry.parentPath, entry.name);
      const code = await readFile(path, "utf8");
      for (const { 1: source = "", 2: flags = "", index } of code.matchAll(LITERAL)) {
        if (!REPEATS.test(source) || !isExpression(source, flags)) continue;
        const line = code.slice(0, index).split("\n").length;
        found.push({ source, flags, place: `${relative(COMPILED_FOLDER, path)}:${line}`, longest: 0 });
      }
    }
  }
  return found;
};
