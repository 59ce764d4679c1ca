import type { Span } from "../article/article.ts";

const SCRIPT = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** Units shorter than this join the next one, longer than `LONG` are cut at any space; in UTF-16 units. */
const SHORT = 60;
const LONG = 160;

const SPACES = /[\s\u200b]+/g;
/** Around digits, Latin words and abbreviations' stops Thai spaces part words, not clauses. */
const TIED_LEFT = /[\p{Nd}\p{sc=Latin}.,:;(["“‘/-]$/u;
const TIED_RIGHT = /^[\p{Nd}\p{sc=Latin}.,:;)\]"”’/ๆฯ-]/u;

/** Whether the span is written in a script that parts sentences by spaces. */
export const isUnpunctuated = (part: string): boolean => {
  const letters = part.match(SCRIPT)?.length ?? 0;
  return letters * 2 > part.length;
};

/**
 * Thai and its neighbours have no full stop: a space ends a clause, two end a sentence. Cuts at double spaces, then at
 * single ones so that a unit is about a sentence long; a space that joins a number or a foreign word to its clause is
 * cut only where nothing else is left.
 */
export function* spacedUnits(text: string, span: Span): Generator<Span> {
  const part = text.slice(span.start, span.end);
  let start = 0;
  for (const match of part.matchAll(SPACES)) {
    const end = match.index;
    const length = end - start;
    if (length <= 0) continue;
    const after = end + match[0].length;
    const wide = match[0].length > 1;
    const tied = TIED_LEFT.test(part.slice(start, end)) || TIED_RIGHT.test(part.slice(after, after + 2));
    if (wide ? length >= SHORT / 2 : length >= LONG || (length >= SHORT && !tied)) {
      yield { start: span.start + start, end: span.start + end };
      start = after;
    }
  }
  yield { start: span.start + start, end: span.end };
}
