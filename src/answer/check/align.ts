import type { Token } from "./tokens.ts";

/** A pair of equal tokens: their indexes in what was said and in the article. */
export type Pair = Readonly<{ said: number; article: number }>;

/** How well what was said fits one stretch of the article. */
export type Alignment = Readonly<{
  /** Equal tokens, in order. */
  pairs: readonly Pair[];
  /** The stretch of the article's tokens that what was said stands for, `[from, to)`. */
  from: number;
  to: number;
  score: number;
}>;

/** Gains and losses. A function word is equal by chance too often to count like another; a mark hardly counts. */
const CONTENT = 4;
const FUNCTION = 1.5;
const MARK = 0.5;
const WRONG = -1.2;
/** More than `WRONG`, so that a word changed at either end is told as changed and not as left out. */
const GAP = -1.3;

type Move = 0 | 1 | 2 | 3;
const NONE = 0;
const BOTH = 1;
const SAID = 2;
const ARTICLE = 3;

/** What an equal token counts. */
export const gain = (token: Token, common: (token: Token) => boolean): number =>
  token.word ? (common(token) ? FUNCTION : CONTENT) : MARK;

/**
 * Fits the whole of what was said into the best stretch of the article's tokens (semi-global alignment after Needleman
 * and Wunsch: what stands before and behind that stretch costs nothing). Time and space are the product of both lengths.
 */
export const align = (
  said: readonly Token[],
  article: readonly Token[],
  common: (token: Token) => boolean,
): Alignment => {
  const width = article.length + 1;
  const moves = new Uint8Array((said.length + 1) * width);
  let above = new Float64Array(width);
  for (const [row, token] of said.entries()) {
    const current = new Float64Array(width);
    current[0] = (above[0] ?? 0) + GAP;
    moves[(row + 1) * width] = SAID;
    for (let column = 1; column < width; column += 1) {
      const other = article[column - 1];
      const equal = other !== undefined && other.form === token.form;
      // A word never stands for a mark.
      const pair = equal ? gain(token, common) : other?.word === token.word ? WRONG : 2 * GAP;
      const both = (above[column - 1] ?? 0) + pair;
      const onlySaid = (above[column] ?? 0) + GAP;
      const onlyArticle = (current[column - 1] ?? 0) + GAP;
      const best = Math.max(both, onlySaid, onlyArticle);
      current[column] = best;
      moves[(row + 1) * width + column] = best === both ? BOTH : best === onlySaid ? SAID : ARTICLE;
    }
    above = current;
  }
  let to = 0;
  for (let column = 1; column < width; column += 1) if ((above[column] ?? 0) > (above[to] ?? 0)) to = column;
  const pairs: Pair[] = [];
  let row = said.length;
  let from = to;
  while (row > 0) {
    const move = (moves[row * width + from] ?? NONE) as Move;
    if (move === BOTH) {
      row -= 1;
      from -= 1;
      if (said[row]?.form === article[from]?.form) pairs.push({ said: row, article: from });
    } else if (move === SAID) row -= 1;
    else from -= 1;
  }
  return { pairs: pairs.reverse(), from, to, score: above[to] ?? 0 };
};
