import type { Article, Span } from "../../article/article.ts";
import type { Breath } from "../../search/breath.ts";
import { sentencesIn } from "../at.ts";
import { foldedArticle, placesOf } from "./folded.ts";
import { foldForm } from "./form.ts";
import type { Said } from "./said.ts";

/** Real words at one place of an article. */
export type Piece = Readonly<{ article: Article; span: Span }>;

/** Words of a piece: fewer stand together by chance. */
const MIN_WORDS = 3;
/** Words of the matter in a piece of so few words; longer ones need one. */
const MIN_CONTENT = 2;
const LONG = 5;
/** Tokens between two pieces that stand in no article: "and", a dash, an ellipsis. */
const SEAM = 3;
/** Places of the same words among which the one that reads on is looked for. */
const PLACES = 20;

const textOf = (said: Said, from: number, to: number): string =>
  foldForm(said.text.slice(said.tokens[from]?.start ?? 0, said.tokens[to - 1]?.end ?? 0));

const isPiece = (said: Said, from: number, to: number): boolean => {
  const words = said.tokens.slice(from, to).filter(({ word }) => word);
  const content = words.filter((token) => !said.common(token)).length;
  return words.length >= MIN_WORDS && content >= (words.length >= LONG ? 1 : MIN_CONTENT);
};

/** In one sentence and in order: words were left out between them, which is an alteration of that sentence. */
const readsOn = (one: Piece, next: Piece): boolean =>
  one.article === next.article &&
  next.span.start >= one.span.end &&
  sentencesIn(one.article, { start: one.span.start, end: next.span.end }).length === 1;

/** The longest words from here on that stand in one of the articles. */
const longest = async (
  said: Said,
  from: number,
  articles: readonly Article[],
  before: Piece | undefined,
  breath: Breath,
): Promise<(Piece & Readonly<{ to: number }>) | undefined> => {
  let best: (Piece & Readonly<{ to: number }>) | undefined;
  for (const article of articles) {
    const folded = await foldedArticle(article, breath);
    // Longer words that stand there begin with the shorter ones, so the length is found by bisection.
    let low = Math.max(from, best?.to ?? from);
    let high = said.tokens.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (folded.text.includes(textOf(said, from, middle))) low = middle;
      else high = middle - 1;
    }
    for (let to = low; to > (best?.to ?? from) && isPiece(said, from, to); to -= 1) {
      const places = await placesOf(article, folded, textOf(said, from, to), PLACES, breath);
      const span =
        places.find((place) => before !== undefined && readsOn(before, { article, span: place })) ?? places[0];
      if (span === undefined) continue;
      best = { article, span, to };
      break;
    }
    await breath();
  }
  return best;
};

/** What was said, as pieces that stand in the articles. `separate`: not in one sentence in this order. */
export type Stitched = Readonly<{ pieces: readonly Piece[]; separate: boolean }>;

/**
 * The places that what was said was put together from, when all its words stand in articles, in several pieces of
 * several words; `undefined` when it is not so.
 */
export const stitchedFrom = async (
  said: Said,
  articles: readonly Article[],
  breath: Breath,
): Promise<Stitched | undefined> => {
  const pieces: Piece[] = [];
  let at = 0;
  let skipped = 0;
  while (at < said.tokens.length) {
    const piece = await longest(said, at, articles, pieces.at(-1), breath);
    if (piece === undefined) {
      const token = said.tokens[at];
      skipped += 1;
      if (token === undefined || !said.common(token) || skipped > SEAM) return undefined;
      at += 1;
    } else {
      pieces.push({ article: piece.article, span: piece.span });
      at = piece.to;
      skipped = 0;
    }
  }
  const separate = pieces.some((piece, index) => {
    const next = pieces[index + 1];
    return next !== undefined && !readsOn(piece, next);
  });
  return pieces.length > 1 ? { pieces, separate } : undefined;
};
