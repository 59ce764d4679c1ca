/** What has become of words that were quoted: where they stand in the article as it is now, or what stands there instead. */

import { excerptOf } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { quotableBlockOf } from "../../article/index.ts";
import type { Excerpt } from "../../reply/index.ts";
import type { Span } from "../../span.ts";
import { checkQuotation } from "../check-quotation.ts";

/** `stands`: the same words, to the marks of writing. `now`: what the article has in their place, in its own order; nothing where it has nothing like them. */
export type WordsChange = Readonly<{ stands: Span } | { now: readonly Excerpt[] }>;

/** The place of exactly these words that is nearest to where they stood. */
const findSameWords = (article: Article, words: string, start: number): Span | undefined => {
  const { text } = article;
  let nearest: Span | undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const span = { start: at, end: at + words.length };
    const isNearer = nearest === undefined || Math.abs(at - start) < Math.abs(nearest.start - start);
    if (isNearer && quotableBlockOf(article, span) !== undefined) nearest = span;
  }
  return nearest;
};

/** Passages with nothing but space between them are one. */
const joinNeighbours = (article: Article, excerpts: readonly Excerpt[]): readonly Excerpt[] => {
  const spans: Span[] = [];
  for (const { start, end } of [...excerpts].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    const isNext = last !== undefined && article.text.slice(last.end, start).trim() === "";
    const joined = isNext ? { start: last.start, end: Math.max(end, last.end) } : undefined;
    if (joined && quotableBlockOf(article, joined) !== undefined) spans[spans.length - 1] = joined;
    else spans.push({ start, end });
  }
  return spans.map((span) => excerptOf(article, span));
};

/** `start`: where the words stood in the version that was quoted. */
export const findChange = async (article: Article, words: string, start: number): Promise<WordsChange> => {
  const same = findSameWords(article, words, start);
  if (same !== undefined) return { stands: same };
  const { verdict, excerpts } = await checkQuotation(article, words);
  const found = joinNeighbours(article, excerpts);
  const [only, ...others] = found;
  if (verdict === "verbatim" && only !== undefined && others.length === 0) {
    return { stands: { start: only.start, end: only.end } };
  }
  return { now: verdict === "absent" ? [] : found };
};
