/** One sentence of a checked text: without the quotation marks around it, folded, and in words. */

import { foldForm } from "../fold/index.ts";
import { CLOSING_QUOTES, loadLanguage, unwrapQuotation } from "../language/index.ts";
import { edgesOf } from "./quote-edges.ts";
import { type QuoteToken, tokenizeQuote } from "./tokenize-quote.ts";

/** One sentence of a checked text, without the quotation marks around it. */
export type Quote = Readonly<{
  text: string;
  folded: string;
  /** The folded words without the marks around them, and the mark that the quote ends with. */
  core: string;
  mark: string;
  tokens: readonly QuoteToken[];
  /** A function word or a mark: equal by chance too often to count like a content word. */
  isCommon: (token: QuoteToken) => boolean;
}>;

/** What chats and notes put around a whole quotation: a spoiler, code. */
const WRAPPERS = ["||", "```", "`"];
const QUOTATION_MARK = /["“”„«»＂]/gu;

/** True of a straight mark that opens: behind a space, before a word. */
const opensAt = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? " ") && !/\s/u.test(text[at + 1] ?? " ");

/** What is between marks that have pairs of the same marks in them: “He said “no” to us.” */
const unwrapNested = (text: string): string | undefined => {
  const open = text[0] ?? "";
  const closers = CLOSING_QUOTES[open];
  if (closers === undefined || text.length < 3 || open === "'" || !closers.includes(text.at(-1) ?? " "))
    return undefined;
  const inner = text.slice(1, -1);
  let depth = 0;
  for (const { index, 0: mark } of inner.matchAll(QUOTATION_MARK)) {
    const isOpening = closers.includes(open) ? opensAt(inner, index) : mark === open;
    if (isOpening) depth += 1;
    else if (closers.includes(mark)) depth -= 1;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? inner : undefined;
};

/** Without a mark at one end that has no other: a quotation was cut out of running text. */
const dropUnpaired = (text: string): string => {
  const open = text[0] ?? "";
  const closers = CLOSING_QUOTES[open] ?? "";
  if (closers === "" || /["'’‘”＂]/u.test(open)) return text;
  const opening = text.split(open).length - 1;
  const closing = Array.from(text).filter((mark) => closers.includes(mark)).length;
  return opening > closing ? text.slice(1) : text;
};

/** A text without the quotation marks around the whole of it; unchanged when they belong to two quotations in it. */
export const stripQuotationMarks = (text: string): string => {
  let bare = text.trim();
  for (;;) {
    const wrapper = WRAPPERS.find(
      (mark) => bare.length > 2 * mark.length && bare.startsWith(mark) && bare.endsWith(mark),
    );
    if (wrapper === undefined) return (unwrapQuotation(bare) ?? unwrapNested(bare) ?? dropUnpaired(bare)).trim();
    bare = bare.slice(wrapper.length, -wrapper.length).trim();
  }
};

/** UTF-16 units that are searched for function words; a longer text is not compared word by word. */
const MAX_SCANNED_CHARS = 8_192;

/** Parses a sentence for comparison with articles of a language. */
export const parseQuote = async (text: string, language: string): Promise<Quote> => {
  const { words } = await loadLanguage(language);
  const functionWords = new Set(
    words(text.slice(0, MAX_SCANNED_CHARS))
      .filter(({ stop }) => stop)
      .map(({ start, end }) => foldForm(text.slice(start, end))),
  );
  const { words: bare, mark } = edgesOf(text);
  return {
    text,
    folded: foldForm(text),
    core: foldForm(text.slice(bare.start, bare.end)),
    mark,
    tokens: tokenizeQuote(text.slice(0, 2 * MAX_SCANNED_CHARS)),
    isCommon: ({ form, isWord }) => !isWord || functionWords.has(form),
  };
};
