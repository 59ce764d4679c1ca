/** Takes a message apart into the questions that it asks, where it asks more than one. */

import { CLOSING_QUOTES, languageData, WORD_CHAR } from "../../language/index.ts";
import { parseManner } from "../manners/parse-manner.ts";
import { noticeLanguages } from "../notices/notice-languages.ts";

const LIST_MARK = /^\s*(?:[-*•–]|\(?\d{1,2}[.)])\s+/;
/**
 * Question marks and what closes with them; in scripts without spaces nothing need follow. Only the first mark of several is
 * tried, and each is read in one way: else a long row of them, with a letter behind it, takes minutes.
 */
const QUESTION_END = /[?？؟⁇⁉](?<![?？؟⁇⁉][!！]*[?？؟⁇⁉])[!！?？؟⁇⁉]*["'”’»」』)\]]*(?=\s|$)|？+/gu;
/** Looks backwards from the end, and so once. */
const ENDS_AS_QUESTION = /$(?<=[?？؟⁇⁉][!！?？؟"'”’»」』)\]\s]*)/u;
const FIRST_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}'’]+)/u;

const questionOpeners: ReadonlySet<string> = new Set(
  noticeLanguages.flatMap((language) => languageData(language)?.questionOpeners?.sure.split(" ") ?? []),
);

/** What closes the quotation that is still open at the end of some words, given what closes the one they begin in. */
const openQuotationOf = (text: string, before: string | undefined): string | undefined => {
  let closers = before;
  for (const char of text) {
    if (closers?.includes(char)) closers = undefined;
    // Apostrophes open nothing.
    else if (closers === undefined && char !== "'" && char !== "’" && char !== "‘") closers = CLOSING_QUOTES[char];
  }
  return closers;
};

/** The line in pieces, each of which ends with a question, but for the last. */
const cutLine = (line: string): readonly string[] => {
  const pieces: string[] = [];
  let from = 0;
  let read = 0;
  let closers: string | undefined;
  for (const { index, 0: mark } of line.matchAll(QUESTION_END)) {
    closers = openQuotationOf(line.slice(read, index), closers);
    read = index;
    // A question that is quoted is not asked.
    if (closers !== undefined) continue;
    read = index + mark.length;
    pieces.push(line.slice(from, read));
    from = read;
  }
  return [...pieces, line.slice(from)].map((piece) => piece.trim()).filter((piece) => WORD_CHAR.test(piece));
};

const opensAsQuestion = (piece: string): boolean =>
  questionOpeners.has(FIRST_WORD.exec(piece)?.[1]?.toLowerCase().replaceAll("’", "'") ?? "");

/** Said around questions, and no question itself. */
const isAside = (piece: string): boolean => {
  const manner = parseManner(piece);
  return manner === "greeting" || manner === "thanks" || manner === "bye" || manner === "nod";
};

/**
 * The questions of a message, in order; the whole message where it asks one or none. A sentence that asks nothing stays with
 * the question behind it, or with the last one; a line of greetings or thanks is left out.
 */
export const splitQuestions = (message: string): readonly [string, ...string[]] => {
  const pieces = message
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => cutLine(line.replace(LIST_MARK, "")))
    .flatMap((line) =>
      line.map((text) => ({ text, asks: ENDS_AS_QUESTION.test(text) || (line.length === 1 && opensAsQuestion(text)) })),
    )
    .filter(({ text }) => !isAside(text));
  const questions: string[] = [];
  let before = "";
  for (const { text, asks } of pieces) {
    before = before === "" ? text : `${before} ${text}`;
    if (!asks) continue;
    questions.push(before);
    before = "";
  }
  const [first, ...others] = questions;
  if (first === undefined || others.length === 0) return [message];
  if (before !== "") others.push(`${others.pop()} ${before}`);
  return [first, ...others];
};
