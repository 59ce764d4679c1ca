/** What stands around the words of a quote: marks of the text that quotes them, which are not the article's. */

import type { Span } from "../span.ts";

/** Where the words of a quote are in it, and the mark that it ends with, if any. */
export type QuoteEdges = Readonly<{ words: Span; mark: string }>;

const QUOTATION_MARKS = "\"'“”„‟＂«»‘’‚‛＇‹›「」『』`|*";
const FINAL_MARKS = ".,;:!?…。，、；：！？،؛؟۔।॥៕។";
const OMISSION = "\\[\\s?(?:…|\\.\\s?\\.\\s?\\.)\\s?\\]|\\((?:…|\\.{3})\\)";
const LEADING = new RegExp(`^(?:[\\s${QUOTATION_MARKS}…]|\\.{3}|${OMISSION})+`, "u");
const MARK = `[\\s${QUOTATION_MARKS}${FINAL_MARKS}]`;
/** From its first mark on, so that a long run of marks that ends otherwise is tried once. */
const TRAILING = new RegExp(`(?<!${MARK}|${OMISSION})(?:${MARK}|${OMISSION})+$`, "u");
const BEHIND = new RegExp(`^(?:\\s?[${QUOTATION_MARKS}]|\\s?[${FINAL_MARKS}])+`, "u");
const CLOSING = new RegExp(`[${QUOTATION_MARKS}]`, "u");
const NO_FINAL_MARK = new RegExp(`[^${FINAL_MARKS}]`, "gu");
/** UTF-16 units of marks behind words of an article. */
const MAX_MARK_CHARS = 12;

const QUESTION = /[?？؟]/u;
const EXCLAMATION = /[!！]/u;
const FULL_STOP = /[.…。۔।॥៕។!！]/u;

/** The words of a text between the marks around them. */
export const edgesOf = (text: string): QuoteEdges => {
  const trailing = TRAILING.exec(text)?.[0] ?? "";
  const end = text.length - trailing.length;
  const start = Math.min(LEADING.exec(text)?.[0].length ?? 0, end);
  // Dots that trail off say only that the quote does not go on.
  return { words: { start, end }, mark: trailing.replace(NO_FINAL_MARK, "").replace(/\.{3}|…/gu, "") };
};

/**
 * How a quote ends beside the article: `same` mark or none of its own; `other` mark, as before “he said”; `goes-on`: a full
 * stop where the article's sentence has none; `changed`: a question for a statement, or an exclamation that is not there.
 */
export type QuoteEnding = "same" | "other" | "goes-on" | "changed";

/** What stands right behind words of an article: its final marks, how far the first of them reaches, and a closing mark. */
const marksBehind = (text: string, at: number): Readonly<{ marks: string; end: number; isClosed: boolean }> => {
  const behind = BEHIND.exec(text.slice(at, at + MAX_MARK_CHARS))?.[0] ?? "";
  const marks = behind.replace(NO_FINAL_MARK, "");
  const first = marks === "" ? -1 : behind.indexOf(marks[0] ?? "");
  // Only a mark right behind the words belongs to them; behind a quotation mark it is the reporter's.
  const end = first >= 0 && behind.slice(0, first).trim() === "" ? at + first + 1 : at;
  return { marks, end, isClosed: CLOSING.test(behind) };
};

/** Compares how a quote ends with what stands behind its words in the article; `end` includes the article's mark. */
export const compareEnding = (
  mark: string,
  text: string,
  at: number,
): Readonly<{ ending: QuoteEnding; end: number }> => {
  const { marks, end, isClosed } = marksBehind(text, at);
  const asks = QUESTION.test(marks);
  const isChanged =
    (QUESTION.test(mark) && !asks) ||
    (EXCLAMATION.test(mark) && !EXCLAMATION.test(marks)) ||
    (FULL_STOP.test(mark) && !QUESTION.test(mark) && asks);
  if (isChanged) return { ending: "changed", end };
  if (mark === "") return { ending: "same", end: at };
  // A comma is always that of the text that quotes.
  if (!FULL_STOP.test(mark) && !QUESTION.test(mark)) return { ending: "same", end: marks === "" ? at : end };
  if (mark === marks.slice(0, mark.length)) return { ending: "same", end };
  const goesOn = FULL_STOP.test(mark) && !FULL_STOP.test(marks) && !isClosed;
  return { ending: goesOn ? "goes-on" : "other", end };
};
