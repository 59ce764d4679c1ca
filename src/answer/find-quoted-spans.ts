/** Finds the quotations in running text, by their marks. */

import { CLOSING_QUOTES } from "../language/index.ts";
import type { Span } from "../span.ts";

/** Words in quotation marks; the span includes the marks. */
export type QuotedSpan = Span &
  Readonly<{
    /** Between the marks. */
    inner: Span;
    /** False when this stretch of text has no closing mark: the quotation runs on behind it. */
    isClosed: boolean;
  }>;

/** In running text the straight single mark is an apostrophe, and 《》 is around a title. */
const NON_SPEECH_MARKS = new Set(["'", "《"]);
const OPENERS = new RegExp(
  `[${Object.keys(CLOSING_QUOTES)
    .filter((mark) => !NON_SPEECH_MARKS.has(mark))
    .join("")}]`,
  "g",
);
const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/;

/** Marks that open in one place and close in another; they open only after a space or a bracket and before a word. */
const AMBIGUOUS_MARKS = new Set(['"', "＂", "”", "»", "‘", "‚"]);

const opensAt = (text: string, at: number, start: number): boolean => {
  const mark = text[at] ?? "";
  if (!AMBIGUOUS_MARKS.has(mark)) return true;
  const before = at > start ? (text[at - 1] ?? " ") : " ";
  const after = text[at + 1] ?? " ";
  return !WORD.test(before) && !/[.,!?]/.test(before) && !SPACE.test(after);
};

/** A closing mark: not an apostrophe within a word, and not after a space unless the language sets one there (« … »). */
const closesAt = (text: string, at: number, mark: string): boolean => {
  if (mark === "»" || mark === "«") return true;
  if (mark === "’" || mark === "‘") return !WORD.test(text[at + 1] ?? " ");
  if (mark === '"') return !SPACE.test(text[at - 1] ?? " ") && !WORD.test(text[at + 1] ?? " ");
  return true;
};

const findClosingMark = (text: string, from: number, end: number, closers: string): number => {
  for (let at = from; at < end; at += 1) {
    const mark = text[at] ?? "";
    if (closers.includes(mark) && closesAt(text, at, mark)) return at;
  }
  return -1;
};

/**
 * The outermost quotations of a stretch of text, in order. One that is opened with a directed mark and not closed
 * runs to the end: by convention a quotation of several paragraphs is closed only in the last.
 */
export const findQuotedSpans = (text: string, within: Span): QuotedSpan[] => {
  const found: QuotedSpan[] = [];
  /** Marks without a closing one from here to the end; searching again for each would take quadratic time. */
  const unclosed = new Set<string>();
  OPENERS.lastIndex = within.start;
  for (let match = OPENERS.exec(text); match !== null && match.index < within.end; match = OPENERS.exec(text)) {
    const start = match.index;
    const mark = match[0];
    if (unclosed.has(mark) || !opensAt(text, start, within.start)) continue;
    const close = findClosingMark(text, start + 1, within.end, CLOSING_QUOTES[mark] ?? "");
    if (close >= 0) {
      found.push({ start, end: close + 1, inner: { start: start + 1, end: close }, isClosed: true });
      OPENERS.lastIndex = close + 1;
    } else if (AMBIGUOUS_MARKS.has(mark)) {
      unclosed.add(mark);
    } else {
      found.push({ start, end: within.end, inner: { start: start + 1, end: within.end }, isClosed: false });
      break;
    }
  }
  return found;
};
