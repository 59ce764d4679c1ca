/** Finds the places where a quote stands word for word, whatever marks are around it. */

import type { Article } from "../article/index.ts";
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

/** What more places than are looked at in one article must be for: of several sentences each may be near the others in any. */
export type PlaceWishes = Readonly<{
  /** Of articles those whose places count beyond the first ones; without it no more are looked for. */
  among?: (articles: CandidateArticles) => Promise<ReadonlySet<Article>>;
  /** Whether a place is one of the first ones. */
  counts?: (place: ArticleSpan) => boolean;
}>;

/**
 * Places of folded words within one block; without any, those across the end of a block. Where very many articles have them, those
 * of the first articles: which is shown is decided among so many (`judgeSentence`).
 */
const findFolded = async (
  words: string,
  articles: CandidateArticles,
  yieldNow: Yielder,
  { among, counts = () => true }: PlaceWishes,
): Promise<ArticleSpan[]> => {
  const within: ArticleSpan[] = [];
  const across: ArticleSpan[] = [];
  let counted = 0;
  let wanted: ReadonlySet<Article> | undefined;
  for (const article of await articles.having([words], yieldNow)) {
    if (wanted?.has(article) === false) continue;
    const folded = await foldArticle(article, yieldNow);
    const find = async (found: ArticleSpan[], isAcross: boolean): Promise<void> => {
      const limit = Math.min(MAX_PLACES_PER_ARTICLE, MAX_PLACES - found.length);
      const spans = await findPlaces(article, folded, words, limit, yieldNow, isAcross);
      found.push(...spans.map((span) => ({ article, span })));
    };
    const before = within.length;
    await find(within, false);
    if (within.length === 0) await find(across, true);
    if (within.length >= MAX_PLACES) break;
    counted += within.slice(before).filter(counts).length;
    if (counted >= MAX_PLACES_PER_ARTICLE && wanted === undefined) {
      if (among === undefined) break;
      wanted = await among(articles);
    }
    await yieldNow();
  }
  if (within.length > 0) return within;
  return across.length > 0 ? across : findBroken(words, articles, yieldNow);
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
  wishes: PlaceWishes,
): Promise<FoundQuote | undefined> => {
  if (quote.core === "" || quote.core === quote.folded) return undefined;
  const counts = (place: ArticleSpan): boolean => endingAt(quote, place) !== "changed";
  const found = await findFolded(quote.core, articles, yieldNow, { ...wishes, counts });
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

/** What each article has that has a quote word for word: parts of it that are in one piece. */
export const uncutPartsOf = ({ text, core }: Quote): readonly string[] =>
  isCutPercent(text) ? plainWordsOf(text).map(foldForm) : (splitAtHyphenated(core) ?? [core]);

export const findVerbatim = async (
  quote: Quote,
  articles: CandidateArticles,
  yieldNow: Yielder,
  wishes: PlaceWishes = {},
): Promise<FoundQuote | undefined> => {
  const places = await findFolded(quote.folded, articles, yieldNow, wishes);
  if (places.length > 0) return { places, changed: false };
  const core = await findCore(quote, articles, yieldNow, wishes);
  if (core !== undefined) return core;
  const cut = await findCut(quote.text, articles, yieldNow);
  return cut.length > 0 ? { places: cut.slice(0, MAX_PLACES), changed: false } : undefined;
};
