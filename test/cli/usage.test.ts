import { describe, expect, it } from "vitest";
import { readUsage } from "../../adapters/cli/usage.ts";
import { isConfigurationError } from "../../src/server.ts";

const problemsOf = (args: readonly string[], env = {}): readonly string[] => {
  try {
    readUsage(args, env);
    return [];
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return error.message.split("\n");
  }
};

describe("what stands behind pullquote", () => {
  it.each([
    [["ask"], { command: "ask", words: undefined, json: false, candidates: 0, conversation: false }],
    [["ask", "who", "is", "it?"], { words: "who is it?" }],
    [["ask", "--json", "who is it?"], { words: "who is it?", json: true }],
    [["ask", "--articles", "a", "--articles=b.txt", "--candidates", "5"], { articles: ["a", "b.txt"], candidates: 5 }],
    [["ask", "--conversation"], { conversation: true }],
    [["ask", "--", "--json"], { words: "--json", json: false }],
    [["check", "--json"], { command: "check", json: true }],
    [["verify", "PQ-1"], { command: "verify", words: "PQ-1" }],
    [["repl", "--articles", "a"], { command: "repl", articles: ["a"] }],
    [["help"], { command: "help" }],
    [[], { command: "help" }],
    [["--help"], { command: "help" }],
    [["ask", "-h"], { command: "help" }],
    [["--version"], { command: "version" }],
    [["-v"], { command: "version" }],
  ])("%j", (args, usage) => {
    expect(readUsage(args, {})).toMatchObject(usage);
  });

  it("takes the articles of the setting when none are named, and of the package when that is empty", () => {
    expect(readUsage(["ask"], { ARTICLES: "one,two" }).articles).toEqual(["one", "two"]);
    expect(readUsage(["ask"], { ARTICLES: " " }).articles[0]).toMatch(/seeds$/);
  });

  it.each([
    [["aks"], [expect.stringMatching(/^aks: there is no such command; there are ask, check, /)]],
    [
      ["ask", "--jsno", "--articles"],
      ["--jsno: there is no such option; --help lists them", "--articles: needs a value behind it"],
    ],
    [["ask", "--json=yes"], ["--json: takes no value"]],
    [["ask", "--candidates", "x"], ['--candidates: must be a number from 0 to 1000, not "x"']],
    [["ask", "--candidates", "-1"], ['--candidates: must be a number from 0 to 1000, not "-1"']],
    [["ask", "--candidates=1001"], ['--candidates: must be a number from 0 to 1000, not "1001"']],
    [
      ["check", "--candidates", "1", "--conversation"],
      ["--candidates: is no option of check", "--conversation: is no option of check"],
    ],
    [["repl", "now"], ["now: repl takes no words"]],
    [["__proto__"], [expect.stringMatching(/^__proto__: there is no such command; /)]],
    [["ask", "--constructor"], ["--constructor: there is no such option; --help lists them"]],
  ])("%j is refused with every reason", (args, problems) => {
    expect(problemsOf(args)).toEqual(problems);
  });
});
