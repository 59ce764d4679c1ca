/** Decides how sure an answer must be: by what was looked at, and by how much the words know of the question. */
import type { SearchResult } from "../search/index.ts";
import {
  ANSWER_THRESHOLD,
  FOREIGN_ANSWER_THRESHOLD,
  KNOWING_WORDS_CONFIDENCE,
  KNOWING_WORDS_THRESHOLD,
  MEANING_ANSWER_THRESHOLD,
  MEANING_CLEAR_CONFIDENCE,
  MIN_RELIABLE_CONFIDENCE,
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

/**
 * The least confidence with which an answer is shown like one to rely on.
 *
 * @param foundBy words alone, when it is not known.
 */
export const reliableConfidence = (foundBy: SearchResult["foundBy"] | undefined): number =>
  foundBy === "meaning" ? MEANING_CLEAR_CONFIDENCE : MIN_RELIABLE_CONFIDENCE;
