import type { Span } from "../../span.ts";
import { CLOSING_MARKS, SENTENCE_STOPS } from "./sentence-end-marks.ts";

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const LINE_END = /[\n\r\u2028\u2029]/g;
const LIST_ITEM = /^\s*(?:[-–—•*·▪◦‣]|\(?\p{Nd}{1,3}[.)]|\(?[a-z][.)])\s/u;
const SENTENCE_END = new RegExp(`[${SENTENCE_STOPS}:][${CLOSING_MARKS}]*\\s*$`, "u");
const LOWER_CASE_START = /^\s*[\p{Ll}]/u;
/** A line of hard-wrapped prose is about as long as the others (RFC 5322 advises 78); a heading or list line is shorter. */
const MIN_WRAPPED_CHARS = 55;
/** What goes on longer than this is no prose, and is not joined further. */
const MAX_PROSE_CHARS = 50_000;

/** Whether the line break between two lines parts them: after a sentence's end, before a list item, around short lines. */
const isParagraphBreak = (line: string, next: string): boolean => {
  if (next.trim() === "" || line.trim() === "") return true;
  if (LIST_ITEM.test(next) || SENTENCE_END.test(line)) return true;
  return !LOWER_CASE_START.test(next) && line.length < MIN_WRAPPED_CHARS;
};

/** The lines of a span, hard-wrapped lines of prose as one; without the breaks around them. */
export function* unwrapLines(text: string, span: Span): Generator<Span> {
  const part = text.slice(span.start, span.end);
  let start = 0;
  let lineStart = 0;
  for (const match of part.matchAll(LINE_BREAK)) {
    const after = match.index + match[0].length;
    LINE_END.lastIndex = after;
    const nextEnd = LINE_END.exec(part)?.index ?? part.length;
    if (
      match.index - start > MAX_PROSE_CHARS ||
      isParagraphBreak(part.slice(lineStart, match.index), part.slice(after, nextEnd))
    ) {
      yield { start: span.start + start, end: span.start + match.index };
      start = after;
    }
    lineStart = after;
  }
  yield { start: span.start + start, end: span.end };
}
