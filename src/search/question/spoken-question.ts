/** Decides what a question asks for that is in another language than the article: by the question words of its own language. */
import { detectForeignLanguage, languageData, unstemmedWordsOf } from "../../language/index.ts";
import { classifyQuestion, type QuestionFocus } from "./question-type.ts";

/** The language of a question, where it is another than the article's, and what it asks for. */
export type SpokenQuestion = Readonly<{ spoken: string; focus: QuestionFocus }>;

/**
 * Reads a question by its own language: in the article's, "wie viele" is two words that it never mentions, and nothing says
 * that a number is wanted. Its words keep their places in the article's language, so none is named as the question's.
 *
 * @param own the article's language; of one that is not known no question is foreign.
 */
export const readSpokenQuestion = (text: string, own: string): SpokenQuestion | undefined => {
  if (languageData(own) === undefined) return undefined;
  const spoken = detectForeignLanguage(text, own);
  if (spoken === undefined) return undefined;
  const { type } = classifyQuestion(unstemmedWordsOf(text, spoken), text, spoken);
  return { spoken, focus: { type, from: -1, to: -1, head: -1 } };
};
