import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { isHastyFunctionWord } from "../../../src/search/question/mentioned-otherwise.ts";

const TREATY = [
  "Fishing treaty is signed in Bergen",
  "The European Commission and the U.S. delegation signed a fishing treaty in Bergen on Monday. The Northern Herring Council announced it after nine years of talks.",
  "Lawmakers in New York had asked for a longer term. ESA satellites will watch the boats, the police said.",
].join("\n\n");

const missing = async (text: string): Promise<readonly string[]> => {
  const search = createSearch();
  await search.add(parseArticle({ id: "treaty", language: "en", text: TREATY }));
  return (await search.find({ text })).missing;
};

describe("a word is not called missing", () => {
  it.each([
    ["Did the EU sign?", "the text has the adjective"],
    ["Did the United States sign it?", "the text has the abbreviation"],
    ["What did NYC want?", "the text has the name"],
    ["What did the NHC announce?", "the text has the name whose initials they are"],
    ["What will the European Space Agency watch?", "the text has its initials"],
    ["Was there an announcement by a delegate?", "the text has a word of the same family"],
    ["wat r the ppl u kno", "it is a function word in haste"],
    ["What is now held like it used to become?", "the question would ask the same without it"],
  ])("in %j: %s", async (question) => {
    expect((await missing(question)).filter((word) => !/kno|people|ppl/.test(word))).toEqual([]);
  });
});

describe("a text of any marks", () => {
  it("may be one row of capitals without an end, in which no name is", async () => {
    const search = createSearch();
    // By the square of its length, this would take longer than a test may.
    const text = `Treaty\n\n${"ÉA".repeat(150_000)} is signed. The Northern Herring Council announced it.`;
    await search.add(parseArticle({ id: "treaty", language: "en", text }));
    expect((await search.find({ text: "What did the NHC announce about zebras?" })).missing).toEqual(["zebras"]);
  });

  it("is looked through for names without a fault", async () => {
    const piece = fc.constantFrom(
      "Air-",
      "Sea -",
      "Bank",
      " ",
      "-",
      "’",
      " of ",
      "the ",
      "Kara-Sea-",
      "\n",
      "a ",
      "É",
      ".",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.array(piece, { maxLength: 12 }),
        async (text, question) => {
          const search = createSearch();
          await search.add(parseArticle({ id: "any", language: "en", text: `The tide rose. ${text.join("")}` }));
          expect(await search.find({ text: `Zebra ${question.join("")}?` })).toMatchObject({
            corrections: expect.any(Array),
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a word is still called missing", () => {
  it.each([
    ["Did Japan sign?", ["Japan"]],
    ["Who caught the whales?", ["caught", "whales"]],
    ["Is the ICC for it?", ["ICC"]],
    ["Is that good for us or for the salmon?", ["salmon"]],
  ])("in %j: %j", async (question, words) => {
    expect(await missing(question)).toEqual(words);
  });
});

describe("a function word in haste", () => {
  const functionWords = new Set(["with", "what", "were", "that"]);
  it.each([
    ["wiht", true],
    ["hw", true],
    ["ppl", true],
    ["dam", false],
    ["Wiht", false],
    ["salmon", false],
  ])("%j: %s", (written, isOne) => {
    expect(isHastyFunctionWord(written, written.toLowerCase(), functionWords)).toBe(isOne);
  });
});
