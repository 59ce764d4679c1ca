import { describe, expect, it } from "vitest";
import { excerptAt } from "../../../src/answer/excerpt.ts";
import { withCompanions, withoutCompanions } from "../../../src/answer/structure/with-companions.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { bestExcerpt } from "../../../src/reply/index.ts";
import { sentenceWith } from "../../fakes/articles.ts";

const LEAD = "From May on, none of the following will be allowed in the baths any longer:";
const [LARGE, SMALL] = ["- Children may swim in the large pool.", "- Children may swim in the small pool."];
const article = parseArticle({
  id: "rules",
  text: `The council met on Monday.\n\n${LEAD}\n\n${LARGE}\n${SMALL}\n\nThe mayor left early.\n`,
  language: "en",
});
const excerpt = (words: string, score: number) => excerptAt(article, sentenceWith(article, words), { score });
const shown = (words: string, score: number) => withCompanions([excerpt(words, score)], () => article);
const textsOf = (excerpts: readonly Readonly<{ text: string }>[]) => excerpts.map(({ text }) => text);

describe("the excerpts of an answer", () => {
  it("stand with what introduces them, which is never the best of them", () => {
    const excerpts = shown("large pool", 0.9);
    expect(textsOf(excerpts)).toEqual([LEAD, LARGE]);
    expect(bestExcerpt(excerpts).text).toBe(LARGE);
  });

  it("share it where they have it in common", () => {
    const both = withCompanions([excerpt("large pool", 0.9), excerpt("small pool", 0.8)], () => article);
    expect(textsOf(both)).toEqual([LEAD, LARGE, SMALL]);
    expect(textsOf(withoutCompanions(both))).toEqual([LARGE, SMALL]);
  });

  it("stand alone where nothing introduces them", () => {
    expect(textsOf(shown("mayor left", 0.9))).toEqual(["The mayor left early."]);
    expect(textsOf(withoutCompanions(shown("mayor left", 0.9)))).toEqual(["The mayor left early."]);
  });
});
