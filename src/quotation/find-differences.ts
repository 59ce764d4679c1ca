/** The differences between a quote and the article's words, given so that each can be found and replaced. */

import { foldForm } from "../fold/index.ts";
import { markdownMarkSpans, sliceWithoutSpans, WORD_CHAR } from "../language/index.ts";
import type { Difference } from "../reply/index.ts";
import type { Span } from "../span.ts";
import type { TokenPair } from "./align-tokens.ts";
import type { QuoteToken } from "./tokenize-quote.ts";

/** A quote, or the article's words that it is compared with; the tokens' offsets are into `text`. */
export type ComparedText = Readonly<{ text: string; tokens: readonly QuoteToken[] }>;

/** A stretch of the quote and the stretch of the article that it replaces. */
type Region = Readonly<{ quote: number; quoteEnd: number; article: number; articleEnd: number }>;

/** The stretches that differ, in order: what comes between two equal tokens, and tokens equal in form only. */
const findRegions = (quote: ComparedText, article: ComparedText, pairs: readonly TokenPair[]): Region[] => {
  const found: Region[] = [];
  const put = (region: Region): void => {
    const same =
      quote.text.slice(region.quote, region.quoteEnd) === article.text.slice(region.article, region.articleEnd);
    if (!same) found.push(region);
  };
  let [quoteAt, articleAt] = [0, 0];
  for (const pair of pairs) {
    const [one, other] = [quote.tokens[pair.quote], article.tokens[pair.article]];
    if (one === undefined || other === undefined) continue;
    put({ quote: quoteAt, quoteEnd: one.start, article: articleAt, articleEnd: other.start });
    put({ quote: one.start, quoteEnd: one.end, article: other.start, articleEnd: other.end });
    [quoteAt, articleAt] = [one.end, other.end];
  }
  put({ quote: quoteAt, quoteEnd: quote.text.length, article: articleAt, articleEnd: article.text.length });
  return found;
};

const SPACE = /\s/;

/** A region without the white space that both sides have at either end. */
const trimRegion = (quote: string, article: string, region: Region): Region => {
  let { quote: quoteStart, quoteEnd, article: articleStart, articleEnd } = region;
  const isEmpty = (): boolean => quoteStart === quoteEnd || articleStart === articleEnd;
  const isSharedSpace = (quoteAt: number, articleAt: number): boolean =>
    quote[quoteAt] === article[articleAt] && SPACE.test(quote[quoteAt] ?? "");
  while (!isEmpty() && isSharedSpace(quoteStart, articleStart)) {
    quoteStart += 1;
    articleStart += 1;
  }
  while (!isEmpty() && isSharedSpace(quoteEnd - 1, articleEnd - 1)) {
    quoteEnd -= 1;
    articleEnd -= 1;
  }
  return { quote: quoteStart, quoteEnd, article: articleStart, articleEnd };
};

/** A side with the marks of Markdown in it. */
type MarkedText = ComparedText & Readonly<{ marks: readonly Span[] }>;
const withMarkSpans = (side: ComparedText): MarkedText => ({ ...side, marks: markdownMarkSpans(side.text) });

const foldSlice = ({ text, marks }: MarkedText, start: number, end: number): string =>
  foldForm(sliceWithoutSpans(text, marks, { start, end }));

/** At the end of a quote they are those of the text that quotes, as before “she said”. */
const WEAK_FINAL_MARK = /[\s.,;:…"“”«»‘’]/u;

/** The end of a side's words in a region that reaches the end of both sides, and the end of the region in any other. */
const wordsEndIn = ({ text }: MarkedText, start: number, end: number, isLast: boolean): number => {
  let at = end;
  while (isLast && at > start && WEAK_FINAL_MARK.test(text.charAt(at - 1))) at -= 1;
  return at;
};

const isFormOnly = (quote: MarkedText, article: MarkedText, region: Region): boolean => {
  const isLast = region.quote > 0 && region.quoteEnd === quote.text.length && region.articleEnd === article.text.length;
  const quoteEnd = wordsEndIn(quote, region.quote, region.quoteEnd, isLast);
  const articleEnd = wordsEndIn(article, region.article, region.articleEnd, isLast);
  return foldSlice(quote, region.quote, quoteEnd) === foldSlice(article, region.article, articleEnd);
};

/** Words that differ at the end, and the marks behind them. */
const splitFinalMarks = (quote: MarkedText, article: MarkedText, regions: readonly Region[]): readonly Region[] => {
  const last = regions.at(-1);
  if (last === undefined || last.quoteEnd < quote.text.length || last.articleEnd < article.text.length) return regions;
  const quoteEnd = wordsEndIn(quote, last.quote, last.quoteEnd, true);
  const articleEnd = wordsEndIn(article, last.article, last.articleEnd, true);
  const hasBoth = quoteEnd > last.quote && articleEnd > last.article;
  const marks = { quote: quoteEnd, quoteEnd: last.quoteEnd, article: articleEnd, articleEnd: last.articleEnd };
  if (!hasBoth || quoteEnd === last.quoteEnd || articleEnd === last.articleEnd) return regions;
  return [...regions.slice(0, -1), { ...last, quoteEnd, articleEnd }, marks];
};

/** Neighbours that touch, and differ both in form or both in words, become one. */
const mergeRegions = (quote: MarkedText, article: MarkedText, all: readonly Region[]): Region[] => {
  const found: Region[] = [];
  for (const region of all) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      region.quote === last.quoteEnd &&
      isFormOnly(quote, article, last) === isFormOnly(quote, article, region)
    ) {
      found[found.length - 1] = { ...last, quoteEnd: region.quoteEnd, articleEnd: region.articleEnd };
    } else found.push(region);
  }
  return found;
};

/** The end of the next word at or after `at`. */
const wordEndAfter = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && !WORD_CHAR.test(text[end] ?? "")) end += 1;
  while (end < text.length && !SPACE.test(text[end] ?? "")) end += 1;
  return end;
};

/** The start of the last word before `at`. */
const wordStartBefore = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && !WORD_CHAR.test(text[start - 1] ?? "")) start -= 1;
  while (start > 0 && !SPACE.test(text[start - 1] ?? "")) start -= 1;
  return start;
};

/** Whether replacing the first occurrence of the region's quoted words, when all before it is replaced, replaces this one. */
const isReplaceable = (quote: ComparedText, article: ComparedText, region: Region): boolean => {
  if (region.quote === region.quoteEnd) return false;
  const running = article.text.slice(0, region.article) + quote.text.slice(region.quote);
  return running.indexOf(quote.text.slice(region.quote, region.quoteEnd)) === region.article;
};

/** Widens regions by equal words beside them, or joins them with a neighbour, until each can be replaced. */
const widenRegions = (quote: ComparedText, article: ComparedText, regions: readonly Region[]): readonly Region[] => {
  const open = [...regions];
  const done: Region[] = [];
  for (let region = open.shift(); region !== undefined; region = open.shift()) {
    while (!isReplaceable(quote, article, region)) {
      const ahead = Math.min(wordEndAfter(quote.text, region.quoteEnd), open[0]?.quote ?? quote.text.length);
      const back = Math.max(wordStartBefore(quote.text, region.quote), done.at(-1)?.quoteEnd ?? 0);
      if (ahead > region.quoteEnd && (region.quote === region.quoteEnd || back === region.quote)) {
        region = { ...region, quoteEnd: ahead, articleEnd: region.articleEnd + ahead - region.quoteEnd };
      } else if (back < region.quote) {
        region = { ...region, quote: back, article: region.article - (region.quote - back) };
      } else {
        // No equal word is left beside it.
        const next = open.shift();
        const last = next === undefined ? done.pop() : undefined;
        if (next !== undefined) region = { ...region, quoteEnd: next.quoteEnd, articleEnd: next.articleEnd };
        else if (last !== undefined) region = { ...region, quote: last.quote, article: last.article };
        else break;
      }
    }
    done.push(region);
  }
  return done;
};

/**
 * The differences between a quote and the article's words, in order. Replacing the first occurrence of each `said` by its
 * `article`, one after the other, turns the quote into the article's words, exactly: an omission is given with a word beside
 * it, and a word that also occurs earlier with enough words to be found.
 */
export const findDifferences = (
  quoteSide: ComparedText,
  articleSide: ComparedText,
  pairs: readonly TokenPair[],
): Difference[] => {
  const [quote, article] = [withMarkSpans(quoteSide), withMarkSpans(articleSide)];
  const trimmed = findRegions(quote, article, pairs).map((region) => trimRegion(quote.text, article.text, region));
  const split = splitFinalMarks(quote, article, trimmed);
  return widenRegions(quote, article, mergeRegions(quote, article, split)).map((region) => ({
    said: quote.text.slice(region.quote, region.quoteEnd),
    article: article.text.slice(region.article, region.articleEnd),
    kind: isFormOnly(quote, article, region) ? "form" : "words",
  }));
};
