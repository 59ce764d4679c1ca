/** The excerpts of an answer with what must be seen with each, and without it. */

import type { Article } from "../../article/index.ts";
import type { Excerpt } from "../../reply/index.ts";
import { overlaps, type Span } from "../../span.ts";
import { excerptOf } from "../excerpt.ts";
import { companionsOf } from "./companions.ts";

/** What is shown beside an excerpt is never taken for the best of an answer. */
const COMPANION_SCORE_SHARE = 0.99;

const companionScoreOf = ({ score }: Pick<Excerpt, "score">): number => score * COMPANION_SCORE_SHARE;

const isCompanionOf = (one: Excerpt, excerpt: Excerpt): boolean =>
  one.article === excerpt.article && one.score < excerpt.score && one.score === companionScoreOf(excerpt);

/** The excerpts that were found for a question, without what is shown only because these must not be seen without it. */
export const withoutCompanions = (excerpts: readonly Excerpt[]): readonly Excerpt[] =>
  excerpts.filter((one) => !excerpts.some((other) => isCompanionOf(one, other)));

/** Each excerpt with what must be seen with it, nothing twice. */
export const withCompanions = (
  shown: readonly [Excerpt, ...Excerpt[]],
  articleOf: (id: string) => Article | undefined,
): [Excerpt, ...Excerpt[]] => {
  const found: Excerpt[] = [];
  for (const excerpt of shown) {
    const article = articleOf(excerpt.article);
    if (article === undefined) continue;
    const { before, behind } = companionsOf(article, excerpt, excerpt.focus);
    const add = (span: Span): void => {
      const isShown = [...found, ...shown].some((one) => one.article === article.id && overlaps(one, span));
      if (!isShown) found.push(excerptOf(article, span, { score: companionScoreOf(excerpt) }));
    };
    for (const span of before) add(span);
    found.push(excerpt);
    for (const span of behind) add(span);
  }
  const [first = shown[0], ...rest] = found;
  return [first, ...rest];
};
