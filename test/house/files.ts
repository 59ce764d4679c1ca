/** How large files, functions and folders may be, how they begin, and how they are named. */

import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, isAssemblyScript, readSource, readText, root } from "./sources.ts";

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 80;
const MAX_FOLDER_FILES = 20;
/** A longer file says in its first line what it decides. */
const MAX_LINES_WITHOUT_HEADER = 40;

const product = [...filesUnder("src"), ...filesUnder("adapters")].map(readSource);
const all = [...product, ...filesUnder("test").map((path) => ({ path, text: readText(path) }))];
const linesOf = ({ text }: Readonly<{ text: string }>): number => text.split("\n").length - 1;
/** Data excepted: one long string, or a language's words. */
const isData = ({ path, text }: Readonly<{ path: string; text: string }>): boolean =>
  path.startsWith("src/language/languages/") || /"[^"\n]{2000,}|`[^`]{2000,}/.test(text);
const pathsOf = (files: readonly Readonly<{ path: string }>[]): readonly string[] => files.map(({ path }) => path);

describe("files", () => {
  it("have at most 300 lines, data excepted", () => {
    expect(pathsOf(all.filter((file) => linesOf(file) > MAX_FILE_LINES && !isData(file)))).toEqual([]);
  });

  it("of more than 40 lines begin by saying what they decide", () => {
    const isSilent = (file: Readonly<{ text: string }>): boolean =>
      linesOf(file) > MAX_LINES_WITHOUT_HEADER && !file.text.startsWith("/**");
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

describe("programs of threads, which are JavaScript", () => {
  const programs = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => ({ path, text: readText(join("src", path)) }));

  it("have at most 300 lines, and those of more than 40 say first what they decide", () => {
    expect(programs.length).toBeGreaterThan(0);
    expect(pathsOf(programs.filter((file) => linesOf(file) > MAX_FILE_LINES))).toEqual([]);
    const isSilent = (file: Readonly<{ text: string }>): boolean =>
      linesOf(file) > MAX_LINES_WITHOUT_HEADER && !file.text.startsWith("/**");
    expect(pathsOf(programs.filter(isSilent))).toEqual([]);
  });

  it("declare no functions but generators", () => {
    expect(pathsOf(programs.filter(({ text }) => /^(?:export )?(?:async )?function (?!\*)/mu.test(text)))).toEqual([]);
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
