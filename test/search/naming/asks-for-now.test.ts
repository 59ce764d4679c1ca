import { describe, expect, it } from "vitest";
import { asksForNow, isNowWord } from "../../../src/search/naming/asks-for-now.ts";

describe("a question that wants what holds now", () => {
  it.each([
    "Who is the mayor now?",
    "What is the latest on the flood?",
    "Who is currently in charge?",
    "Qui est maire aujourd'hui ?",
    "Wer ist derzeit Bürgermeister?",
    "¿Quién es alcalde ahora?",
    "តើអ្នកណាជាអភិបាលក្រុងឥឡូវនេះ?",
  ])("%s", (question) => {
    expect(asksForNow(question)).toBe(true);
  });

  it.each(["Who was mayor in 2022?", "Who knows the mayor?", "Who said that nowhere is safe?"])(
    "not %s",
    (question) => {
      expect(asksForNow(question)).toBe(false);
    },
  );

  it("has words that no article need have", () => {
    expect(isNowWord("latest", "en")).toBe(true);
    expect(isNowWord("flood", "en")).toBe(false);
  });
});
