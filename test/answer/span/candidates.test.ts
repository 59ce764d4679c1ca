import { describe, expect, it } from "vitest";
import { listSpanCandidates, MAX_ANSWER_WORDS } from "../../../src/answer/span/candidates.ts";
import { englishTokens } from "./english-tokens.ts";

const candidates = (text: string): string[] => {
  const all = englishTokens(text);
  return listSpanCandidates(all).map(({ from, to }) => text.slice(all[from]?.start, all[to - 1]?.end));
};

describe("the candidates of a sentence", () => {
  it("neither begin nor end with an article or a preposition", () => {
    expect(candidates("the old bridge of Marlow")).toEqual([
      "old",
      "old bridge",
      "old bridge of Marlow",
      "bridge",
      "bridge of Marlow",
      "Marlow",
    ]);
  });

  it("have whole brackets and quotation marks, and few words", () => {
    expect(candidates("Bell (born 1950) left")).not.toContain("Bell (born 1950");
    expect(candidates("Bell (born 1950) left")).toContain("born 1950");
    const long = "word ".repeat(40);
    for (const found of candidates(long)) expect(found.split(" ").length).toBeLessThanOrEqual(MAX_ANSWER_WORDS);
  });

  it("say what they consist of", () => {
    const all = englishTokens("12 metres");
    const signatures = listSpanCandidates(all).map(({ signature }) => signature);
    expect(new Set(signatures).size).toBe(3);
  });
});
