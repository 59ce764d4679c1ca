import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandToContext, MAX_EXCERPT_SENTENCES } from "../../src/answer/expand-to-context.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { encyclopedic, interview, news, paragraph, sentenceWith } from "../fakes/articles.ts";

/** How many sentences stand before and behind the one that is found in the excerpt. */
const around = (article: typeof news, words: string): readonly [number, number] => {
  const sentence = sentenceWith(article, words);
  const { first, last } = expandToContext(article, sentence);
  return [sentence - first, last - sentence];
};

describe("the context guard", () => {
  it("brings what a short reply to the article's own question goes on to say", () => {
    const text = "Q: Did you turn it down?\n\nA: No. They never offered me the job. I had the flu. It passed.";
    const article = parseArticle({ id: "reply", text });
    const sentence = article.sentences.findIndex(({ start }) => text.startsWith("A: No.", start));
    const { first, last } = expandToContext(article, sentence);
    expect(text.slice(article.sentences[first]!.start, article.sentences[last]!.end)).toBe(
      "A: No. They never offered me the job. I had the flu.",
    );
  });

  it.each([
    // A pronoun at the start: whom it means stands before it.
    [news, "He added that a temporary bridge", [2, 0]],
    [news, "It does not say that the bridge", [1, 0]],
    [encyclopedic, "These are by far the longest", [1, 0]],
    [encyclopedic, "It has a circumpolar", [1, 0]],
    [interview, "She played the violin", [1, 0]],
    // A pronoun whose sentence before begins with one too: both are brought.
    [news, "It recommends that the piers", [2, 0]],
    [encyclopedic, "Since then their numbers", [2, 0]],
    // A connective: what it is set against stands before it.
    [news, "However, the national government", [1, 0]],
    // An introduction and then a pronoun that nothing in it could be.
    [news, "Before it was built, a ferry", [2, 0]],
    // A quotation whose speaker is a pronoun: the name stands before it.
    [news, "Eight years of looking away", [1, 0]],
    // A quotation that goes on in the next sentence is not cut, and brings who says it.
    [news, "I know what this will cost", [1, 1]],
    [news, "I am not sure that it will survive", [1, 0]],
    [interview, "It is closing slowly", [2, 0]],
    // It makes sense alone.
    [news, "The Harbour Bridge was opened", [0, 0]],
    [news, "Councillor Tomas Beck", [0, 0]],
    [news, "Shopkeepers there fear", [0, 0]],
    [encyclopedic, "No subspecies are recognised", [0, 0]],
    [encyclopedic, "In 2010 a bird that had been ringed", [0, 0]],
    // A clause before the main one, with a pronoun that nothing in it could be.
    [interview, "When she talks about money", [1, 0]],
    // A long quotation without anybody's name near it does not drag its beginning along.
    [interview, "The violin is a way to hide", [0, 0]],
  ] as const)("of %# brings what the sentence needs", (article, words, expected) => {
    expect(around(article, words)).toEqual(expected);
  });

  it.each([
    ["es", "El puente se cerró en mayo. Sin embargo, nadie protestó.", "Sin embargo", 1],
    ["fr", "Le pont a été fermé en mai. Il sera rouvert en juin.", "Il sera", 1],
    ["de", "Die Brücke wurde im Mai gesperrt. Sie wird im Juni geöffnet.", "Sie wird", 1],
    // Nothing is known of this language, so nothing is done.
    ["fi", "Silta suljettiin. Se avataan.", "Se avataan", 0],
  ])("knows leading words of %s", (language, text, words, before) => {
    const article = paragraph(text, language);
    expect(around(article, words)[0]).toBe(before);
  });

  it("never reaches into another paragraph", () => {
    const article = parseArticle({
      id: "two",
      text: "The mayor spoke.\n\nHe left early. Nobody saw him go.",
      language: "en",
    });
    expect(around(article, "He left early")).toEqual([0, 0]);
  });

  it("keeps a quotation whole up to three sentences, and no longer", () => {
    const three = paragraph("“One is red. Two is blue. Three is green,” Anna Bell said. Nobody answered.");
    expect(around(three, "Two is blue")).toEqual([1, 1]);
    const four = paragraph("“One is red. Two is blue. Three is green. Four is black,” Anna Bell said.");
    expect(around(four, "Two is blue")).toEqual([0, 0]);
  });

  it("stays within one block and the limit, around the sentence, whatever the text is", () => {
    const piece = fc.constantFrom(
      "He left. ",
      "“No,” ",
      "But it rained. ",
      "“Stay. ",
      "Go.” ",
      "Anna said. ",
      "\n\n",
      "In 2010 she ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const article = parseArticle({ id: "any", text: pieces.join(""), language: "en" });
        for (const [index, sentence] of article.sentences.entries()) {
          const { first, last } = expandToContext(article, index);
          expect(first).toBeLessThanOrEqual(index);
          expect(last).toBeGreaterThanOrEqual(index);
          expect(last - first).toBeLessThan(MAX_EXCERPT_SENTENCES);
          for (let at = first; at <= last; at += 1) expect(article.sentences[at]?.block).toBe(sentence.block);
        }
      }),
      { numRuns: 200 },
    );
  });
});
