import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";

const en = await loadLanguage("en");
const TURNS = [
  { question: "Who cut the ribbon?" },
  { question: "When was the bridge opened?", shown: { article: "a", sentence: 3 } },
];

describe("a parsed question", () => {
  it("has its own words, what it asks for and by which of them", () => {
    const { tokens, focus } = parseQuestion(en, "How many girders were replaced?");
    expect(tokens.map(({ form, share }) => [form, share])).toEqual([
      ["how", 1],
      ["many", 1],
      ["girders", 1],
      ["were", 1],
      ["replaced", 1],
    ]);
    expect(focus).toEqual({ type: "how many", from: 0, to: 2, head: 2 });
  });

  it("has the content words of the questions before when it refers back, the newest first and each less", () => {
    const { reference, earlier } = parseQuestion(en, "And why?", TURNS);
    expect(reference).toBe("points");
    expect(earlier?.shown).toEqual({ article: "a", sentence: 3 });
    const shares = new Map(earlier?.tokens.map(({ form, share }) => [form, share]));
    expect([...shares.keys()]).toEqual(["bridge", "opened", "cut", "ribbon"]);
    expect(shares.get("ribbon")).toBeLessThan(shares.get("bridge")!);
  });

  it.each([
    ["Who is the mayor of Alder?", TURNS, "it names its subject"],
    ["And why?", [], "there is no question before"],
  ])("continues nothing: %s, as %s %s", (text, turns) => {
    expect(parseQuestion(en, text, turns).earlier).toBeUndefined();
  });
});
