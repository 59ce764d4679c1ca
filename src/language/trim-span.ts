import type { Span } from "../span.ts";
import { isGraphemeBreak } from "./grapheme.ts";

/** White space as `String.trim` takes it. */
const isSpace = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff;

/**
 * The span without the white space around it, as far as that splits no grapheme: a white space that carries a combining
 * mark is no white space. Empty when nothing else is there.
 */
export const trimSpan = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  if (start === end) return { start, end };
  while (isSpace(text.charCodeAt(end - 1))) end -= 1;
  while (start > span.start && !isGraphemeBreak(text, start)) start -= 1;
  while (end < span.end && !isGraphemeBreak(text, end)) end += 1;
  return { start, end };
};
