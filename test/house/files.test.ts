/** How large files, functions and folders may be, how they begin, and how they are named. */

import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, isAssemblyScript, readSource } from "./sources.ts";

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 80;
const MAX_FOLDER_FILES = 20;
/** A longer file says in its first line what it decides. */
const MAX_LINES_WITHOUT_HEADER = 40;

const product = [...filesUnder("src"), ...filesUnder("adapters")].map(readSource);
const all = [...product, ...filesUnder("test").map(readSource)];
/** Data excepted: one long string, or a language's words. */
const isData = ({ path, text }: Readonly<{ path: string; text: string }>): boolean =>
  path.startsWith("src/language/languages/") || /"[^"\n]{2000,}|`[^`]{2000,}/.test(text);
const pathsOf = (files: readonly Readonly<{ path: string }>[]): readonly string[] => files.map(({ path }) => path);

describe("files", () => {
  it("have at most 300 lines, data excepted", () => {
    expect(pathsOf(all.filter((file) => file.lines > MAX_FILE_LINES && !isData(file)))).toEqual([]);
  });

  it("of more than 40 lines begin by saying what they decide", () => {
    const isSilent = ({ text, lines }: Readonly<{ text: string; lines: number }>): boolean =>
      lines > MAX_LINES_WITHOUT_HEADER && !text.startsWith("/**");
    expect(pathsOf(product.filter((file) => isSilent(file) && !isData(file)))).toEqual([]);
  });

  it("are named for what they decide", () => {
    const vague =
      /^(?:.*[-.])?(?:managers?|utils?|utilities|helpers?|handlers?|common|misc|normali[sz]e|process|docs?|chunks?|snippets?|results?)\.(?:test\.)?ts$/;
    expect(
      pathsOf(all.filter(({ path }) => vague.test(basename(path)) && basename(path) !== "button-handler.ts")),
    ).toEqual([]);
  });

  it("keep nothing from the compiler, and no test from running", () => {
    const off = /\b(?:it|describe|test)\.(?:skip|only|todo)\(|@ts-(?:ignore|expect-error|nocheck)/;
    expect(pathsOf(all.filter(({ path, text }) => !path.startsWith("test/house/") && off.test(text)))).toEqual([]);
  });
});

describe("folders", () => {
  it("have at most 20 files of their own, languages excepted", () => {
    const counts = new Map<string, number>();
    for (const { path } of product) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    const isFull = ([folder, count]: readonly [string, number]): boolean =>
      count > MAX_FOLDER_FILES && folder !== "src/language/languages";
    expect([...counts].filter(isFull)).toEqual([]);
  });
});

describe("functions", () => {
  it("have at most 80 lines", () => {
    const long = product.flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines > MAX_FUNCTION_LINES).map(({ name, lines }) => `${path}: ${name} ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it("are constants with an arrow; declarations are generators, or AssemblyScript, which exports nothing else", () => {
    const declared = product
      .filter(({ path }) => !isAssemblyScript(path))
      .flatMap(({ path, functions }) =>
        functions.filter(({ isDeclaration }) => isDeclaration).map(({ name }) => `${path}: ${name}`),
      );
    expect(declared).toEqual([]);
  });
});
