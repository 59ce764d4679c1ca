/** Questions asked of whole articles, with the words of the answer that would be marked, and what they should be. */

import { findAnswerSpan } from "../../../../src/answer/span/find-answer-span.ts";
import { listSpanCandidates } from "../../../../src/answer/span/candidates.ts";
import { loadSpanModel } from "../../../../src/answer/span/load-span-weights.ts";
import { mayBeMarked } from "../../../../src/answer/span/mark-features.ts";
import { missesAnswer } from "../../../../src/answer/span/misses-answer.ts";
import { parseSpanQuestion } from "../../../../src/answer/span/parse-span-question.ts";
import { type BestSpan, pickBestSpan } from "../../../../src/answer/span/pick-best-span.ts";
import { createSpanContext } from "../../../../src/answer/span/span-context.ts";
import { tokenizeSpan } from "../../../../src/answer/span/tokenize-span.ts";
import { withHedge } from "../../../../src/answer/span/with-hedge.ts";
import { answerThreshold } from "../../../../src/answer/answer-threshold.ts";
import { chooseKind } from "../../../../src/answer/choose-kind.ts";
import { getLoadedLanguage, loadLanguage } from "../../../../src/language/load-language.ts";
import type { Meaning } from "../../../../src/meaning/meaning.ts";
import { createSearch } from "../../../../src/search/create-search.ts";
import { buildArticle } from "./gold-sentences.ts";
import { createRandom, drawRandom, hashString } from "./random.ts";
import type { Text } from "./texts.ts";

/** The words that most probably answer, whether or not they are sure enough to be marked. */
export type ProbableMark = Readonly<{ best: BestSpan; words: string }>;

/** One answer to one question. */
export type AskedAnswer = Readonly<{
  question: string;
  golds: readonly string[];
  confidence: number;
  /** What a reader sees marked. */
  marked: string | undefined;
  probable: ProbableMark | undefined;
}>;

/** Every answer of an article to a sample of its questions; what is refused or offered as a choice has no marks. */
export async function* askWhole(text: Text, sample: number, meaning?: Meaning): AsyncGenerator<AskedAnswer> {
  const { article } = buildArticle(text, "whole");
  await loadLanguage("en");
  const language = getLoadedLanguage("en");
  if (article.language !== "en" || language === undefined) return;
  const search = createSearch(meaning);
  await search.add(article);
  for (const { question, answers } of drawRandom(text.asked, sample, createRandom(hashString(text.title)))) {
    if (answers.length === 0) continue;
    const found = await search.find({ text: question, article: article.id });
    const { candidates, confidence, parseIn } = found;
    const first = candidates[0];
    const threshold = answerThreshold(found, false);
    const kind = chooseKind({ confidence, scores: candidates.map(({ score }) => score), threshold });
    const focus = article.sentences[first?.sentence ?? -1];
    if (kind !== "answer" || focus === undefined) continue;
    const span = findAnswerSpan(article, focus, parseIn, confidence);
    const asked = parseSpanQuestion(parseIn(language));
    const tokens = tokenizeSpan(article.text, language.words(article.text, focus), focus);
    const context = createSpanContext(tokens, asked);
    const best = pickBestSpan(context, listSpanCandidates(tokens), loadSpanModel());
    const hedged = best && withHedge(tokens, best.candidate);
    const isProbable = best !== undefined && mayBeMarked(asked.questionType) && !missesAnswer(context, best);
    yield {
      question,
      golds: answers.map((answer) => answer.text),
      confidence,
      marked: span && article.text.slice(span.start, span.end),
      probable:
        isProbable && hedged !== undefined
          ? { best, words: article.text.slice(tokens[hedged.from]?.start, tokens[hedged.to - 1]?.end) }
          : undefined,
    };
  }
}
