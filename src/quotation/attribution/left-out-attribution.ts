/** Finds a quote in an article from which only who says it is left out: “A,” said X, “b.” quoted as “A b.” */

import { findQuotedSpans } from "../../answer/index.ts";
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

/** UTF-16 units between two parts of a quotation; who says it is shorter. */
const MAX_GAP_CHARS = 240;
/** A longer paragraph is compared in other ways alone. */
const MAX_BLOCK_CHARS = 30_000;
/** What is written before a closing mark only because an attribution follows, and at the end of a quote. */
const WEAK_MARK = /^[.,;…]$/u;
const WEAK_MARK_AT_END = /[\s.,;…]/u;

/** Between two quotations that the same mark opens: from the end of the words of one to the start of those of the next. */
type Gap = Span & Readonly<{ before: Span; behind: Span }>;

const findGaps = (text: string, block: Span): Gap[] => {
  const quotations = findQuotedSpans(text, block);
  return quotations.flatMap((one, at) => {
    const next = quotations[at + 1];
    if (next === undefined || text[one.start] !== text[next.start] || next.start - one.inner.end > MAX_GAP_CHARS)
      return [];
    let start = one.inner.end;
    while (start > one.inner.start && WEAK_MARK_AT_END.test(text[start - 1] ?? "")) start -= 1;
    return { start, end: next.inner.start, before: one.inner, behind: next.inner };
  });
};

/** A token of the article, and the gap before it. */
type ElidedToken = QuoteToken & Readonly<{ gap?: Gap }>;

/** The tokens of a block as they are when what stands between the parts of its quotations is left out. */
const elideGaps = (text: string, block: Span, gaps: readonly Gap[]): ElidedToken[] => {
  const none = { start: block.start, end: block.start };
  const edges = [{ ...none, before: none, behind: none }, ...gaps];
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
): Readonly<{ gaps: readonly Gap[]; end: number }> | undefined => {
  const gaps: Gap[] = [];
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

const findInBlock = async (
  quote: readonly QuoteToken[],
  article: Article,
  block: Span,
  yieldNow: Yielder,
): Promise<QuoteWithAttributions | undefined> => {
  const gaps = findGaps(article.text, block);
  if (gaps.length === 0) return undefined;
  const tokens = elideGaps(article.text, block, gaps);
  for (const [from, { start }] of tokens.entries()) {
    const match = matchFrom(tokens, from, quote);
    if (match === undefined) continue;
    await yieldNow();
    const [first, last] = [match.gaps[0], match.gaps.at(-1)];
    // What the reporter writes beside a quotation is no part of it.
    if (first === undefined || last === undefined || start < first.before.start || match.end > last.behind.end)
      continue;
    const said = match.gaps.map((gap, at) =>
      findInterposedAttribution(article, gap, { start: gap.end, end: match.gaps[at + 1]?.start ?? match.end }),
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
    if (block === undefined || seen.has(block) || block.end - block.start > MAX_BLOCK_CHARS || tokens.length < 2)
      continue;
    seen.add(block);
    const found = await findInBlock(tokens, article, block, yieldNow);
    if (found !== undefined) return found;
    await yieldNow();
  }
  return undefined;
};
