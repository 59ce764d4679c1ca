import { describe, expect, it } from "vitest";
import { readReplUsage } from "../../adapters/repl/usage.ts";

describe("what stands behind npm start --", () => {
  it.each([
    [[], { wants: "talk" }],
    [["--articles", "a", "--articles", "b"], { wants: "talk", articles: ["a", "b"] }],
    [["--help"], { wants: "help" }],
    [["-h"], { wants: "help" }],
    [["--version"], { wants: "version" }],
  ])("%j", (args, usage) => {
    expect(readReplUsage(args, {})).toMatchObject(usage);
  });

  it("is refused with every reason", () => {
    expect(() => readReplUsage(["now", "--colour", "--articles"], {})).toThrow(
      "--colour: there is no such option; --help lists them\n--articles: needs a value behind it\nnow: there is no such option",
    );
  });

  it("takes the articles of the setting when none are named", () => {
    expect(readReplUsage([], { ARTICLES: "mine" }).articles).toEqual(["mine"]);
  });
});
