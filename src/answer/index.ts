/** Answers: answer or refuse; cut, mark and link an excerpt. */

export { contextOf } from "./context.ts";
export { decide, MAX_QUESTION_CHARS } from "./decide.ts";
export { excerptAt, excerptOf, excerptSpan } from "./excerpt.ts";
export { MAX_EXCERPT_SENTENCES } from "./expand-to-context.ts";
export { findArticlePart } from "./find-article-part.ts";
export { hashWords, receiptKeyOf } from "./receipt.ts";
export { decodeReceipt, encodeReceipt, findReceipt, type Receipt } from "./receipt-code.ts";
export { findSumOffsets, rollingSum } from "./rolling-sum.ts";
export { suggestQuestions } from "./suggest/suggest-questions.ts";
export { MIN_MORE_SCORE_SHARE, MIN_RELIABLE_CONFIDENCE } from "./threshold.ts";
