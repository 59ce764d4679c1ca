import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { readChatSpelling } from "../../../src/search/question/chat-spelling.ts";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";

const read = async (text: string, code = "en") => {
  const language = await loadLanguage(code);
  const words = readChatSpelling(language, language.words(text), text);
  for (const { start, end } of words) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}'’]+$/u);
  return words.map(({ form }) => form).join(" ");
};

describe("chat spelling", () => {
  it.each([
    ["how mnay people r at sea", "how many people are at sea"],
    ["wat did u hav", "what did you have"],
    ["hw ppl got there wiht him", "how people got there with him"],
    ["y teh delay", "why the delay"],
  ])("%j is read as %j", async (typed, meant) => {
    expect(await read(typed)).toBe(meant);
  });

  it("has a table for French", async () => {
    expect(await read("pk il est ds la salle", "fr")).toBe("pourquoi il est dans la salle");
  });

  it.each(["Wat Phnom opened", "the form of the dose", "B4 road"])("%j stays as it is", async (text) => {
    const language = await loadLanguage("en");
    expect(await read(text)).toBe(
      language
        .words(text)
        .map(({ form }) => form)
        .join(" "),
    );
  });

  it("shows what a question asks for", async () => {
    const language = await loadLanguage("en");
    const typeOf = (text: string) => parseQuestion(language, text).focus.type;
    expect(["wat happend", "hw mnay ppl died", "wen was it", "y did it stop"].map(typeOf)).toEqual([
      "what",
      "how many",
      "when",
      "why",
    ]);
  });
});
