import type { QuoteToken } from "./tokenize-quote.ts";

/** A pair of equal tokens: their indexes in what was said and in the article. */
export type TokenPair = Readonly<{ quote: number; article: number }>;

/** How well what was said fits one stretch of the article. */
export type Alignment = Readonly<{
  /** Equal tokens, in order. */
  pairs: readonly TokenPair[];
  /** The stretch of the article's tokens that what was said stands for, `[from, to)`. */
  from: number;
  to: number;
  score: number;
}>;

/** Gains and losses. A function word is equal by chance too often to count like another; a mark hardly counts. */
const CONTENT_WORD_GAIN = 4;
const FUNCTION_WORD_GAIN = 1.5;
const MARK_GAIN = 0.5;
const MISMATCH_SCORE = -1.2;
/** More than `WRONG`, so that a word changed at either end is told as changed and not as left out. */
const GAP_SCORE = -1.3;

type AlignmentMove = 0 | 1 | 2 | 3;
const NO_MOVE = 0;
const MOVE_BOTH = 1;
const MOVE_QUOTE = 2;
const MOVE_ARTICLE = 3;

/** What an equal token counts. */
export const matchGainOf = (token: QuoteToken, common: (token: QuoteToken) => boolean): number =>
  token.isWord ? (common(token) ? FUNCTION_WORD_GAIN : CONTENT_WORD_GAIN) : MARK_GAIN;

/**
 * Fits the whole of what was said into the best stretch of the article's tokens (semi-global alignment after Needleman
 * and Wunsch: what stands before and behind that stretch costs nothing). Time and space are the product of both lengths.
 */
export const alignTokens = (
  said: readonly QuoteToken[],
  article: readonly QuoteToken[],
  common: (token: QuoteToken) => boolean,
): Alignment => {
  const width = article.length + 1;
  const moves = new Uint8Array((said.length + 1) * width);
  let above = new Float64Array(width);
  for (const [row, token] of said.entries()) {
    const current = new Float64Array(width);
    current[0] = (above[0] ?? 0) + GAP_SCORE;
    moves[(row + 1) * width] = MOVE_QUOTE;
    for (let column = 1; column < width; column += 1) {
      const other = article[column - 1];
      const equal = other !== undefined && other.form === token.form;
      // A word never stands for a mark.
      const pair = equal ? matchGainOf(token, common) : other?.isWord === token.isWord ? MISMATCH_SCORE : 2 * GAP_SCORE;
      const both = (above[column - 1] ?? 0) + pair;
      const onlySaid = (above[column] ?? 0) + GAP_SCORE;
      const onlyArticle = (current[column - 1] ?? 0) + GAP_SCORE;
      const best = Math.max(both, onlySaid, onlyArticle);
      current[column] = best;
      moves[(row + 1) * width + column] = best === both ? MOVE_BOTH : best === onlySaid ? MOVE_QUOTE : MOVE_ARTICLE;
    }
    above = current;
  }
  let to = 0;
  for (let column = 1; column < width; column += 1) if ((above[column] ?? 0) > (above[to] ?? 0)) to = column;
  const pairs: TokenPair[] = [];
  let row = said.length;
  let from = to;
  while (row > 0) {
    const move = (moves[row * width + from] ?? NO_MOVE) as AlignmentMove;
    if (move === MOVE_BOTH) {
      row -= 1;
      from -= 1;
      if (said[row]?.form === article[from]?.form) pairs.push({ quote: row, article: from });
    } else if (move === MOVE_QUOTE) row -= 1;
    else from -= 1;
  }
  return { pairs: pairs.reverse(), from, to, score: above[to] ?? 0 };
};
