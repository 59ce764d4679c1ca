/** Whether a quote is an alteration of a stretch of an article, and where the two differ. */

import type { Article } from "../article/index.ts";
import { blockAt } from "../article/index.ts";
import { growToWholeWords } from "../fold/index.ts";
import { WORD_CHAR } from "../language/index.ts";
import type { Difference } from "../reply/index.ts";
import type { Span } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { alignTokens, matchGainOf } from "./align-tokens.ts";
import type { ArticleWindow } from "./candidates/find-windows.ts";
import { findDifferences } from "./find-differences.ts";
import type { Quote } from "./parse-quote.ts";
import { type QuoteToken, tokenizeQuote } from "./tokenize-quote.ts";

/** A stretch of an article that a quote may be an alteration of. */
export type Alteration = Readonly<{
  article: Article;
  span: Span;
  differences: readonly Difference[];
  /** How much of the quote is in the article's words, 0..1. */
  quoteShare: number;
  /** How much of the article's words is in the quote, 0..1. */
  articleShare: number;
}>;

/** With a smaller share of either, the quote is no alteration of these words. Chosen on random edits. */
const MIN_QUOTE_SHARE = 0.6;
const MIN_ARTICLE_SHARE = 0.45;
/** Equal content words; with fewer it is the same word in another sentence. */
const MIN_CONTENT_WORDS = 2;
/** Tokens on either side: one alignment runs in one turn, and more would hold the event loop too long. */
export const MAX_ALIGNED_TOKENS = 800;

const sumGains = (tokens: readonly QuoteToken[], quote: Quote): number =>
  tokens.reduce((all, token) => all + matchGainOf(token, quote.isCommon), 0);

/** Compares a quote word by word with one stretch of an article; `undefined` when either is too long. */
export const compareQuote = (quote: Quote, article: Article, within: Span): Alteration | undefined => {
  const { text } = article;
  const tokens = tokenizeQuote(text, within);
  if (tokens.length > MAX_ALIGNED_TOKENS || quote.tokens.length > MAX_ALIGNED_TOKENS) return undefined;
  const { pairs, from, to } = alignTokens(quote.tokens, tokens, quote.isCommon);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return undefined;
  // “5 °C” for "−5 °C": the sign is what differs.
  const span = growToWholeWords(text, { start: first.start, end: last.end });
  const matched = pairs.flatMap((pair) => quote.tokens[pair.quote] ?? []);
  const equal = sumGains(matched, quote);
  const differences = findDifferences(
    { text: quote.text, tokens: quote.tokens },
    {
      text: text.slice(span.start, span.end),
      tokens: tokens.map((token) => ({ ...token, start: token.start - span.start, end: token.end - span.start })),
    },
    pairs,
  );
  const content = matched.filter((token) => !quote.isCommon(token)).length;
  return {
    article,
    span,
    differences,
    quoteShare: content < MIN_CONTENT_WORDS ? 0 : equal / sumGains(quote.tokens, quote),
    articleShare: equal / Math.max(equal, sumGains(tokens.slice(from, to), quote)),
  };
};

const HARD_MARK = /[:;.!?|–—]/u;

/**
 * Whether a headline is only made alike by words on both sides of its colon: “ran” is no alteration of “: Not Running”, which
 * nobody would name.
 */
const crossesHeadline = ({ article, span, differences }: Alteration): boolean => {
  const kind = blockAt(article, span.start)?.kind;
  if (kind !== "headline" && kind !== "heading") return false;
  return differences.some(
    (one) =>
      one.kind === "words" && HARD_MARK.test(one.article) && !HARD_MARK.test(one.said) && WORD_CHAR.test(one.article),
  );
};

/** The window that the quote comes nearest to. */
export const findNearestAlteration = async (
  quote: Quote,
  windows: readonly ArticleWindow[],
  yieldNow: Yielder,
): Promise<Alteration | undefined> => {
  let best: Alteration | undefined;
  for (const window of windows) {
    const found = compareQuote(quote, window.article, window);
    if (
      found !== undefined &&
      !crossesHeadline(found) &&
      (best === undefined || found.quoteShare + found.articleShare > best.quoteShare + best.articleShare)
    )
      best = found;
    await yieldNow();
  }
  return best;
};

export const isAlteration = (found: Alteration): boolean =>
  found.quoteShare >= MIN_QUOTE_SHARE && found.articleShare >= MIN_ARTICLE_SHARE;
