import type { Article } from "../../../src/article/article.ts";
import type { Span } from "../../../src/span.ts";
import { paragraph } from "../../fakes/articles.ts";

/** What a builder makes of one sentence of English, in an article that goes on behind it. */
export const questionsOf = (
  build: (article: Article, span: Span) => readonly Readonly<{ question: string }>[],
  sentence: string,
  more = "",
): readonly string[] => {
  const article = paragraph(more === "" ? sentence : `${sentence} ${more}`);
  return build(article, article.sentences[0]!).map(({ question }) => question);
};
