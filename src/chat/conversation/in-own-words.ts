/** What of a question's own words a passage has, and the passage that has more of them than the one that was found. */

import { excerptAt, MIN_MORE_SCORE_SHARE } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { functionWordsOf } from "../../language/index.ts";
import type { Excerpt } from "../../reply/index.ts";
import type { SearchResult, SentenceCandidate } from "../../search/index.ts";
import type { ParsedQuestion } from "../../search/question/index.ts";
import type { Span } from "../../span.ts";

/** How many of a question's own words that carry meaning stand in a span of an article, in any of their forms. */
export const countOwnWords = ({ language, tokens }: ParsedQuestion, article: Article, span: Span): number => {
  const functionWords = functionWordsOf(language.code);
  const meant = tokens.filter(({ stop, form }) => !stop && !functionWords.has(form));
  const own = new Set(meant.map(({ stem }) => stem));
  const has = new Set(language.words(article.text, span).map(({ stem }) => stem));
  return [...own].filter((stem) => has.has(stem)).length;
};

/**
 * The best passage of an article that has more of the question's own words than `found`, which was mostly found by those of earlier
 * questions.
 *
 * @param isOpen whether a passage may be shown.
 */
export const findInOwnWords = (
  { candidates, matches }: SearchResult,
  parsed: ParsedQuestion,
  article: Article,
  found: Span,
  isOpen: (excerpt: Excerpt) => boolean,
): Excerpt | undefined => {
  const least = countOwnWords(parsed, article, found);
  const leastScore = (candidates[0]?.score ?? 0) * MIN_MORE_SCORE_SHARE;
  const countOf = ({ sentence }: SentenceCandidate): number =>
    countOwnWords(parsed, article, article.sentences[sentence]!);
  const [best] = candidates
    .filter((one) => one.article.id === article.id && one.article.version === article.version)
    .filter(({ score }) => score >= leastScore)
    .map((one) => ({ ...one, count: countOf(one) }))
    .filter(({ count }) => count > least)
    .map(({ sentence, score, count }) => ({ count, excerpt: excerptAt(article, sentence, { score, matches }) }))
    .filter(({ excerpt }) => isOpen(excerpt))
    .sort((one, other) => other.count - one.count);
  return best?.excerpt;
};
