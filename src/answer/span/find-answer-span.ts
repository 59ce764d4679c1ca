/** Finds the words of a sentence that answer a question, where they are clear; English only. */

import type { Article } from "../../article/index.ts";
import { createPassageCache } from "../../article/index.ts";
import type { Language } from "../../language/index.ts";
import { getLoadedLanguage } from "../../language/index.ts";
import type { ParsedQuestion, QuestionParser } from "../../search/question/index.ts";
import type { Span } from "../../span.ts";
import { listSpanCandidates } from "./candidates.ts";
import { loadSpanModel } from "./load-span-weights.ts";
import { markConfidenceOf } from "./mark-confidence.ts";
import { mayBeMarked } from "./mark-features.ts";
import { missesAnswer } from "./misses-answer.ts";
import { parseSpanQuestion, type SpanQuestion } from "./parse-span-question.ts";
import { pickBestSpan } from "./pick-best-span.ts";
import { createSpanContext } from "./span-context.ts";
import { MIN_MARK_CONFIDENCE } from "./span-threshold.ts";
import { tokenizeSpan } from "./tokenize-span.ts";
import { withHedge } from "./with-hedge.ts";

/** UTF-16 units: a longer sentence cannot be scored within a millisecond. */
const MAX_SENTENCE_CHARS = 1_500;

/** The tokens of a sentence, and the stretches of them that could be answers. */
const readSentence = (language: Language, text: string, focus: Span) => {
  const tokens = tokenizeSpan(text, language.words(text, focus), focus);
  return { tokens, candidates: listSpanCandidates(tokens) };
};
const sentenceCache = createPassageCache<ReturnType<typeof readSentence>>();

const spanQuestions = new WeakMap<ParsedQuestion, SpanQuestion>();

/** Several sentences are read for one question. */
const spanQuestionOf = (question: ParsedQuestion): SpanQuestion => {
  const known = spanQuestions.get(question) ?? parseSpanQuestion(question);
  spanQuestions.set(question, known);
  return known;
};

/**
 * The words of a sentence that answer the question; `undefined` when it is not clear which they are, when the question
 * has no question word, and in languages whose questions are not understood (all but English).
 *
 * @param focus the sentence that answers.
 * @param confidence how sure that is, 0..1.
 */
export const findAnswerSpan = (
  article: Article,
  focus: Span,
  parseIn: QuestionParser,
  confidence: number,
): Span | undefined => {
  const language = article.language === "en" ? getLoadedLanguage("en") : undefined;
  if (language === undefined || focus.end - focus.start > MAX_SENTENCE_CHARS) return undefined;
  const asked = spanQuestionOf(parseIn(language));
  if (!mayBeMarked(asked.questionType)) return undefined;
  const { tokens, candidates } = sentenceCache(article, [focus], () => readSentence(language, article.text, focus));
  const context = createSpanContext(tokens, asked);
  const best = pickBestSpan(context, candidates, loadSpanModel());
  if (best === undefined || missesAnswer(context, best)) return undefined;
  if (markConfidenceOf(best, confidence) < MIN_MARK_CONFIDENCE) return undefined;
  const { from, to } = withHedge(tokens, best.candidate);
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
};
