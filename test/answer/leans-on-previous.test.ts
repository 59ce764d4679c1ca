import { describe, expect, it } from "vitest";
import { leansOnPrevious } from "../../src/answer/leans-on-previous.ts";

const leans = (text: string, language = "en"): boolean =>
  leansOnPrevious(text, { start: 0, end: text.length }, language);

describe("a sentence", () => {
  it.each([
    "He moved away.",
    "“But the roof fell.”",
    "As a result, it closed.",
    "In 2010 she moved to Paris.",
    "When they left, it rained.",
  ])("leans on the one before it: %j", (text) => {
    expect(leans(text)).toBe(true);
  });

  it.each(["The mayor moved away.", "In 2010 Anna Bell said she moved.", "Hector moved.", "Rain fell when he left."])(
    "is clear by itself: %j",
    (text) => {
      expect(leans(text)).toBe(false);
    },
  );

  it("is read in other languages that have data, and never leans in one without", () => {
    expect(leans("Elle est partie.", "fr")).toBe(true);
    expect(leans("Hän muutti pois.", "fi")).toBe(false);
  });
});
