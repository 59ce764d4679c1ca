/** Where the words of an article stand in its file, of formats whose marks are not part of the text. */

import { firstIndexWhere } from "../bisect.ts";
import type { Span } from "../span.ts";

/**
 * A stretch of the text, and the stretch of the file that shows it: unit by unit where both are equally long, else as a whole
 * ("&amp;", the end of a line). In order of both.
 */
export type OriginPiece = Span & Readonly<{ from: number; to: number }>;

/** The text of a file with its marks, and how an article's text comes from it. */
export type Origin = Readonly<{ text: string; pieces: readonly OriginPiece[] }>;

const isUnitByUnit = ({ start, end, from, to }: OriginPiece): boolean => end - start === to - from;

/** The pieces that a span has units of, by one of the two texts. */
const piecesOf = (
  { pieces }: Origin,
  span: Span,
  sideOf: (piece: OriginPiece) => Span,
): Readonly<{ first: OriginPiece; last: OriginPiece }> | undefined => {
  const at = (index: number): Span => sideOf(pieces[index] as OriginPiece);
  const first = firstIndexWhere(pieces.length, (index) => at(index).end > span.start);
  const behind = firstIndexWhere(pieces.length, (index) => at(index).start >= span.end);
  const [one, other] = [pieces[first], pieces[behind - 1]];
  return one === undefined || other === undefined || behind <= first ? undefined : { first: one, last: other };
};

/** Where a span of the file's text is shown; `undefined` where nothing of it is. */
export const shownSpanOf = (origin: Origin, span: Span): Span | undefined => {
  const found = piecesOf(origin, span, ({ from, to }) => ({ start: from, end: to }));
  if (found === undefined) return undefined;
  const { first, last } = found;
  const start = isUnitByUnit(first) ? first.start + Math.max(0, span.start - first.from) : first.start;
  const end = isUnitByUnit(last) ? last.end - Math.max(0, last.to - span.end) : last.end;
  return { start, end };
};

/** The stretch of the file that shows a span of the text, with the marks within it; `undefined` of what only parts blocks. */
export const originSpanOf = (origin: Origin, span: Span): Span | undefined => {
  const found = piecesOf(origin, span, (piece) => piece);
  if (found === undefined) return undefined;
  const { first, last } = found;
  const start = isUnitByUnit(first) ? first.from + Math.max(0, span.start - first.start) : first.from;
  const end = isUnitByUnit(last) ? last.to - Math.max(0, last.end - span.end) : last.to;
  return { start, end };
};
