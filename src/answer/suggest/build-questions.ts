import type { Article } from "../../article/index.ts";
import { blockAt } from "../../article/index.ts";
import { overlaps, type Span } from "../../span.ts";
import { findQuotedSpans } from "../find-quoted-spans.ts";
import { buildInvertedQuestions } from "./build-inverted-questions.ts";
import { buildPlainQuestions } from "./build-plain-questions.ts";
import { buildSpeechQuestions } from "./build-speech-questions.ts";
import type { SuggestedQuestion } from "./suggested-question.ts";

/** The questions that one sentence clearly answers, in the order of preference. English only. */
export const buildQuestions = (article: Article, span: Span): SuggestedQuestion[] => {
  const sentence = article.text.slice(span.start, span.end);
  const block = blockAt(article, span.start) ?? span;
  const isSpoken = findQuotedSpans(article.text, block).some((quotation) => overlaps(quotation, span));
  // What a person says is asked for as what they said, never as a fact.
  const own = isSpoken ? [] : [...buildInvertedQuestions(article, span), ...buildPlainQuestions(article, sentence)];
  return [...own, ...buildSpeechQuestions(article, span)];
};
