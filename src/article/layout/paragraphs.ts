/** Decides which lines of a text belong together. */

import { CLOSING_MARKS, SENTENCE_STOPS, trimSpan } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { isEndLabel } from "./boilerplate.ts";

/** Anything but white space, controls and zero-width characters, which show nothing by themselves. */
const VISIBLE_CHARACTER = "[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\ufeff]";

const LINES_PER_STEP = 2_000;

/** One line with something visible on it, without its line break. `gap`: the text's start or a blank line is before it. */
export type TextLine = Span & Readonly<{ afterBlankLine: boolean }>;

/** The visible lines of a text. Yields `undefined` from time to time, for the caller to let others run. */
export function* splitLines(text: string): Generator<TextLine | undefined, void> {
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  const visible = new RegExp(VISIBLE_CHARACTER, "g");
  let next = -1;
  let start = 0;
  let gap = true;
  for (let count = 1; ; count += 1) {
    const found = breaks.exec(text);
    const line = { start, end: found?.index ?? text.length };
    if (next < start) {
      visible.lastIndex = start;
      next = visible.exec(text)?.index ?? text.length;
    }
    if (next < line.end) yield { ...trimSpan(text, line), afterBlankLine: gap };
    gap = next >= line.end;
    if (found === null) return;
    start = breaks.lastIndex;
    if (count % LINES_PER_STEP === 0) yield undefined;
  }
}

/** Lines that belong together: how many they are, and from where to where they go; `level` of a heading that its file marks. */
export type Paragraph = Span & Readonly<{ lines: number; level?: number }>;

/** No editor or mail program wraps wider than this many UTF-16 units: a longer line was ended by its author. */
const MAX_WRAPPED_CHARS = 150;

const SENTENCE_END = new RegExp(`[${SENTENCE_STOPS}][${CLOSING_MARKS}]*$`, "u");
const lineEndsSentence = (text: string, line: Span): boolean =>
  SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 8), line.end));
const startsLower = (text: string, line: Span): boolean => /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));

/** Whether a word goes on from one line to the next: no paragraph ends within it. */
const breaksWord = (text: string, line: Span, next: Span): boolean =>
  /[\p{L}\p{M}][-\u00ad\u2010]$/u.test(text.slice(Math.max(line.start, line.end - 4), line.end)) &&
  startsLower(text, next);

/** Whether every line of a text is a paragraph: it has no blank lines, or more long lines that end as sentences do. */
function* isOneParagraphPerLine(text: string, lines: readonly TextLine[]): Generator<undefined, boolean> {
  let gaps = 0;
  let unwrapped = 0;
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    if (index > 0 && line.afterBlankLine) gaps += 1;
    const next = lines[index + 1];
    if (next === undefined || next.afterBlankLine || line.end - line.start <= MAX_WRAPPED_CHARS) continue;
    if (lineEndsSentence(text, line)) unwrapped += 1;
  }
  return gaps === 0 || unwrapped > gaps;
}

/** The most lines over an article that no blank line parts (headline, standfirst, byline, date), and the longest of them. */
const MAX_TOP_LINES = 4;
const MAX_TOP_LINE_CHARS = 120;

/**
 * How many of the first lines are paragraphs of their own although no blank line parts them: all when each is a short line
 * without a sentence's end, the first when it ends where the next word would have had ample room.
 */
const countTopLines = (text: string, lines: readonly TextLine[]): number => {
  const after = lines.findIndex((line, index) => index > 0 && line.afterBlankLine);
  const top = lines.slice(0, after < 0 ? MAX_TOP_LINES + 1 : after);
  const [first, second] = top;
  if (first === undefined || second === undefined) return 0;
  const within = top.slice(1).some((line) => startsLower(text, line));
  const short = top.every((line) => line.end - line.start <= MAX_TOP_LINE_CHARS && !lineEndsSentence(text, line));
  if (after > 0 && after <= MAX_TOP_LINES && short && !within) return after;
  const widest = Math.max(...top.map((line) => line.end - line.start));
  const word = text.slice(second.start, Math.min(second.end, second.start + 40)).search(/\s|$/u);
  const roomy = first.end - first.start + 1 + word < widest * 0.6;
  return roomy && !lineEndsSentence(text, first) && !startsLower(text, second) ? 1 : 0;
};

/**
 * Lines become paragraphs. A blank line parts two paragraphs; in a text of one paragraph a line every line is one, as are
 * those under a label such as "Related Articles".
 */
export function* groupParagraphs(text: string, lines: readonly TextLine[]): Generator<undefined, Paragraph[]> {
  const apart = yield* isOneParagraphPerLine(text, lines);
  const top = apart ? 0 : countTopLines(text, lines);
  const paragraphs: Paragraph[] = [];
  let afterLabel = false;
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    if (line.afterBlankLine)
      afterLabel = line.end - line.start <= MAX_TOP_LINE_CHARS && isEndLabel(text.slice(line.start, line.end));
    const current = paragraphs.at(-1);
    const before = lines[index - 1];
    const isApart = apart && !(before !== undefined && !line.afterBlankLine && breaksWord(text, before, line));
    if (current === undefined || isApart || line.afterBlankLine || afterLabel || index <= top)
      paragraphs.push({ start: line.start, end: line.end, lines: 1 });
    else paragraphs[paragraphs.length - 1] = { start: current.start, end: line.end, lines: current.lines + 1 };
  }
  return paragraphs;
}
