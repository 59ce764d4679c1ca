/** Ranges of an article's text, and how two of them lie. */

/** A half-open range of UTF-16 code units `[start, end)` of one article's `text`. */
export type Span = Readonly<{ start: number; end: number }>;

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Without the white space at either end. */
export const trimWhiteSpace = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
};
