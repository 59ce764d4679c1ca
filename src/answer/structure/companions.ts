/** What must be seen with an excerpt, each as words of its own: what introduces it, whose it is, what takes it back, what its notes say. */

import type { Article } from "../../article/index.ts";
import type { Excerpt } from "../../reply/index.ts";
import { contains, type Span } from "../../span.ts";
import { correctionOf } from "../corrections/correction-of.ts";
import { authorLineOf } from "../speech/author-line.ts";
import { introducedBy, leadInOf } from "./lead-in.ts";
import { notesOf } from "./notes.ts";

/** What is shown beside an excerpt is never taken for the best of an answer. */
const COMPANION_SCORE_SHARE = 0.99;

/** The score of what is shown beside an excerpt. */
export const companionScoreOf = ({ score }: Pick<Excerpt, "score">): number => score * COMPANION_SCORE_SHARE;

/** Whether one excerpt of an answer is shown only because another must not be seen without it. */
export const isCompanionOf = (one: Excerpt, excerpt: Excerpt): boolean =>
  one.article === excerpt.article && one.score < excerpt.score && one.score === companionScoreOf(excerpt);

/** Spans of the article to be shown before an excerpt, and behind it. */
export type Companions = Readonly<{ before: readonly Span[]; behind: readonly Span[] }>;

/** What an excerpt lacks that a reader needs; nothing that it has itself. */
export const companionsOf = (article: Article, span: Span, focus: Span): Companions => {
  const lacking = (spans: readonly (Span | undefined)[]): readonly Span[] =>
    spans.filter((one) => one !== undefined).filter((one) => !contains(span, one));
  return {
    before: lacking([leadInOf(article, focus)]),
    behind: lacking([
      correctionOf(article, focus)?.note,
      authorLineOf(article, focus)?.line,
      ...introducedBy(article, span),
      ...notesOf(article, span),
    ]),
  };
};
