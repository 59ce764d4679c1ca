import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import { retrieve, shortlist } from "../../../src/search/rank/retrieve.ts";
import { indexText } from "../../fakes/index-text.ts";

const index = await indexText(
  "The ferry\n\nThe ferry left the quay at nine. A storm broke its rudder in May.\n\nThe baker sold bread on the quay.",
);
const { sentences, text } = index.article;
const sentenceWith = (words: string): number =>
  sentences.findIndex(({ start, end }) => text.slice(start, end).includes(words));
const retrieved = (question: string, shown?: number) => {
  const history =
    shown === undefined
      ? []
      : [{ question: "When did it leave?", shown: { article: index.article.id, sentence: shown } }];
  return retrieve(index, parseQuestion(index.language, question, history));
};

describe("retrieval", () => {
  it("puts the sentence with the words of the question first", () => {
    expect(retrieved("What broke the rudder?").candidates[0]).toBe(sentenceWith("rudder"));
  });

  it("finds nothing for words that the article lacks", () => {
    expect(retrieved("xylophone").candidates).toEqual([]);
  });

  it("brings in the sentences around the one shown when the question refers back", () => {
    const { continued, candidates } = retrieved("And why?", sentenceWith("left the quay"));
    expect(continued).toBe(true);
    expect(candidates).toContain(sentenceWith("rudder"));
  });

  it("keeps on its shortlist only what comes near the best", () => {
    const found = retrieved("Who sold bread on the quay?");
    expect(shortlist(found)).toContain(sentenceWith("bread"));
    expect(shortlist(found).length).toBeLessThanOrEqual(found.candidates.length);
  });
});
