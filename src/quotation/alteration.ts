import type { Article } from "../article/article.ts";
import type { Difference } from "../reply/reply.ts";
import type { Span } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { alignTokens, matchGainOf } from "./align-tokens.ts";
import { findDifferences } from "./find-differences.ts";
import type { ArticleWindow } from "./find-windows.ts";
import type { Quote } from "./parse-quote.ts";
import { type QuoteToken, tokenizeQuote } from "./tokenize-quote.ts";

/** The article's words that what was said stands for, when it is an alteration of them. */
export type Alteration = Readonly<{
  article: Article;
  span: Span;
  differences: readonly Difference[];
  /** How much of what was said stands there, 0..1. */
  quoteShare: number;
  /** How much of what stands there was said, 0..1. */
  articleShare: number;
}>;

/** Less of what was said, or of what stands there, and it is no alteration of these words. Chosen on random edits. */
const MIN_QUOTE_SHARE = 0.6;
const MIN_ARTICLE_SHARE = 0.45;
/** Equal words of the matter at least: with fewer it is the same word in another sentence. */
const MIN_CONTENT_WORDS = 2;
/** Tokens on either side; more would take too long at a time. */
export const MAX_ALIGNED_TOKENS = 800;

const sumGains = (tokens: readonly QuoteToken[], said: Quote): number =>
  tokens.reduce((all, token) => all + matchGainOf(token, said.isCommon), 0);

/** What was said, word by word against one stretch of an article. */
export const compareQuote = (said: Quote, article: Article, within: Span): Alteration | undefined => {
  const { text } = article;
  const tokens = tokenizeQuote(text, within);
  if (tokens.length > MAX_ALIGNED_TOKENS || said.tokens.length > MAX_ALIGNED_TOKENS) return undefined;
  const { pairs, from, to } = alignTokens(said.tokens, tokens, said.isCommon);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return undefined;
  const span = { start: first.start, end: last.end };
  const matched = pairs.flatMap((pair) => said.tokens[pair.quote] ?? []);
  const equal = sumGains(matched, said);
  const found = findDifferences(
    { text: said.text, tokens: said.tokens },
    {
      text: text.slice(span.start, span.end),
      tokens: tokens.map((token) => ({ ...token, start: token.start - span.start, end: token.end - span.start })),
    },
    pairs,
  );
  const content = matched.filter((token) => !said.isCommon(token)).length;
  return {
    article,
    span,
    differences: found,
    quoteShare: content < MIN_CONTENT_WORDS ? 0 : equal / sumGains(said.tokens, said),
    articleShare: equal / Math.max(equal, sumGains(tokens.slice(from, to), said)),
  };
};

/** The stretch of the given ones that what was said comes nearest to. */
export const findNearestAlteration = async (
  said: Quote,
  windows: readonly ArticleWindow[],
  breath: Yielder,
): Promise<Alteration | undefined> => {
  let best: Alteration | undefined;
  for (const window of windows) {
    const found = compareQuote(said, window.article, window);
    if (
      found !== undefined &&
      (best === undefined || found.quoteShare + found.articleShare > best.quoteShare + best.articleShare)
    )
      best = found;
    await breath();
  }
  return best;
};

export const isAlteration = (found: Alteration): boolean =>
  found.quoteShare >= MIN_QUOTE_SHARE && found.articleShare >= MIN_ARTICLE_SHARE;
