/** Ranges of an article's text, and what can be said of two of them. */

/** A half-open range of UTF-16 code units `[start, end)` of one article's `text`. */
export type Span = Readonly<{ start: number; end: number }>;

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
