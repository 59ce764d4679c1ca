import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../adapters/program/arguments.ts";
import { anyCharacter } from "../any-character.ts";

const known = { articles: "value", json: "flag" } as const;
const read = (...args: string[]) => readArguments(args, known, { j: "json" });

describe("the words of a command line", () => {
  it("are options with their values in order, and words", () => {
    expect(read("ask", "--articles", "a", "why?", "--articles=b", "-j")).toEqual({
      options: { articles: ["a", "b"], json: [""] },
      words: ["ask", "why?"],
      problems: [],
    });
  });

  it("are named when they are wrong, all of them", () => {
    const { problems } = read("--none", "--json=yes", "--articles");
    expect(problems.map(({ where }) => where)).toEqual(["--none", "--json", "--articles"]);
  });

  it("never make it throw", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: anyCharacter })), (args) => void read(...args)));
  });
});
