/** Reads what src/index.ts exports, with its doc comments, and runs the examples in them. */

import { readFileSync } from "node:fs";
import { posix } from "node:path";
import * as pullquote from "../src/index.ts";

const src = new URL("../src/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, src), "utf8");

export type PublicExport = Readonly<{ name: string; isType: boolean; file: string; comment: string }>;

/** The comment right above a declaration; empty when there is none. */
const commentAbove = (source: string, name: string): string => {
  const declaration = new RegExp(`^export (?:const|class|type|interface|function\\*?|async function) ${name}\\b`, "m");
  const at = source.search(declaration);
  if (at < 0) throw new Error(`${name} is not declared there`);
  const above = source.slice(0, at).trimEnd();
  return above.endsWith("*/") ? above.slice(above.lastIndexOf("/**")) : "";
};

type ReExport = Readonly<{ name: string; isType: boolean; from: string }>;

/** What a file passes on from others, with the paths of these from `src/`. */
const reExportsOf = (file: string): readonly ReExport[] =>
  [...read(file).matchAll(/^export (type )?\{([^}]+)\} from "([^"]+)";/gm)].flatMap(
    ([, allTypes, names = "", path = ""]) =>
      names
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => ({
          name: part.replace(/^type /, ""),
          isType: allTypes !== undefined || part.startsWith("type "),
          from: posix.join(posix.dirname(file), path),
        })),
  );

/** The file that declares a name, through as many doors as there are. */
const declaringFile = (name: string, file: string): string => {
  const passedOn = reExportsOf(file).find((one) => one.name === name);
  return passedOn === undefined ? file : declaringFile(name, passedOn.from);
};

export const publicExports: readonly PublicExport[] = reExportsOf("index.ts").map(({ name, isType, from }) => {
  const file = declaringFile(name, from);
  return { name, isType, file, comment: commentAbove(read(file), name) };
});

/** The code of the example in a doc comment. */
export const exampleIn = (comment: string): string | undefined =>
  comment
    .replace(/^ *\* ?/gm, "")
    .split("@example")[1]
    ?.match(/```js\n([\s\S]*?)```/)?.[1];

/** What an example prints, by its own account: all that stands behind `// → `. */
export const expectedOutput = (code: string): readonly string[] =>
  [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line = ""]) => line.trimEnd());

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs an example, in which the folder "articles" holds the sample article, and returns what it prints. */
export const runExample = async (code: string): Promise<readonly string[]> => {
  const lines: string[] = [];
  const opened: pullquote.Library[] = [];
  const seeds = new URL("../seeds", import.meta.url).pathname;
  const api = {
    ...pullquote,
    openLibrary: async ({ paths, ...options }: pullquote.LibraryOptions) => {
      const own = paths.map((path) => (path === "articles" ? seeds : path));
      const library = await pullquote.openLibrary({ ...options, paths: own });
      opened.push(library);
      return library;
    },
  };
  const body = code.replace(/^import (\{[^}]+\}) from "pullquote";$/gm, "const $1 = pullquote;");
  const log = (...values: unknown[]): void => void lines.push(...values.map(String).join(" ").split("\n"));
  await new AsyncFunction("pullquote", "console", body)(api, { log });
  for (const library of opened) await library.close();
  return lines;
};
