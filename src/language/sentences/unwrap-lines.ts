import type { Span } from "../../span.ts";
import { CLOSING_MARKS, SENTENCE_STOPS } from "./sentence-end-marks.ts";

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const LINE_END = /[\n\r\u2028\u2029]/g;
const LIST_ITEM = /^\s*(?:[-–—•*·▪◦‣]|\(?\p{Nd}{1,3}[.)]|\(?[a-z][.)])\s/u;
const SENTENCE_END = new RegExp(`[${SENTENCE_STOPS}:][${CLOSING_MARKS}]*\\s*$`, "u");
const ANY_STOP = new RegExp(`[${SENTENCE_STOPS}:]`, "u");
const LOWER_CASE_START = /^\s*[\p{Ll}]/u;
/** A particle or comma with which no Japanese or Chinese line ends but within a sentence. */
const LEADS_ON = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}](?:[のはがをにでとや、，]|から|まで|より)\s*$/u;
const IDEOGRAPHIC_START = /^\s*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** A line of hard-wrapped prose is about as long as the others (RFC 5322 advises 78); a heading or list line is shorter. */
const MIN_WRAPPED_CHARS = 55;
/** What goes on longer than this is no prose, and is not joined further. */
const MAX_PROSE_CHARS = 50_000;

/** Whether the line break between two lines parts them: after a sentence's end, before a list item, around short lines. */
const isParagraphBreak = (line: string, next: string): boolean => {
  if (next.trim() === "" || line.trim() === "") return true;
  if (LIST_ITEM.test(next) || SENTENCE_END.test(line)) return true;
  if (LEADS_ON.test(line) && IDEOGRAPHIC_START.test(next)) return false;
  return !LOWER_CASE_START.test(next) && line.length < MIN_WRAPPED_CHARS;
};

/** Lines of which none is long or ends a sentence are a list, however they begin. */
const isListOfLines = (part: string): boolean => {
  const lines = part.slice(0, MAX_PROSE_CHARS).trim().split(LINE_BREAK);
  return lines.length > 2 && lines.every((line) => line.length < MIN_WRAPPED_CHARS && !ANY_STOP.test(line));
};

/** The lines of a span, hard-wrapped lines of prose as one; without the breaks around them. */
export function* unwrapLines(text: string, span: Span): Generator<Span> {
  const part = text.slice(span.start, span.end);
  const isList = isListOfLines(part);
  let start = 0;
  let lineStart = 0;
  for (const match of part.matchAll(LINE_BREAK)) {
    const after = match.index + match[0].length;
    LINE_END.lastIndex = after;
    const nextEnd = LINE_END.exec(part)?.index ?? part.length;
    if (
      isList ||
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
