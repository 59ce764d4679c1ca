import { markdownMarkSpans, sliceWithoutSpans } from "../language/markdown-marks.ts";
import type { Difference } from "../reply/reply.ts";
import type { Span } from "../span.ts";
import type { TokenPair } from "./align-tokens.ts";
import { foldForm } from "./fold-form.ts";
import type { QuoteToken } from "./tokenize-quote.ts";

/** What was said, or the article's words it stands for, with the tokens' offsets into `text`. */
export type ComparedText = Readonly<{ text: string; tokens: readonly QuoteToken[] }>;

/** A stretch of both sides; what lies between the places of one difference. */
type Region = Readonly<{ quote: number; quoteEnd: number; article: number; articleEnd: number }>;

const WORD_CHAR = /[\p{L}\p{N}]/u;

/** The stretches that differ, in order: what stands between two equal tokens, and tokens equal in form only. */
const findRegions = (said: ComparedText, article: ComparedText, pairs: readonly TokenPair[]): Region[] => {
  const found: Region[] = [];
  const put = (region: Region): void => {
    const same =
      said.text.slice(region.quote, region.quoteEnd) === article.text.slice(region.article, region.articleEnd);
    if (!same) found.push(region);
  };
  let [saidAt, articleAt] = [0, 0];
  for (const pair of pairs) {
    const [one, other] = [said.tokens[pair.quote], article.tokens[pair.article]];
    if (one === undefined || other === undefined) continue;
    put({ quote: saidAt, quoteEnd: one.start, article: articleAt, articleEnd: other.start });
    put({ quote: one.start, quoteEnd: one.end, article: other.start, articleEnd: other.end });
    [saidAt, articleAt] = [one.end, other.end];
  }
  put({ quote: saidAt, quoteEnd: said.text.length, article: articleAt, articleEnd: article.text.length });
  return found;
};

/** Without the white space that both have at either end. */
const trimRegion = (said: string, article: string, region: Region): Region => {
  let { quote: s, quoteEnd: saidEnd, article: a, articleEnd } = region;
  while (s < saidEnd && a < articleEnd && said[s] === article[a] && /\s/.test(said[s] ?? "")) {
    s += 1;
    a += 1;
  }
  while (
    s < saidEnd &&
    a < articleEnd &&
    said[saidEnd - 1] === article[articleEnd - 1] &&
    /\s/.test(said[saidEnd - 1] ?? "")
  ) {
    saidEnd -= 1;
    articleEnd -= 1;
  }
  return { quote: s, quoteEnd: saidEnd, article: a, articleEnd };
};

/** A side with the marks of Markdown in it. */
type MarkedText = ComparedText & Readonly<{ marks: readonly Span[] }>;
const withMarkSpans = (side: ComparedText): MarkedText => ({ ...side, marks: markdownMarkSpans(side.text) });

const foldSlice = ({ text, marks }: MarkedText, start: number, end: number): string =>
  foldForm(sliceWithoutSpans(text, marks, { start, end }));

const isFormOnly = (said: MarkedText, article: MarkedText, region: Region): boolean =>
  foldSlice(said, region.quote, region.quoteEnd) === foldSlice(article, region.article, region.articleEnd);

/** Neighbours that touch, or of which one says nothing by itself, become one. */
const mergeRegions = (said: MarkedText, article: MarkedText, all: readonly Region[]): Region[] => {
  const found: Region[] = [];
  for (const region of all) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      region.quote === last.quoteEnd &&
      isFormOnly(said, article, last) === isFormOnly(said, article, region)
    ) {
      found[found.length - 1] = { ...last, quoteEnd: region.quoteEnd, articleEnd: region.articleEnd };
    } else found.push(region);
  }
  return found;
};

/** The end of the word (and what stands before it) from `at` on, or the start of the one before it, within `text`. */
const wordEndAfter = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && !WORD_CHAR.test(text[end] ?? "")) end += 1;
  while (end < text.length && !/\s/.test(text[end] ?? "")) end += 1;
  return end;
};
const wordStartBefore = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && !WORD_CHAR.test(text[start - 1] ?? "")) start -= 1;
  while (start > 0 && !/\s/.test(text[start - 1] ?? "")) start -= 1;
  return start;
};

/**
 * The differences between what was said (`one`) and the article's words (`other`), in order. Replacing the first occurrence of each
 * `said` by its `article`, one after the other, turns the first text into the second, exactly; so an omission is told
 * with a word beside it, and a word that also stands earlier with words enough to be found.
 */
export const findDifferences = (one: ComparedText, other: ComparedText, pairs: readonly TokenPair[]): Difference[] => {
  const [said, article] = [withMarkSpans(one), withMarkSpans(other)];
  const open = mergeRegions(
    said,
    article,
    findRegions(said, article, pairs).map((region) => trimRegion(said.text, article.text, region)),
  );
  const told: Region[] = [];
  const isFound = (region: Region): boolean => {
    if (region.quote === region.quoteEnd) return false;
    const running = article.text.slice(0, region.article) + said.text.slice(region.quote);
    return running.indexOf(said.text.slice(region.quote, region.quoteEnd)) === region.article;
  };
  for (let region = open.shift(); region !== undefined; region = open.shift()) {
    while (!isFound(region)) {
      const ahead = Math.min(wordEndAfter(said.text, region.quoteEnd), open[0]?.quote ?? said.text.length);
      const back = Math.max(wordStartBefore(said.text, region.quote), told.at(-1)?.quoteEnd ?? 0);
      if (ahead > region.quoteEnd && (region.quote === region.quoteEnd || back === region.quote)) {
        region = { ...region, quoteEnd: ahead, articleEnd: region.articleEnd + ahead - region.quoteEnd };
      } else if (back < region.quote) {
        region = { ...region, quote: back, article: region.article - (region.quote - back) };
      } else {
        // Nothing equal is left beside it: it is told together with a neighbour.
        const next = open.shift();
        const last = next === undefined ? told.pop() : undefined;
        if (next !== undefined) region = { ...region, quoteEnd: next.quoteEnd, articleEnd: next.articleEnd };
        else if (last !== undefined) region = { ...region, quote: last.quote, article: last.article };
        else break;
      }
    }
    told.push(region);
  }
  return told.map((region) => ({
    said: said.text.slice(region.quote, region.quoteEnd),
    article: article.text.slice(region.article, region.articleEnd),
    kind: isFormOnly(said, article, region) ? "form" : "words",
  }));
};
