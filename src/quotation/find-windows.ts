import type { Article } from "../article/article.ts";
import type { Span } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { foldForm } from "./fold-form.ts";
import type { Quote } from "./parse-quote.ts";
import type { QuoteToken } from "./tokenize-quote.ts";
import { isWordChar } from "./word-boundaries.ts";
import { articleWordKeysOf, hasAllKeys, wordKeysOf } from "./word-keys.ts";

/** Articles that are looked at closely. */
const MAX_NEAR_ARTICLES = 6;
/** Windows of sentences in each of them. */
const MAX_WINDOWS_PER_ARTICLE = 3;
/** Words of what was said by which articles are chosen: the longest, which are the rarest. */
const MAX_SEARCH_WORDS = 12;
/** Sentences of a window. */
const MAX_WINDOW_SENTENCES = 3;

/** Some neighbouring sentences of one block, with how much of what was said stands in them, 0..1. */
export type ArticleWindow = Span & Readonly<{ article: Article; share: number }>;

const rarestWordsOf = (said: Quote, tokens: readonly QuoteToken[]): string[] => {
  const content = tokens.filter((token) => !said.isCommon(token));
  const forms = new Set(
    (content.length > 0 ? content : tokens.filter(({ isWord: word }) => word)).map(({ form }) => form),
  );
  return [...forms].sort((one, other) => other.length - one.length).slice(0, MAX_SEARCH_WORDS);
};

/** Rarer words weigh more: by how many of all places have each word. */
const weighWords = (
  words: readonly string[],
  places: number,
  holding: (word: string, bit: number) => number,
): Map<string, number> =>
  new Map(words.map((word, bit) => [word, Math.log(1 + places / (Math.max(1, holding(word, bit)) + 0.5))]));

const sumWeights = (words: Iterable<string>, weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const word of words) sum += weights.get(word) ?? 0;
  return sum;
};

const DIGIT = /\p{Nd}/u;

/** Whether a word, or one that begins with it, stands in a folded text; of a number only the whole. */
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
  breath: Yielder,
): Promise<SentenceWords> => {
  const sentences: ReadonlySet<string>[] = [];
  for (const { start, end } of article.sentences) {
    const folded = foldForm(article.text.slice(start, end));
    sentences.push(new Set(words.filter((word) => hasWordStart(folded, word))));
    await breath();
  }
  return { article, sentences };
};

const pickBestWindows = (
  { article, sentences: held }: SentenceWords,
  weights: ReadonlyMap<string, number>,
): ArticleWindow[] => {
  const found: ArticleWindow[] = [];
  const all = sumWeights(weights.keys(), weights);
  const { sentences } = article;
  for (const [first, lead] of sentences.entries()) {
    if (held[first]?.size === 0) continue;
    const together = new Set<string>();
    for (let last = first; last < first + MAX_WINDOW_SENTENCES && sentences[last]?.block === lead.block; last += 1) {
      const size = together.size;
      for (const word of held[last] ?? []) together.add(word);
      // A further sentence is taken in only for what it adds; of equal windows the shorter one wins below.
      if (last > first && together.size === size) continue;
      const share = sumWeights(together, weights) / all;
      found.push({ article, start: lead.start, end: sentences[last]?.end ?? lead.end, share });
    }
  }
  return found
    .sort((one, other) => other.share - one.share || one.end - one.start - (other.end - other.start))
    .slice(0, MAX_WINDOWS_PER_ARTICLE);
};

/** The articles that share most with some words of what was said, best first. */
const findNearArticles = async (
  words: readonly string[],
  articles: readonly Article[],
  breath: Yielder,
): Promise<readonly Article[]> => {
  const keys = words.map(wordKeysOf);
  const found: number[] = [];
  for (const article of articles) {
    const vocabulary = await articleWordKeysOf(article, breath);
    let bits = 0;
    for (const [bit, all] of keys.entries()) if (hasAllKeys(vocabulary, all)) bits |= 1 << bit;
    found.push(bits);
    await breath();
  }
  const weights = weighWords(words, found.length, (_, bit) => found.filter((bits) => bits & (1 << bit)).length);
  return articles
    .map((article, at) => {
      const standing = words.filter((_, bit) => (found[at] ?? 0) & (1 << bit));
      return { article, weight: sumWeights(standing, weights) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MAX_NEAR_ARTICLES)
    .map(({ article }) => article);
};

/** The stretches of the articles that share most with what was said, best first. */
export const findWindows = async (
  said: Quote,
  articles: readonly Article[],
  breath: Yielder,
): Promise<ArticleWindow[]> => {
  const words = rarestWordsOf(said, said.tokens);
  if (words.length === 0) return [];
  const held: SentenceWords[] = [];
  for (const article of await findNearArticles(words, articles, breath))
    held.push(await readSentenceWords(article, words, breath));
  const all = held.flatMap(({ sentences }) => sentences);
  const weights = weighWords(words, all.length, (word) => all.filter((sentence) => sentence.has(word)).length);
  return held.flatMap((one) => pickBestWindows(one, weights)).sort((one, other) => other.share - one.share);
};

/** The articles from which what was said may have been put together: those near to its beginning and to its end. */
export const findSourceArticles = async (
  said: Quote,
  articles: readonly Article[],
  breath: Yielder,
): Promise<Article[]> => {
  const half = said.tokens.length >> 1;
  const parts =
    articles.length <= MAX_NEAR_ARTICLES ? [said.tokens] : [said.tokens.slice(0, half), said.tokens.slice(half)];
  const near = new Set<Article>();
  for (const part of parts) {
    const words = rarestWordsOf(said, part);
    if (words.length === 0) continue;
    for (const article of await findNearArticles(words, articles, breath)) near.add(article);
  }
  return [...near];
};
