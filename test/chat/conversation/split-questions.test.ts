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
    ["Who?!?! When?⁇! Why!?", ["Who?!?!", "When?⁇!", "Why!?"]],
    ["谁？！何时？？？", ["谁？", "！何时？？？"]],
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

  it("is cut where a slow reader would cut it", () => {
    const asksBy = (char = ""): boolean => "?？؟⁇⁉".includes(char);
    const isMark = (char = ""): boolean => asksBy(char) || "!！".includes(char);
    /** Without regular expressions: behind marks of which one asks and what closes with them, or behind full-width ones. */
    const cutSlowly = (text: string): string[] => {
      const pieces: string[] = [];
      let from = 0;
      for (let at = 0; at < text.length; at++) {
        if (!asksBy(text[at])) continue;
        let end = at;
        while (end < text.length && isMark(text[end])) end++;
        while (end < text.length && ")]".includes(text[end]!)) end++;
        if (end < text.length && text[end] !== " ") {
          if (text[at] !== "？") continue;
          end = at;
          while (text[end] === "？") end++;
        }
        pieces.push(text.slice(from, end));
        from = end;
        at = end - 1;
      }
      return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => /w/.test(piece));
    };
    const char = fc.constantFrom("?", "？", "؟", "⁇", "⁉", "!", "！", ")", "]", " ", "w");
    fc.assert(
      fc.property(fc.array(char, { maxLength: 20 }), (chars) => {
        const message = chars.join("");
        const asks = cutSlowly(message);
        const asked = asks.filter((piece) => /[?？؟⁇⁉][^w⁇⁉]*$/.test(piece));
        const found = splitQuestions(message);
        if (asked.length < 2) expect(found).toEqual([message]);
        else expect(found).toHaveLength(asked.length);
        if (asked.length === asks.length && asks.length > 1) expect(found).toEqual(asks);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes time in proportion to its length", () => {
    // Longer ones would take longer than a test may, did it grow by the square, and by the cube these would never end.
    const quoted = ['"who? '.repeat(7_000), `“${"who? ".repeat(8_000)}`, "?”".repeat(20_000)];
    const marked = ["?", "？", "?!", "？?", "⁇!", "?)", '?"', "?” ", "? "].map((piece) => `${piece.repeat(20_000)}x`);
    for (const text of [
      ...quoted,
      ...marked,
      `?${"!".repeat(40_000)}x`,
      `x${"!".repeat(40_000)}?x`,
      `?${")".repeat(40_000)}x`,
    ])
      expect(splitQuestions(text).join("").length).toBeLessThanOrEqual(text.length);
  });
});
