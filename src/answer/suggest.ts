import type { Article } from "../article/article.ts";

/** Asks the article; resolves to the sentence (index) of the first excerpt when it was answered. */
export type Ask = (question: string) => Promise<number | undefined>;

/**
 * Up to `limit` questions that the article answers, in its language, in the order of the text: each is built from one
 * sentence and was asked, and returned that very sentence. None for a language without rules.
 */
export const suggest = async (_article: Article, _ask: Ask, _limit: number): Promise<readonly string[]> => [];
