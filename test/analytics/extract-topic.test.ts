import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractTopic } from "../../src/analytics/extract-topic.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { parseQuestion } from "../../src/search/question/parse-question.ts";
import { anyText } from "../language/any-text.ts";

const en = await loadLanguage("en");
const fr = await loadLanguage("fr");

describe("what a question is about", () => {
  it.each([
    ["How many hectares burned in the north?", "how many", "hectares burned north", "content words, as they stand"],
    ["number of hectares", "unknown", "number hectares", "without a question word the kind is not known"],
    ["Who IS the Mayor of Hádley?", "who", "mayor hadley", "folded"],
    ["How tall is the tower?", "how", "tall tower", "the measure is a word of its own"],
    ["How much is a ticket?", "how much", "ticket", "a letter alone tells nothing"],
    ["hectares hectares hectares", "unknown", "hectares", "each word once"],
    ["who is she?", "who", "", "there may be none"],
  ])("of %j is %s: %j (%s)", (question, asks, words) => {
    const asked = extractTopic(parseQuestion(en, question), []);
    expect([asked.asks, asked.words.join(" ")]).toEqual([asks, words]);
  });

  it("is read in the language of the question", () => {
    expect(extractTopic(parseQuestion(fr, "Combien coûte un billet ?"), [])).toEqual({
      asks: "how much",
      words: ["coute", "billet"],
    });
  });

  it("is told in the article's own spelling where a word was read as one of its words", () => {
    expect(extractTopic(parseQuestion(en, "how many hectars?"), [{ from: "hectars", to: "hectares" }]).words).toEqual([
      "hectares",
    ]);
  });

  it.each([
    ["Write to ann.lee@example.org about the mill", "write mill", "an address"],
    ["Does @annlee own the mill?", "mill", "the name of an account"],
    ["See https://example.org/ann?id=1 for the mill", "see mill", "a link"],
    ["Is t.me/annlee about the mill?", "mill", "a link as people type it"],
    ["Was the mill's share 35.2/100 in the census?", "mill share 35.2 100 census", "a number is no link"],
    ["Call me at +44 20 7946 0958 about the mill", "call mill", "a telephone number"],
    ["My card is 4111111111111111, for the mill", "card mill", "a long number"],
    ["Who owned the mill in 1962 and 1998?", "owned mill 1962 1998", "years stay"],
  ])("holds nothing that leads to a person: %j", (question, words) => {
    expect(extractTopic(parseQuestion(en, question), []).words.join(" ")).toBe(words);
  });

  it("is some short words, whatever the question is", () => {
    fc.assert(
      fc.property(anyText(200), (question) => {
        const { words } = extractTopic(parseQuestion(en, question), []);
        expect(words.length).toBeLessThanOrEqual(8);
        expect(words.every((word) => word.length <= 32 && !/\s{2}|\n/.test(word))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
