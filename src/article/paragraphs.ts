import { isGraphemeBreak } from "../language/grapheme.ts";
import type { Span } from "./article.ts";

/** How many UTF-16 units are looked at between two chances to let the event loop run; well under a millisecond. */
const STRIDE = 65_536;

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
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start > span.start && !isGraphemeBreak(text, start)) start -= 1;
  if (end < span.end && !isGraphemeBreak(text, end)) end += 1;
  return { start, end };
};

const LINES_AT_ONCE = 2_000;

/** One line with something visible on it, without its line break. `gap`: the text's start or a blank line is before it. */
export type Line = Span & Readonly<{ gap: boolean }>;

/** The visible lines of a text. Yields `undefined` from time to time, for the caller to let others run. */
export function* linesOf(text: string): Generator<Line | undefined, void> {
  let start = 0;
  let visible = false;
  let gap = true;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x0a;
    if (isBreak(code)) {
      // The second half of a CRLF ends no line of its own.
      const halved = code === 0x0a && start === at && at > 0 && text.charCodeAt(at - 1) === 0x0d;
      if (visible) yield { ...trimmed(text, { start, end: at }), gap };
      if (!halved) gap = !visible;
      start = at + 1;
      visible = false;
    } else if (!visible && !isInvisible(code)) visible = true;
    if (at % STRIDE === STRIDE - 1) yield undefined;
  }
}

/** Lines that belong together, in order, at least one. */
export type Paragraph = readonly [Line, ...Line[]];

/** No editor or mail program wraps wider than this many UTF-16 units: a longer line was ended by its author. */
const WIDEST_WRAP = 150;

const SENTENCE_END = /[\p{Sentence_Terminal}…។៕]["”’'»›」』）)\]】]*$/u;
const isHeadingLine = (text: string, line: Line): boolean => /^#{1,6}\s/u.test(text.slice(line.start, line.start + 8));

/**
 * Lines become paragraphs. A blank line parts two paragraphs; where a text has none, or where long lines that end as
 * sentences outnumber the blank ones, every line is a paragraph. A Markdown heading is always a paragraph by itself.
 */
export function* paragraphsOf(
  text: string,
  lines: readonly Line[],
  markdown: boolean,
): Generator<undefined, Paragraph[]> {
  let gaps = 0;
  let unwrapped = 0;
  for (const [index, line] of lines.entries()) {
    if (index % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield undefined;
    if (index > 0 && line.gap) gaps += 1;
    const next = lines[index + 1];
    if (next === undefined || next.gap || line.end - line.start <= WIDEST_WRAP) continue;
    if (SENTENCE_END.test(text.slice(line.end - 8, line.end))) unwrapped += 1;
  }
  const apart = gaps === 0 || unwrapped > gaps;
  const paragraphs: [Line, ...Line[]][] = [];
  let afterHeading = false;
  for (const [index, line] of lines.entries()) {
    if (index % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield undefined;
    const heading = markdown && isHeadingLine(text, line);
    const current = paragraphs.at(-1);
    if (current === undefined || apart || line.gap || heading || afterHeading) paragraphs.push([line]);
    else current.push(line);
    afterHeading = heading;
  }
  return paragraphs;
}
