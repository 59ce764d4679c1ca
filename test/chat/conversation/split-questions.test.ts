import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitQuestions } from "../../../src/chat/conversation/split-questions.ts";

describe("a message with several questions", () => {
  it.each([
    ["Who repaired it? How much did it cost?", ["Who repaired it?", "How much did it cost?"]],
    ["who repaired it? when? and why?", ["who repaired it?", "when?", "and why?"]],
    ["Who repaired it?\nHow much did it cost?", ["Who repaired it?", "How much did it cost?"]],
    ["who repaired it\nhow much did it cost", ["who repaired it", "how much did it cost"]],
    ["1. Who repaired it?\n2) When was that?\n- Why?", ["Who repaired it?", "When was that?", "Why?"]],
    ["Hi!\nWho repaired it? When? Thanks!", ["Who repaired it?", "When?"]],
    ["I saw the mill. Who repaired it? And when?", ["I saw the mill. Who repaired it?", "And when?"]],
    ["Who repaired it? When? I mean the wheel.", ["Who repaired it?", "When? I mean the wheel."]],
    ["Qui l’a réparé ? Combien cela a-t-il coûté ?", ["Qui l’a réparé ?", "Combien cela a-t-il coûté ?"]],
    ["谁修好了它？花了多少钱？", ["谁修好了它？", "花了多少钱？"]],
    ["Who?? When?!", ["Who??", "When?!"]],
    ["Did she ask “Who will pay?” or not? And who paid?", ["Did she ask “Who will pay?” or not?", "And who paid?"]],
  ])("%j is taken apart", (message, questions) => {
    expect(splitQuestions(message)).toEqual(questions);
  });

  it.each([
    "Who repaired the wheel?",
    "Who repaired the wheel and when?",
    "I saw the mill.\nWho repaired it?",
    "What does “Who will pay? Who knows?” mean?",
    "“Who will pay?” she asked.",
    "https://example.org/?a=1&b=2?c=3",
    "Hello! How are you? Who repaired it?",
    "the mill\nthe wheel",
    "?? ?",
    "",
  ])("%j is one", (message) => {
    expect(splitQuestions(message)).toHaveLength(1);
  });

  it("loses no word but those of greetings, and keeps their order", () => {
    const word = fc.constantFrom("mill", "wheel?", "Who", "“so", "it”", "when?", "\n", "why", "?", "1.", "the", "粉？");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
        const message = parts.join(" ");
        const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{Script=Han}]/gu, "");
        expect(lettersOf(splitQuestions(message).join(" "))).toBe(lettersOf(message));
      }),
    );
  });

  it("takes time in proportion to its length", () => {
    // Longer ones would take longer than a test may, did it grow by the square.
    for (const text of ['"who? '.repeat(7_000), "?”".repeat(20_000)])
      expect(splitQuestions(text).join("").length).toBeLessThanOrEqual(text.length);
  });
});
