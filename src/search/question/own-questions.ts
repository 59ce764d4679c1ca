import type { Article } from "../../article/index.ts";
import { isQuestionSentence } from "../../article/index.ts";

/** Questions in a row, at most. */
const MAX_CONSECUTIVE_QUESTIONS = 3;

/**
 * The sentence that speaks to what a sentence asks: in an interview, and wherever an article asks a question itself, the
 * question has the reader's words and what follows has the answer.
 *
 * @param sentence index into `article.sentences`; it is given back when it is no question, or when nothing else follows.
 */
export const skipOwnQuestions = (article: Article, sentence: number): number => {
  for (let at = sentence; at < article.sentences.length && at <= sentence + MAX_CONSECUTIVE_QUESTIONS; at++) {
    if (!isQuestionSentence(article, at)) return at;
  }
  return sentence;
};
