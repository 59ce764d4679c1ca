/** Decides how sure an answer must be: by what was looked at, and by how much the words know of the question. */
import type { SearchResult } from "../search/index.ts";
import {
  ANSWER_THRESHOLD,
  FOREIGN_ANSWER_THRESHOLD,
  KNOWING_WORDS_CONFIDENCE,
  KNOWING_WORDS_THRESHOLD,
  MEANING_ANSWER_THRESHOLD,
} from "./threshold.ts";

/**
 * The least confidence with which something is shown.
 *
 * @param foreign the question is in another language than the article.
 */
export const answerThreshold = (
  { foundBy, wordConfidence }: Pick<SearchResult, "foundBy" | "wordConfidence">,
  foreign: boolean,
): number => {
  if (foundBy === "words") return ANSWER_THRESHOLD;
  if (foreign) return FOREIGN_ANSWER_THRESHOLD;
  return wordConfidence >= KNOWING_WORDS_CONFIDENCE ? KNOWING_WORDS_THRESHOLD : MEANING_ANSWER_THRESHOLD;
};
