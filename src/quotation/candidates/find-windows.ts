/** Chooses the stretches of articles that share most words with a quote; only these are compared word by word. */

import type { Article } from "../../article/index.ts";
import { foldForm, isWordChar } from "../../fold/index.ts";
import { DIGIT } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { Yielder } from "../../yielding.ts";
import type { Quote } from "../parse-quote.ts";
import type { QuoteToken } from "../tokenize-quote.ts";
import type { CandidateArticles } from "./candidate-articles.ts";
import { sumWeights, weighWords } from "./word-weights.ts";

/** Articles that are looked at closely. */
const MAX_NEAR_ARTICLES = 6;
/** Windows of sentences in each of them. */
const MAX_WINDOWS_PER_ARTICLE = 3;
/** Words of the quote that articles are chosen by: the longest, which are the rarest. */
const MAX_SEARCH_WORDS = 12;
/** Sentences of a window. */
const MAX_WINDOW_SENTENCES = 3;

/** Neighbouring sentences of one block, with the share of the quote's words that they have, 0..1. */
export type ArticleWindow = Span & Readonly<{ article: Article; share: number }>;

const rarestWordsOf = (quote: Quote, tokens: readonly QuoteToken[]): string[] => {
  const content = tokens.filter((token) => !quote.isCommon(token));
  const forms = new Set(
    (content.length > 0 ? content : tokens.filter(({ isWord: word }) => word)).map(({ form }) => form),
  );
  return [...forms].sort((one, other) => other.length - one.length).slice(0, MAX_SEARCH_WORDS);
};

/** Whether a folded text has a word, or one that begins with it; a number only as a whole. */
const hasWordStart = (folded: string, word: string): boolean => {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (isWordChar(folded[at]) && isWordChar(folded[at - 1])) continue;
    if (!DIGIT.test(word) || !isWordChar(folded[at + word.length])) return true;
  }
  return false;
};

/** The words that each sentence of an article has. */
type SentenceWords = Readonly<{ article: Article; sentences: readonly ReadonlySet<string>[] }>;

const readSentenceWords = async (
  article: Article,
  words: readonly string[],
  yieldNow: Yielder,
): Promise<SentenceWords> => {
  const sentences: ReadonlySet<string>[] = [];
  for (const { start, end } of article.sentences) {
    const folded = foldForm(article.text.slice(start, end));
    sentences.push(new Set(words.filter((word) => hasWordStart(folded, word))));
    await yieldNow();
  }
  return { article, sentences };
};

const pickBestWindows = (
  { article, sentences: wordsBySentence }: SentenceWords,
  weights: ReadonlyMap<string, number>,
): ArticleWindow[] => {
  const found: ArticleWindow[] = [];
  const all = sumWeights(weights.keys(), weights);
  const { sentences } = article;
  for (const [first, lead] of sentences.entries()) {
    if (wordsBySentence[first]?.size === 0) continue;
    const shared = new Set<string>();
    for (let last = first; last < first + MAX_WINDOW_SENTENCES && sentences[last]?.block === lead.block; last += 1) {
      const size = shared.size;
      for (const word of wordsBySentence[last] ?? []) shared.add(word);
      // A further sentence must add a word; of equal windows the shorter one wins below.
      if (last > first && shared.size === size) continue;
      const share = sumWeights(shared, weights) / all;
      found.push({ article, start: lead.start, end: sentences[last]?.end ?? lead.end, share });
    }
  }
  return found
    .sort((one, other) => other.share - one.share || one.end - one.start - (other.end - other.start))
    .slice(0, MAX_WINDOWS_PER_ARTICLE);
};

/** The stretches of the articles that share most with the quote, best first. */
export const findWindows = async (
  quote: Quote,
  articles: CandidateArticles,
  yieldNow: Yielder,
): Promise<ArticleWindow[]> => {
  const words = rarestWordsOf(quote, quote.tokens);
  if (words.length === 0) return [];
  const near: SentenceWords[] = [];
  for (const article of await articles.nearest(words, MAX_NEAR_ARTICLES, yieldNow))
    near.push(await readSentenceWords(article, words, yieldNow));
  const all = near.flatMap(({ sentences }) => sentences);
  const weights = weighWords(words, all.length, (word) => all.filter((sentence) => sentence.has(word)).length);
  return near.flatMap((one) => pickBestWindows(one, weights)).sort((one, other) => other.share - one.share);
};

/** The articles that the quote may have been put together from: those nearest to its first and to its second half. */
export const findSourceArticles = async (
  quote: Quote,
  articles: CandidateArticles,
  yieldNow: Yielder,
): Promise<Article[]> => {
  const half = quote.tokens.length >> 1;
  const parts =
    articles.all.length <= MAX_NEAR_ARTICLES ? [quote.tokens] : [quote.tokens.slice(0, half), quote.tokens.slice(half)];
  const near = new Set<Article>();
  for (const part of parts) {
    const words = rarestWordsOf(quote, part);
    if (words.length === 0) continue;
    for (const article of await articles.nearest(words, MAX_NEAR_ARTICLES, yieldNow)) near.add(article);
  }
  return [...near];
};
