/** Finds the places where a quote stands word for word, whatever marks are around it. */

import {
  findCutPercent,
  findPlaces,
  foldArticle,
  foldForm,
  isCutPercent,
  joinBrokenWords,
  plainWordsOf,
  splitAtHyphenated,
} from "../fold/index.ts";
import type { Yielder } from "../yielding.ts";
import type { ArticleSpan } from "./article-span.ts";
import type { CandidateArticles } from "./candidates/candidate-articles.ts";
import type { Quote } from "./parse-quote.ts";
import { compareEnding, type QuoteEnding } from "./quote-edges.ts";

/** Places of the same words, in one article and in all; which of them the next sentence follows is decided later. */
export const MAX_PLACES_PER_ARTICLE = 200;
const MAX_PLACES = 2_000;

/** Places of words with a hyphen that an article breaks at the end of a line. */
const findBroken = async (words: string, articles: CandidateArticles, yieldNow: Yielder): Promise<ArticleSpan[]> => {
  const parts = splitAtHyphenated(words);
  const found: ArticleSpan[] = [];
  for (const article of parts === undefined ? [] : await articles.having(parts, yieldNow)) {
    await yieldNow();
    const joined = joinBrokenWords(words, article);
    if (joined === words) continue;
    const folded = await foldArticle(article, yieldNow);
    const spans = await findPlaces(article, folded, joined, MAX_PLACES_PER_ARTICLE, yieldNow);
    found.push(...spans.map((span) => ({ article, span })));
  }
  return found;
};

/** Places of folded words within one block; without any, those across the end of a block. */
const findFolded = async (words: string, articles: CandidateArticles, yieldNow: Yielder): Promise<ArticleSpan[]> => {
  const candidates = await articles.having([words], yieldNow);
  for (const across of [false, true]) {
    const found: ArticleSpan[] = [];
    for (const article of candidates) {
      const folded = await foldArticle(article, yieldNow);
      const limit = Math.min(MAX_PLACES_PER_ARTICLE, MAX_PLACES - found.length);
      const spans = await findPlaces(article, folded, words, limit, yieldNow, across);
      found.push(...spans.map((span) => ({ article, span })));
      if (found.length >= MAX_PLACES) break;
      await yieldNow();
    }
    if (found.length > 0) return found;
  }
  return findBroken(words, articles, yieldNow);
};

/** Places of a quote. `changed`: its words stand there, but as a question for a statement, or the other way round. */
export type FoundQuote = Readonly<{ places: readonly ArticleSpan[]; changed: boolean }>;

const ENDING_ORDER: readonly QuoteEnding[] = ["same", "other", "goes-on", "changed"];

export const endingAt = (quote: Quote, { article, span }: ArticleSpan): QuoteEnding =>
  compareEnding(quote.mark, article.text, span.end).ending;

/** Without the marks around the words: the stop before a closing quotation mark is that of the text that quotes. */
const findCore = async (
  quote: Quote,
  articles: CandidateArticles,
  yieldNow: Yielder,
): Promise<FoundQuote | undefined> => {
  if (quote.core === "" || quote.core === quote.folded) return undefined;
  const found = await findFolded(quote.core, articles, yieldNow);
  const ended = found.map((place) => ({ place, order: ENDING_ORDER.indexOf(endingAt(quote, place)) }));
  const places = ended.sort((one, other) => one.order - other.order).map(({ place }) => place);
  const kept = places.filter((place) => endingAt(quote, place) !== "changed");
  if (kept.length > 0) return { places: kept, changed: false };
  return places.length > 0 ? { places, changed: true } : undefined;
};

/** Places of words that end or begin within "per cent". */
const findCut = async (text: string, articles: CandidateArticles, yieldNow: Yielder): Promise<ArticleSpan[]> => {
  if (!isCutPercent(text)) return [];
  const found: ArticleSpan[] = [];
  for (const article of await articles.having(plainWordsOf(text).map(foldForm), yieldNow)) {
    found.push(...findCutPercent(text, article).map((span) => ({ article, span })));
    await yieldNow();
  }
  return found;
};

export const findVerbatim = async (
  quote: Quote,
  articles: CandidateArticles,
  yieldNow: Yielder,
): Promise<FoundQuote | undefined> => {
  const places = await findFolded(quote.folded, articles, yieldNow);
  if (places.length > 0) return { places, changed: false };
  const core = await findCore(quote, articles, yieldNow);
  if (core !== undefined) return core;
  const cut = await findCut(quote.text, articles, yieldNow);
  return cut.length > 0 ? { places: cut.slice(0, MAX_PLACES), changed: false } : undefined;
};
