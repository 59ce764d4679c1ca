/** Finds a quote in an article from which only who says it is left out: “A,” said X, “b.” quoted as “A b.” */

import type { Article } from "../../article/index.ts";
import { blockAt } from "../../article/index.ts";
import type { Difference } from "../../reply/index.ts";
import type { Span } from "../../span.ts";
import type { Yielder } from "../../yielding.ts";
import type { ArticleSpan } from "../article-span.ts";
import type { ArticleWindow } from "../candidates/find-windows.ts";
import type { Quote } from "../parse-quote.ts";
import { type QuoteToken, tokenizeQuote } from "../tokenize-quote.ts";
import { findInterposedAttribution } from "./interposed-attribution.ts";

const QUOTATION_MARK = /["”“„«»]/gu;
/** UTF-16 units between two parts of a quotation; who says it is shorter. */
const MAX_GAP_CHARS = 240;
/** What is written before a closing mark only because an attribution follows, and at the end of a quote. */
const WEAK_MARK = /^[.,;…]$/u;
const WEAK_MARKS_AT_END = /[\s.,;…]*$/u;

/** Whether a mark can close here and another open there: a straight one closes behind a word, and opens before one. */
const isGap = (text: string, close: number, open: number): boolean =>
  open - close <= MAX_GAP_CHARS &&
  (text[close] !== '"' || /\S/u.test(text[close - 1] ?? " ")) &&
  (text[open] !== '"' || (/\s/u.test(text[open - 1] ?? "") && /\S/u.test(text[open + 1] ?? " ")));

/** From the end of one part of a quotation to the start of the next, marks included. */
const findGaps = (text: string, block: Span): Span[] => {
  const marks = Array.from(text.slice(block.start, block.end).matchAll(QUOTATION_MARK), ({ index }) => index);
  const gaps: Span[] = [];
  // The first mark opens, the second closes, the third opens again.
  for (let at = 1; at + 1 < marks.length; at += 2) {
    const [close, open] = [block.start + (marks[at] ?? 0), block.start + (marks[at + 1] ?? 0)];
    const weak = WEAK_MARKS_AT_END.exec(text.slice(block.start, close))?.[0].length ?? 0;
    if (isGap(text, close, open)) gaps.push({ start: close - weak, end: open + 1 });
  }
  return gaps;
};

/** A token of the article, and the gap before it. */
type ElidedToken = QuoteToken & Readonly<{ gap?: Span }>;

/** The tokens of a block as they are when what stands between the parts of its quotations is left out. */
const elideGaps = (text: string, block: Span, gaps: readonly Span[]): ElidedToken[] => {
  const edges = [{ start: block.start, end: block.start }, ...gaps];
  return edges.flatMap((gap, index) => {
    const tokens = tokenizeQuote(text, { start: gap.end, end: edges[index + 1]?.start ?? block.end });
    return tokens.map((token, at) => (index > 0 && at === 0 ? { ...token, gap } : token));
  });
};

/** The gaps in the quote's words when they begin with this token; `undefined` when they are not the quote's. */
const matchFrom = (
  tokens: readonly ElidedToken[],
  from: number,
  quote: readonly QuoteToken[],
): Readonly<{ gaps: readonly Span[]; end: number }> | undefined => {
  const gaps: Span[] = [];
  let end = 0;
  let at = from;
  for (const [index, said] of quote.entries()) {
    const token = tokens[at];
    const gap = index > 0 ? token?.gap : undefined;
    // At the seam, whoever quotes writes a mark or none.
    if (gap !== undefined && token?.form !== said.form && WEAK_MARK.test(said.form)) continue;
    if (token === undefined || token.form !== said.form) return undefined;
    if (gap !== undefined) gaps.push(gap);
    end = token.end;
    at += 1;
  }
  return { gaps, end };
};

/** The words of a quote, and the attributions in them that it leaves out. */
export type QuoteWithAttributions = Readonly<{ place: ArticleSpan; attributions: readonly Difference[] }>;

const findInBlock = (
  quote: readonly QuoteToken[],
  article: Article,
  block: Span,
): QuoteWithAttributions | undefined => {
  const gaps = findGaps(article.text, block);
  if (gaps.length === 0) return undefined;
  const tokens = elideGaps(article.text, block, gaps);
  for (const [from, { start }] of tokens.entries()) {
    const match = matchFrom(tokens, from, quote);
    if (match === undefined || match.gaps.length === 0) continue;
    const said = match.gaps.map((gap) =>
      findInterposedAttribution(article, gap, { start: gap.end, end: Math.max(gap.end, match.end) }),
    );
    if (said.some((words) => words === undefined)) continue;
    const attributions = said.map((words): Difference => {
      return { said: "", article: words ?? "", kind: "marked", mark: "attribution" };
    });
    return { place: { article, span: { start, end: match.end } }, attributions };
  }
  return undefined;
};

/**
 * The place of a quote that leaves out nothing but who says it, however few words are before or behind that; `undefined`
 * when it leaves out nothing, or departs from the article in anything else.
 *
 * @param windows where the article has words of the quote.
 */
export const findLeftOutAttributions = async (
  quote: Quote,
  windows: readonly ArticleWindow[],
  yieldNow: Yielder,
): Promise<QuoteWithAttributions | undefined> => {
  const last = quote.tokens.findLastIndex(({ form }) => !WEAK_MARK.test(form));
  const tokens = quote.tokens.slice(0, last + 1);
  const seen = new Set<Span>();
  for (const { article, start } of windows) {
    const block = blockAt(article, start);
    if (block === undefined || seen.has(block) || tokens.length < 2) continue;
    seen.add(block);
    const found = findInBlock(tokens, article, block);
    if (found !== undefined) return found;
    await yieldNow();
  }
  return undefined;
};
