import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containLine } from "../../src/language/contain-line.ts";

const hostile = fc
  .array(
    fc.constantFrom(
      ..."ab \n\t\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u0000\u0085\u200f",
      "שלום",
      "“",
    ),
  )
  .map((parts) => parts.join(""));

/** By the rules of Unicode's bidirectional algorithm (X1 to X8): whether text behind these words is shown as if they were not there. */
const leavesNothingOpen = (words: string): boolean => {
  const open: string[] = [];
  for (const mark of words) {
    if (/[\u202a\u202b\u202d\u202e]/.test(mark)) open.push("embed");
    if (/[\u2066-\u2068]/.test(mark)) open.push("isolate");
    if (mark === "\u202c" && open.at(-1) === "embed") open.pop();
    if (mark === "\u2069" && open.includes("isolate")) open.length = open.lastIndexOf("isolate");
  }
  return open.length === 0;
};

describe("words in a line of the bot's", () => {
  it("do not turn around what stands behind them, nor end the line", () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const shown = containLine(words);
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(leavesNothingOpen(shown)).toBe(true);
        // Neither does what stands around them end what they begin.
        expect(leavesNothingOpen(`\u202b\u2067${shown}\u2069\u202c`)).toBe(true);
        expect(containLine(`\u202b${shown}\u202c`)).toBe(`\u202b${shown}\u202c`);
      }),
    );
  });

  it("lose nothing that can be seen, and get nothing", () => {
    const visible = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
    fc.assert(
      fc.property(hostile, (words) => {
        expect(visible(containLine(words))).toBe(visible(words).replace(/[\p{Cc}\u2028\u2029]/gu, " "));
      }),
    );
  });

  it.each([
    ["paired marks stay", "a \u202bשלום\u202c b", "a \u202bשלום\u202c b"],
    ["a mark that is not ended goes", "a \u202eb", "a b"],
    ["an end without a beginning goes", "a\u2069 b\u202c", "a b"],
    ["an isolate ends what was begun in it", "\u2066a \u202eb\u2069 c", "\u2066a \u202eb\u2069 c"],
    ["an end of an embedding does not end an isolate", "\u2066a\u202c b", "a b"],
  ])("%s", (_, words, shown) => {
    expect(containLine(words)).toBe(shown);
  });
});
