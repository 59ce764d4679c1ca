import type { Span } from "./article.ts";

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
