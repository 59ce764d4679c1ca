/** Takes a quote apart at the marks with which it says that it was changed: "[he]", "[T]he", "[sic]", "[…]", "…". */

import { WORD_CHAR } from "../../language/index.ts";
import type { Span } from "../../span.ts";

/**
 * A marked change of a quote. `omission`: something was left out. `bracket`: something was put in or replaced, or both.
 * `sic`: nothing was changed. `case`: a letter was.
 */
export type ChangeMark = Span & Readonly<{ kind: "omission" | "bracket" | "sic" | "case"; inner: string }>;

/**
 * A quote in pieces. `text` is without the brackets around a letter that changed its case, which `cased` has; `segments`, one
 * more than `marks`, lie between those, and are empty where there is no word.
 */
export type MarkedQuote = Readonly<{
  text: string;
  marks: readonly ChangeMark[];
  cased: readonly ChangeMark[];
  segments: readonly Span[];
}>;

const DOTS = "(?:…|\\.\\s?\\.\\s?\\.(?:\\s?\\.)?)";
const MARK = new RegExp(
  `\\[\\s?${DOTS}\\s?\\]|\\(\\s?${DOTS}\\s?\\)|${DOTS}|\\(sic!?\\)|\\[(?<inner>[^[\\]\\n]{1,160})\\]`,
  "giu",
);
const SIC = /^\s?sic\b/iu;
const NO_WORD_AT_START = /^[^\p{L}\p{N}]+/u;
const NO_WORD_AT_END = /[^\p{L}\p{N}\p{M}%]+$/u;

/** "[T]he": the bracket holds the beginning of a word, of which only the case was changed. */
const isCase = (inner: string, next: string | undefined): boolean =>
  /^\p{L}$/u.test(inner) && next !== undefined && /\p{L}/u.test(next);

const growToWord = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from > 0 && WORD_CHAR.test(text[from - 1] ?? "")) from -= 1;
  while (to < text.length && WORD_CHAR.test(text[to] ?? "")) to += 1;
  return { start: from, end: to };
};

/** Without the marks beside a change: what is left out takes its commas along. */
const trimSegment = (text: string, { start, end }: Span, isFirst: boolean, isLast: boolean): Span => {
  const words = text.slice(start, end);
  const lead = isFirst ? 0 : (NO_WORD_AT_START.exec(words)?.[0].length ?? 0);
  const trail = isLast ? 0 : (NO_WORD_AT_END.exec(words.slice(lead))?.[0].length ?? 0);
  return { start: start + lead, end: end - trail };
};

export const splitAtMarks = (written: string): MarkedQuote => {
  const cased: ChangeMark[] = [];
  let removed = 0;
  const text = written.replace(/\[(\p{L})\](?=\p{L})/gu, (whole, letter: string, at: number) => {
    if (!isCase(letter, written[at + whole.length])) return whole;
    cased.push({ kind: "case", inner: letter, start: at - removed, end: at - removed + letter.length });
    removed += 2;
    return letter;
  });
  const marks = Array.from(text.matchAll(MARK), ({ index, 0: mark, groups }): ChangeMark => {
    const span = { start: index, end: index + mark.length };
    const inner = groups?.inner ?? "";
    if (inner === "") return { ...span, kind: /sic/iu.test(mark) ? "sic" : "omission", inner };
    if (SIC.test(inner)) return { ...span, kind: "sic", inner };
    // "want[ed]" stands for a whole word.
    return { ...growToWord(text, span), kind: "bracket", inner };
  });
  const segments = [...marks, undefined].map((mark, index) => {
    const span = {
      start: marks[index - 1]?.end ?? 0,
      end: Math.max(marks[index - 1]?.end ?? 0, mark?.start ?? text.length),
    };
    return trimSegment(text, span, index === 0, mark === undefined);
  });
  return { text, marks, cased, segments };
};
