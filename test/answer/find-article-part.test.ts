import { describe, expect, it } from "vitest";
import { findArticlePart } from "../../src/answer/find-article-part.ts";
import { parseArticle } from "../../src/article/parse-article.ts";

const news = parseArticle({
  id: "ferry",
  language: "en",
  text: "Harbour Ferry Returns to Service\n\nA ferry leaves the harbour on Monday, May 3, 2021. Photo: Jo Lind\n\nLUND--The ferry between the two islands sailed again on Monday after four months of repairs. It carried two hundred people.\n\nThe title of the ferry was handed to the town, which had paid for the repairs in full.\n",
});

const asked = (question: string): string | undefined => {
  const sentence = findArticlePart(news, question);
  if (sentence === undefined) return undefined;
  const { start, end } = news.sentences[sentence]!;
  return news.text.slice(start, end);
};

describe("a question about the article itself", () => {
  it.each([["What's the title?"], ["what is the headline of this article"], ["title"], ["Show me the headline!"]])(
    "“%s” is answered with the headline",
    (question) => {
      expect(asked(question)).toBe("Harbour Ferry Returns to Service");
    },
  );

  it("a caption that is asked for is shown from its beginning", () => {
    expect(asked("What is the caption of the photo?")).toBe("A ferry leaves the harbour on Monday, May 3, 2021.");
  });

  it.each([
    ["Who got the title of the ferry?", "asks what the text says of a title"],
    ["What is the title of the king?", "somebody else's title"],
    ["What is the standfirst?", "the article has none"],
    ["titles", "another word"],
    ["", "nothing"],
  ])("“%s” is not one: %s", (question) => {
    expect(asked(question)).toBeUndefined();
  });
});
