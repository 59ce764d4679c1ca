import type { Span } from "../article/article.ts";
import { isGraphemeBreak } from "./grapheme.ts";

/**
 * A stretch without a sentence's end longer than this (UTF-16 units) is a list, a table or no prose; the longest sentence
 * of some ninety thousand in encyclopedic texts has 1,700. Nobody can be shown it whole.
 */
const LONGEST = 2_000;
/** How far back from there a better place is looked for. */
const REACH = 600;
/** Longer graphemes (a letter under a hundred marks) are cut as well. */
const LONGEST_GRAPHEME = 100;
const WINDOW = 50_000;

/** Places to cut at, the best first: between items, between clauses, between words. */
const PLACES: readonly RegExp[] = [/[\n\r;；]\s*/g, /[,:،、，：]\s*/g, /\s+/g];

const cutBefore = (text: string, limit: number): number => {
  const tail = text.slice(limit - REACH, limit);
  for (const place of PLACES) {
    let end = 0;
    for (const match of tail.matchAll(place)) end = match.index + match[0].length;
    if (end > 0 && isGraphemeBreak(text, limit - REACH + end)) return limit - REACH + end;
  }
  let at = limit;
  while (at > limit - LONGEST_GRAPHEME && !isGraphemeBreak(text, at)) at--;
  return isGraphemeBreak(text, at) ? at : limit;
};

/** A span in parts no longer than `longest`, cut where it disturbs least. */
function* parts(text: string, span: Span, longest: number): Generator<Span> {
  let { start } = span;
  while (span.end - start > longest) {
    const end = cutBefore(text, start + longest);
    yield { start, end };
    start = end;
  }
  yield { start, end: span.end };
}

/** Whether a stretch without a sentence's end is too long to be one. */
export const isEndless = (length: number): boolean => length > LONGEST + REACH;

/** A sentence as it is, or in pieces that can be read where it is none. */
export const readable = (text: string, sentence: Span): Generator<Span> => parts(text, sentence, LONGEST);

/** A line as it is, or in parts of which each is looked through in a millisecond or two. */
export const manageable = (text: string, line: Span): Generator<Span> => parts(text, line, WINDOW);
