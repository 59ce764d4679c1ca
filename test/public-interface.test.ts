import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as pullquote from "../src/index.ts";
import { exampleIn, expectedOutput, publicExports, runExample } from "./public-interface.ts";

const MAX_NAMES = 30;
const values = publicExports.filter(({ isType }) => !isType);
const document = readFileSync(new URL("../docs/library.md", import.meta.url), "utf8");

describe("what a program imports", () => {
  it("is few enough names to read through, all of which the reader of this test found", () => {
    expect(publicExports.length).toBeLessThanOrEqual(MAX_NAMES);
    expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(pullquote).sort());
  });

  it("says of every name what it is", () => {
    expect(publicExports.filter(({ comment }) => comment.length < 20).map(({ name }) => name)).toEqual([]);
  });

  it("shows every value at work", () => {
    expect(values.filter(({ comment }) => exampleIn(comment) === undefined).map(({ name }) => name)).toEqual([]);
  });

  it.each(values.map(({ name, comment }) => [name, exampleIn(comment) ?? ""]))(
    "%s: as in its example",
    async (_, code) => {
      expect(expectedOutput(code).length).toBeGreaterThan(0);
      expect(await runExample(code)).toEqual(expectedOutput(code));
    },
  );
});

describe("the program of docs/library.md", () => {
  const [, code = ""] = document.match(/```(?:ts|js)\n([\s\S]*?)```/) ?? [];

  it("prints what it says", async () => {
    expect(expectedOutput(code).length).toBeGreaterThan(0);
    expect(await runExample(code)).toEqual(expectedOutput(code));
  });
});
