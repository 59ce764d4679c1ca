import type { Article, Span } from "../../article/article.ts";
import { blockAt } from "../at.ts";
import { quotations } from "../quotations.ts";
import type { Built } from "./built.ts";
import { plainQuestions } from "./plain.ts";
import { saidQuestions } from "./reported.ts";
import { turnedQuestions } from "./turned.ts";

/** The questions that one sentence answers, by what is clear in it; in the order of preference. English only. */
export const questionsFrom = (article: Article, span: Span): Built[] => {
  const sentence = article.text.slice(span.start, span.end);
  const block = blockAt(article, span.start) ?? span;
  const spoken = quotations(article.text, block).some(({ start, end }) => start < span.end && span.start < end);
  // What a person says is theirs: it is asked for as what they said, never as what is so.
  const own = spoken ? [] : [...turnedQuestions(article, span), ...plainQuestions(article, sentence)];
  return [...own, ...saidQuestions(article, span)];
};
