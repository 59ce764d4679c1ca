import { describe, expect, it } from "vitest";
import { withHedge } from "../../../src/answer/span/with-hedge.ts";
import { englishTokens } from "./english-tokens.ts";

const hedged = (text: string, from: number): string => {
  const tokens = englishTokens(text);
  const found = withHedge(tokens, { from, to: tokens.length });
  return text.slice(tokens[found.from]?.start, tokens[found.to - 1]?.end);
};

describe("an answer that is a number", () => {
  it.each([
    ["almost five years", 1, "almost five years"],
    ["at least 12 people", 2, "at least 12 people"],
    ["exactly 12 people", 1, "12 people"],
    ["about Anna Bell", 1, "Anna Bell"],
  ])("keeps the hedge before it: of %j from %d it is %j", (text, from, expected) => {
    expect(hedged(text, from)).toBe(expected);
  });
});
