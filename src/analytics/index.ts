/** What is counted of questions for editors, and the report. */

export {
  type AnalyticsCounts,
  type ArticleReport,
  buildReport,
  type PassageCount,
  type Report,
  reportSchema,
} from "./build-report.ts";
export { isKnownQuestionType, isSpecificQuestionType, type SpecificQuestionType } from "./extract-topic.ts";
export type { Miss } from "./merge-misses.ts";
export {
  type MissCause,
  type QuestionOutcome,
  toQuestionOutcome,
  toToldOutcome,
  toUnhelpfulOutcome,
} from "./question-outcome.ts";
