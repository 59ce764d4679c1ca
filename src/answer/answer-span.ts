import type { Article, Span } from "../article/article.ts";

/** The words of a sentence that answer the question; `undefined` when the text does not show which they are. */
export const answerSpan = (_article: Article, _focus: Span, _question: string): Span | undefined => undefined;
