/** Finds the pieces that a quote was put together from, when all its words are in articles but not next to each other. */

import type { Article } from "../article/index.ts";
import { sentencesIn } from "../article/index.ts";
import { firstIndexWhere } from "../bisect.ts";
import { findPlaces, foldArticle, foldForm } from "../fold/index.ts";
import type { Yielder } from "../yielding.ts";
import type { ArticleSpan } from "./article-span.ts";
import type { Quote } from "./parse-quote.ts";

/** Words of a piece; fewer are together by chance. */
const MIN_PIECE_WORDS = 3;
/** Content words of a piece of fewer words than a long one; a long one needs only one. */
const MIN_CONTENT_WORDS = 2;
const LONG_PIECE_WORDS = 5;
/** Tokens between two pieces that are in no article: "and", a dash, an ellipsis. */
const MAX_SEAM_TOKENS = 3;
/** Places of the same words that are searched for one that continues the sentence. */
const MAX_TRIED_PLACES = 20;

const foldTokens = (quote: Quote, from: number, to: number): string =>
  foldForm(quote.text.slice(quote.tokens[from]?.start ?? 0, quote.tokens[to - 1]?.end ?? 0));

const isPiece = (quote: Quote, from: number, to: number): boolean => {
  const words = quote.tokens.slice(from, to).filter(({ isWord: word }) => word);
  const content = words.filter((token) => !quote.isCommon(token)).length;
  return words.length >= MIN_PIECE_WORDS && content >= (words.length >= LONG_PIECE_WORDS ? 1 : MIN_CONTENT_WORDS);
};

/**
 * In one sentence and in order: leaving out what is between them alters that sentence, and so does saying twice what both
 * have ("would not not fall").
 */
const continuesSentence = (one: ArticleSpan, next: ArticleSpan): boolean =>
  one.article === next.article &&
  next.span.start > one.span.start &&
  next.span.end > one.span.end &&
  sentencesIn(one.article, { start: one.span.start, end: next.span.end }).length === 1;

/** The longest piece from this token on that is in one of the articles. */
const findLongestPiece = async (
  quote: Quote,
  from: number,
  articles: readonly Article[],
  before: ArticleSpan | undefined,
  yieldNow: Yielder,
): Promise<(ArticleSpan & Readonly<{ to: number }>) | undefined> => {
  let best: (ArticleSpan & Readonly<{ to: number }>) | undefined;
  for (const article of articles) {
    const folded = await foldArticle(article, yieldNow);
    // A longer piece begins with the shorter ones, so the length is found by bisection.
    const shortest = best?.to ?? from;
    const isMissing = (more: number): boolean => !folded.text.includes(foldTokens(quote, from, shortest + more + 1));
    const longest = shortest + firstIndexWhere(quote.tokens.length - shortest, isMissing);
    for (let to = longest; to > (best?.to ?? from) && isPiece(quote, from, to); to -= 1) {
      const places = await findPlaces(article, folded, foldTokens(quote, from, to), MAX_TRIED_PLACES, yieldNow);
      const span =
        places.find((place) => before !== undefined && continuesSentence(before, { article, span: place })) ??
        places[0];
      if (span === undefined) continue;
      best = { article, span, to };
      break;
    }
    await yieldNow();
  }
  return best;
};

/** A quote as pieces of the articles. `separate`: not in one sentence in this order. */
export type Stitching = Readonly<{ pieces: readonly ArticleSpan[]; separate: boolean }>;

/**
 * The places that a quote was put together from, when all its words are in articles in several pieces of several words;
 * else `undefined`.
 */
export const findStitching = async (
  quote: Quote,
  articles: readonly Article[],
  yieldNow: Yielder,
): Promise<Stitching | undefined> => {
  const pieces: ArticleSpan[] = [];
  let at = 0;
  let skipped = 0;
  while (at < quote.tokens.length) {
    const piece = await findLongestPiece(quote, at, articles, pieces.at(-1), yieldNow);
    if (piece === undefined) {
      const token = quote.tokens[at];
      skipped += 1;
      if (token === undefined || !quote.isCommon(token) || skipped > MAX_SEAM_TOKENS) return undefined;
      at += 1;
    } else {
      pieces.push({ article: piece.article, span: piece.span });
      at = piece.to;
      skipped = 0;
    }
  }
  const separate = pieces.some((piece, index) => {
    const next = pieces[index + 1];
    return next !== undefined && !continuesSentence(piece, next);
  });
  return pieces.length > 1 ? { pieces, separate } : undefined;
};
