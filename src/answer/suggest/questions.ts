import type { Article, Span } from "../../article/article.ts";
import { blockAt } from "../at.ts";
import { findQuotedSpans } from "../quotations.ts";
import type { SuggestedQuestion } from "./built.ts";
import { buildPlainQuestions } from "./plain.ts";
import { buildSpeechQuestions } from "./reported.ts";
import { buildInvertedQuestions } from "./turned.ts";

/** The questions that one sentence answers, by what is clear in it; in the order of preference. English only. */
export const buildQuestions = (article: Article, span: Span): SuggestedQuestion[] => {
  const sentence = article.text.slice(span.start, span.end);
  const block = blockAt(article, span.start) ?? span;
  const spoken = findQuotedSpans(article.text, block).some(({ start, end }) => start < span.end && span.start < end);
  // What a person says is theirs: it is asked for as what they said, never as what is so.
  const own = spoken ? [] : [...buildInvertedQuestions(article, span), ...buildPlainQuestions(article, sentence)];
  return [...own, ...buildSpeechQuestions(article, span)];
};
