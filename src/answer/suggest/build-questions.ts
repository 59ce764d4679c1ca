import type { Article } from "../../article/article.ts";
import { blockAt } from "../../article/locate.ts";
import type { Span } from "../../span.ts";
import { findQuotedSpans } from "../find-quoted-spans.ts";
import { buildInvertedQuestions } from "./build-inverted-questions.ts";
import { buildPlainQuestions } from "./build-plain-questions.ts";
import { buildSpeechQuestions } from "./build-speech-questions.ts";
import type { SuggestedQuestion } from "./suggested-question.ts";

/** The questions that one sentence answers, by what is clear in it; in the order of preference. English only. */
export const buildQuestions = (article: Article, span: Span): SuggestedQuestion[] => {
  const sentence = article.text.slice(span.start, span.end);
  const block = blockAt(article, span.start) ?? span;
  const spoken = findQuotedSpans(article.text, block).some(({ start, end }) => start < span.end && span.start < end);
  // What a person says is theirs: it is asked for as what they said, never as what is so.
  const own = spoken ? [] : [...buildInvertedQuestions(article, span), ...buildPlainQuestions(article, sentence)];
  return [...own, ...buildSpeechQuestions(article, span)];
};
