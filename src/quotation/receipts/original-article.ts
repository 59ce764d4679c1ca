/**
 * An article as its file has it, marks and all: receipts that were given out when these were part of its text are of those words,
 * at those places.
 */

import { type Article, parseArticleInSteps, shownSpanOf } from "../../article/index.ts";
import { overlaps, type Span } from "../../span.ts";
import { runSteps } from "../../yielding.ts";

const originals = new WeakMap<Article, Promise<Article>>();

/** `undefined` of an article whose text is its file's. */
export const originalOf = (article: Article): Promise<Article> | undefined => {
  if (article.origin === undefined) return undefined;
  const known = originals.get(article);
  if (known !== undefined) return known;
  const { id, language, origin } = article;
  const made = runSteps(parseArticleInSteps({ id, language, text: origin.text }));
  originals.set(article, made);
  return made;
};

/** Where words of the file are shown now; `undefined` where they are not, or may not be quoted. */
export const currentSpanOf = (article: Article, span: Span): Span | undefined => {
  const shown = article.origin && shownSpanOf(article.origin, span);
  if (shown === undefined) return undefined;
  const blocks = article.blocks.filter((block) => overlaps(block, shown));
  const isQuotable =
    blocks.every(({ kind }) => kind !== "boilerplate") && blocks.some(({ kind }) => kind !== "dateline");
  return isQuotable ? shown : undefined;
};
