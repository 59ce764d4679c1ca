import type { Span } from "./article.ts";

/** How many UTF-16 units are looked at between two chances to let the event loop run; well under a millisecond. */
const STRIDE = 65_536;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * True when the code points on both sides of `offset` belong to one grapheme. Exact where one of them is white space
 * or punctuation: then no rule of UAX #29 looks further than the two.
 */
export const joinsAcross = (text: string, offset: number): boolean => {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before < 0x300 && after < 0x300) return before === 0x0d && after === 0x0a;
  const low = before >= 0xdc00 && before <= 0xdfff ? offset - 2 : offset - 1;
  const pair = text.slice(Math.max(0, low), offset) + String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const first = graphemes.segment(pair)[Symbol.iterator]().next();
  return !first.done && first.value.segment.length === pair.length;
};

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x85 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x1680 ||
  code === 0x2028 ||
  code === 0x2029;

/** Shows nothing by itself: white space, controls, zero-width characters. */
const isInvisible = (code: number): boolean =>
  isSpace(code) ||
  code < 0x20 ||
  (code >= 0x7f && code < 0xa0) ||
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200f);

/** The span without the white space around it; a white space that carries a combining mark is no white space. */
export const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start)) && !joinsAcross(text, start + 1)) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1)) && !joinsAcross(text, end - 1)) end -= 1;
  return { start, end };
};

/** One line with something visible on it, without its line break. `gap`: a blank line, or the text's start, is before it. */
export type Line = Span & Readonly<{ gap: boolean }>;

/** The visible lines of a text. Yields `undefined` from time to time, for the caller to let others run. */
export function* linesOf(text: string): Generator<Line | undefined, void> {
  let start = 0;
  let visible = false;
  let gap = true;
  let breaks = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x0a;
    if (isBreak(code)) {
      const line = visible ? trimmed(text, { start, end: at }) : undefined;
      if (code === 0x0a && at > 0 && start === at && text.charCodeAt(at - 1) === 0x0d) {
        // The second half of a CRLF ends no line of its own.
      } else {
        breaks += 1;
        if (line !== undefined) yield { ...line, gap };
        gap = line === undefined;
      }
      start = at + 1;
      visible = false;
    } else if (!visible && !isInvisible(code)) visible = true;
    if (at % STRIDE === STRIDE - 1) yield undefined;
  }
}
