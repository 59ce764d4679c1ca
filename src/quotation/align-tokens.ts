/** Fits a quote into the article's words: which tokens of the two are equal, and which stretch of the article it covers. */

import type { QuoteToken } from "./tokenize-quote.ts";

/** A pair of equal tokens: their indexes in the quote and in the article. */
export type TokenPair = Readonly<{ quote: number; article: number }>;

/** How well a quote fits one stretch of the article. */
export type Alignment = Readonly<{
  /** Equal tokens, in order. */
  pairs: readonly TokenPair[];
  /** The stretch of the article's tokens that the quote covers, `[from, to)`. */
  from: number;
  to: number;
  score: number;
}>;

/** Gains and losses. Function words are equal by chance too often to count in full; marks hardly count. */
const CONTENT_WORD_GAIN = 4;
const FUNCTION_WORD_GAIN = 1.5;
const MARK_GAIN = 0.5;
const MISMATCH_SCORE = -1.2;
/** Costs more than a mismatch, so that a word changed at either end is reported as changed and not as left out. */
const GAP_SCORE = -1.3;

type AlignmentMove = 0 | 1 | 2 | 3;
const NO_MOVE = 0;
const MOVE_BOTH = 1;
const MOVE_QUOTE = 2;
const MOVE_ARTICLE = 3;

/** What an equal token adds to the score. */
export const matchGainOf = (token: QuoteToken, common: (token: QuoteToken) => boolean): number =>
  token.isWord ? (common(token) ? FUNCTION_WORD_GAIN : CONTENT_WORD_GAIN) : MARK_GAIN;

/**
 * Fits the whole quote into the best stretch of the article's tokens: semi-global alignment after Needleman and Wunsch, where
 * what comes before and after that stretch costs nothing. Time and space grow with the product of both lengths.
 */
export const alignTokens = (
  quote: readonly QuoteToken[],
  article: readonly QuoteToken[],
  common: (token: QuoteToken) => boolean,
): Alignment => {
  const width = article.length + 1;
  const moves = new Uint8Array((quote.length + 1) * width);
  let above = new Float64Array(width);
  for (const [row, token] of quote.entries()) {
    const current = new Float64Array(width);
    current[0] = (above[0] ?? 0) + GAP_SCORE;
    moves[(row + 1) * width] = MOVE_QUOTE;
    for (let column = 1; column < width; column += 1) {
      const other = article[column - 1];
      const equal = other !== undefined && other.form === token.form;
      // A word never replaces a mark.
      const pair = equal ? matchGainOf(token, common) : other?.isWord === token.isWord ? MISMATCH_SCORE : 2 * GAP_SCORE;
      const both = (above[column - 1] ?? 0) + pair;
      const onlyQuote = (above[column] ?? 0) + GAP_SCORE;
      const onlyArticle = (current[column - 1] ?? 0) + GAP_SCORE;
      const best = Math.max(both, onlyQuote, onlyArticle);
      current[column] = best;
      moves[(row + 1) * width + column] = best === both ? MOVE_BOTH : best === onlyQuote ? MOVE_QUOTE : MOVE_ARTICLE;
    }
    above = current;
  }
  let to = 0;
  for (let column = 1; column < width; column += 1) if ((above[column] ?? 0) > (above[to] ?? 0)) to = column;
  const pairs: TokenPair[] = [];
  let row = quote.length;
  let from = to;
  while (row > 0) {
    const move = (moves[row * width + from] ?? NO_MOVE) as AlignmentMove;
    if (move === MOVE_BOTH) {
      row -= 1;
      from -= 1;
      if (quote[row]?.form === article[from]?.form) pairs.push({ quote: row, article: from });
    } else if (move === MOVE_QUOTE) row -= 1;
    else from -= 1;
  }
  return { pairs: pairs.reverse(), from, to, score: above[to] ?? 0 };
};
