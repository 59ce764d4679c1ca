/** What a question asks for: one parse, its terms, and what it refers back to. */

export { chatWordOf } from "./chat-spelling.ts";
export { createQuestionParser, type QuestionParser } from "./create-question-parser.ts";
export { lacksOwnWords, turnsBefore } from "./follow-up.ts";
export { findMatchingWords } from "./matching-words.ts";
export { spellNumber } from "./number-words.ts";
export { skipOwnQuestions } from "./own-questions.ts";
export type { ParsedQuestion } from "./parsed-question.ts";
export { QUESTION_TYPES, type QuestionType } from "./question-type.ts";
export { MAX_TERMS, resolveTerms, tokenShareOf } from "./resolve-terms.ts";
export type { QueryToken, SpellingCorrection, Term } from "./term.ts";
export { isOfArticle, type ShownSentence, type Turn } from "./turn.ts";
export { CARRIER_WORDS, findUnmatchedTerms } from "./unmatched-terms.ts";
