/** Cuts what is too long to be a sentence. */

import type { Span } from "../../span.ts";
import { isGraphemeBreak } from "../grapheme.ts";

/**
 * A stretch without a sentence's end longer than this (UTF-16 units) is a list, a table or no prose; the longest sentence
 * of some ninety thousand in encyclopedic texts has 1,700. Nobody can be shown it whole.
 */
const MAX_READABLE_CHARS = 2_000;
/** How far back from there a better place is looked for. */
const CUT_SEARCH_CHARS = 600;
/** Longer graphemes (a letter under a hundred marks) are cut as well. */
const MAX_GRAPHEME_CHARS = 100;
const MAX_LINE_CHARS = 50_000;

/** Places to cut at, the best first: between items, between clauses, between words. */
const CUT_PLACES: readonly RegExp[] = [/[\n\r;；]\s*/g, /[,:،、，：]\s*/g, /\s+/g];

/** The best place to cut a text at, at or before `limit`; at least that far must it go. */
export const findCutBefore = (text: string, limit: number): number => {
  const tail = text.slice(limit - CUT_SEARCH_CHARS, limit);
  for (const place of CUT_PLACES) {
    let end = 0;
    for (const match of tail.matchAll(place)) end = match.index + match[0].length;
    if (end > 0 && isGraphemeBreak(text, limit - CUT_SEARCH_CHARS + end)) return limit - CUT_SEARCH_CHARS + end;
  }
  let at = limit;
  while (at > limit - MAX_GRAPHEME_CHARS && !isGraphemeBreak(text, at)) at--;
  return isGraphemeBreak(text, at) ? at : limit;
};

/** A span in parts no longer than `longest`, cut where it disturbs least. */
function* splitSpan(text: string, span: Span, longest: number): Generator<Span> {
  let { start } = span;
  while (span.end - start > longest) {
    const end = findCutBefore(text, start + longest);
    yield { start, end };
    start = end;
  }
  yield { start, end: span.end };
}

/** Whether a stretch without a sentence's end is too long to be one. */
export const isTooLongSentence = (length: number): boolean => length > MAX_READABLE_CHARS + CUT_SEARCH_CHARS;

/** A sentence as it is, or in pieces that can be read where it is none. */
export const splitLongSentence = (text: string, sentence: Span): Generator<Span> =>
  splitSpan(text, sentence, MAX_READABLE_CHARS);

/** A line as it is, or in parts of which each is looked through in a millisecond or two. */
export const splitLongLine = (text: string, line: Span): Generator<Span> => splitSpan(text, line, MAX_LINE_CHARS);
