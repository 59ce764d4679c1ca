/** Answers: answer or refuse; cut, mark and link an excerpt. */

export { type ArticleFacts, answerAboutArticle } from "./about/answer-about-article.ts";
export { parseArticleQuestion } from "./about/parse-article-question.ts";
export { type NamedQuestion, parseNamedQuestions } from "./about/parse-named-question.ts";
export { reliableConfidence } from "./answer-threshold.ts";
export { contextOf } from "./context.ts";
export { correctionOf } from "./corrections/correction-of.ts";
export { type Decision, decide, MAX_QUESTION_CHARS, validateQuestion } from "./decide.ts";
export { discourseCuesOf } from "./discourse-cues.ts";
export { excerptAt, excerptOf, excerptSpan } from "./excerpt.ts";
export { MAX_EXCERPT_SENTENCES } from "./expand-to-context.ts";
export { findArticlePart } from "./find-article-part.ts";
export { findQuotedSpans } from "./find-quoted-spans.ts";
export { createReceiptStarts, hashWords, keyStartOf, receiptHashOf, receiptKeyOf, receiptMarksOf } from "./receipt.ts";
export {
  decodeReceipt,
  encodeReceipt,
  findCodeFault,
  findReceipt,
  isWordsReceipt,
  type Receipt,
  type UnitsReceipt,
  type WordsReceipt,
} from "./receipt-code.ts";
export { readReceiptWords } from "./receipt-words.ts";
export { findSumOffsets, rollingSum } from "./rolling-sum.ts";
export { findAttributionBeside } from "./speech/attribution.ts";
export { findPatterned } from "./speech/patterned-voice.ts";
export { speakerOf } from "./speech/speaker-of.ts";
export { withCompanions, withoutCompanions } from "./structure/with-companions.ts";
export { tellsOfHarm } from "./suggest/english-words.ts";
export { listBuiltQuestions, suggestQuestions } from "./suggest/suggest-questions.ts";
export type { SuggestedQuestion } from "./suggest/suggested-question.ts";
export { MIN_CONTINUED_CONFIDENCE, MIN_MORE_SCORE_SHARE } from "./threshold.ts";
