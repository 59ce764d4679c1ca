import type { Article } from "../article/article.ts";
import { sentencesIn } from "../article/locate.ts";
import type { Span } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { findPlaces, foldArticle } from "./fold-article.ts";
import { foldForm } from "./fold-form.ts";
import type { Quote } from "./parse-quote.ts";

/** Real words at one place of an article. */
export type StitchedPiece = Readonly<{ article: Article; span: Span }>;

/** Words of a piece: fewer stand together by chance. */
const MIN_PIECE_WORDS = 3;
/** Words of the matter in a piece of so few words; longer ones need one. */
const MIN_CONTENT_WORDS = 2;
const LONG_PIECE_WORDS = 5;
/** Tokens between two pieces that stand in no article: "and", a dash, an ellipsis. */
const MAX_SEAM_TOKENS = 3;
/** Places of the same words among which the one that reads on is looked for. */
const MAX_TRIED_PLACES = 20;

const foldTokens = (said: Quote, from: number, to: number): string =>
  foldForm(said.text.slice(said.tokens[from]?.start ?? 0, said.tokens[to - 1]?.end ?? 0));

const isPiece = (said: Quote, from: number, to: number): boolean => {
  const words = said.tokens.slice(from, to).filter(({ isWord: word }) => word);
  const content = words.filter((token) => !said.isCommon(token)).length;
  return words.length >= MIN_PIECE_WORDS && content >= (words.length >= LONG_PIECE_WORDS ? 1 : MIN_CONTENT_WORDS);
};

/** In one sentence and in order: words were left out between them, which is an alteration of that sentence. */
const continuesSentence = (one: StitchedPiece, next: StitchedPiece): boolean =>
  one.article === next.article &&
  next.span.start >= one.span.end &&
  sentencesIn(one.article, { start: one.span.start, end: next.span.end }).length === 1;

/** The longest words from here on that stand in one of the articles. */
const findLongestPiece = async (
  said: Quote,
  from: number,
  articles: readonly Article[],
  before: StitchedPiece | undefined,
  breath: Yielder,
): Promise<(StitchedPiece & Readonly<{ to: number }>) | undefined> => {
  let best: (StitchedPiece & Readonly<{ to: number }>) | undefined;
  for (const article of articles) {
    const folded = await foldArticle(article, breath);
    // Longer words that stand there begin with the shorter ones, so the length is found by bisection.
    let low = Math.max(from, best?.to ?? from);
    let high = said.tokens.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (folded.text.includes(foldTokens(said, from, middle))) low = middle;
      else high = middle - 1;
    }
    for (let to = low; to > (best?.to ?? from) && isPiece(said, from, to); to -= 1) {
      const places = await findPlaces(article, folded, foldTokens(said, from, to), MAX_TRIED_PLACES, breath);
      const span =
        places.find((place) => before !== undefined && continuesSentence(before, { article, span: place })) ??
        places[0];
      if (span === undefined) continue;
      best = { article, span, to };
      break;
    }
    await breath();
  }
  return best;
};

/** What was said, as pieces that stand in the articles. `separate`: not in one sentence in this order. */
export type Stitching = Readonly<{ pieces: readonly StitchedPiece[]; separate: boolean }>;

/**
 * The places that what was said was put together from, when all its words stand in articles, in several pieces of
 * several words; `undefined` when it is not so.
 */
export const findStitching = async (
  said: Quote,
  articles: readonly Article[],
  breath: Yielder,
): Promise<Stitching | undefined> => {
  const pieces: StitchedPiece[] = [];
  let at = 0;
  let skipped = 0;
  while (at < said.tokens.length) {
    const piece = await findLongestPiece(said, at, articles, pieces.at(-1), breath);
    if (piece === undefined) {
      const token = said.tokens[at];
      skipped += 1;
      if (token === undefined || !said.isCommon(token) || skipped > MAX_SEAM_TOKENS) return undefined;
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
