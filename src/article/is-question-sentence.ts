import { languageData } from "../language/index.ts";
import type { Article } from "./article.ts";

/** Signs and spaces behind a question mark, at most. */
const MAX_TRAILING_CHARS = 8;
const QUESTION_END = /[?？؟;՞]["'”’»)\]*_]*\s*$/u;

/** Whether the article itself asks something in a sentence, by its index; false where there is none. */
export const isQuestionSentence = ({ text, sentences, language }: Article, sentence: number): boolean => {
  const span = sentences[sentence];
  if (span === undefined) return false;
  const found = QUESTION_END.exec(text.slice(Math.max(span.start, span.end - MAX_TRAILING_CHARS), span.end))?.[0];
  // Greek asks with what is a semicolon elsewhere.
  return found !== undefined && (languageData(language)?.endMarks?.includes(";") === true || !found.startsWith(";"));
};
