import type { Article, Span } from "../../article/article.ts";
import type { Breath } from "../../search/breath.ts";
import { foldedArticle } from "./folded.ts";
import { foldForm } from "./form.ts";
import type { Said } from "./said.ts";
import type { Token } from "./tokens.ts";

/** Articles that are looked at closely. */
const ARTICLES = 6;
/** Windows of sentences in each of them. */
const WINDOWS = 3;
/** Words of what was said by which articles are chosen: the longest, which are the rarest. */
const WORDS = 12;
/** Sentences of a window. */
const SENTENCES = 3;

/** Some neighbouring sentences of one block, with how much of what was said stands in them, 0..1. */
export type Window = Span & Readonly<{ article: Article; share: number }>;

const wordsOf = (said: Said, tokens: readonly Token[]): string[] => {
  const content = tokens.filter((token) => !said.common(token));
  const forms = new Set((content.length > 0 ? content : tokens.filter(({ word }) => word)).map(({ form }) => form));
  return [...forms].sort((one, other) => other.length - one.length).slice(0, WORDS);
};

/** Rarer words weigh more. */
const weigh = (found: readonly ReadonlySet<string>[], words: readonly string[]): Map<string, number> =>
  new Map(
    words.map((word) => {
      const holding = found.filter((set) => set.has(word)).length;
      return [word, Math.log(1 + found.length / (holding + 0.5))];
    }),
  );

const total = (words: Iterable<string>, weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const word of words) sum += weights.get(word) ?? 0;
  return sum;
};

const bestWindows = async (
  article: Article,
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
  breath: Breath,
): Promise<Window[]> => {
  const found: Window[] = [];
  const all = total(words, weights);
  const { sentences, text } = article;
  const holds: ReadonlySet<string>[] = [];
  for (const { start, end } of sentences) {
    const folded = foldForm(text.slice(start, end));
    holds.push(new Set(words.filter((word) => folded.includes(word))));
    await breath();
  }
  for (const [first, lead] of sentences.entries()) {
    if (holds[first]?.size === 0) continue;
    const together = new Set<string>();
    for (let last = first; last < first + SENTENCES && sentences[last]?.block === lead.block; last += 1) {
      const size = together.size;
      for (const word of holds[last] ?? []) together.add(word);
      // A further sentence is taken in only for what it adds; of equal windows the shorter one wins below.
      if (last > first && together.size === size) continue;
      const share = total(together, weights) / all;
      found.push({ article, start: lead.start, end: sentences[last]?.end ?? lead.end, share });
    }
  }
  return found
    .sort((one, other) => other.share - one.share || one.end - one.start - (other.end - other.start))
    .slice(0, WINDOWS);
};

type Near = Readonly<{ articles: readonly Article[]; words: readonly string[]; weights: ReadonlyMap<string, number> }>;

/** The articles that share most with some words of what was said, best first. */
const articlesNear = async (words: readonly string[], articles: readonly Article[], breath: Breath): Promise<Near> => {
  const found: ReadonlySet<string>[] = [];
  for (const article of articles) {
    const { text } = await foldedArticle(article, breath);
    found.push(new Set(words.filter((word) => text.includes(word))));
    await breath();
  }
  const weights = weigh(found, words);
  const best = articles
    .map((article, at) => ({ article, weight: total(found[at] ?? [], weights) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, ARTICLES);
  return { articles: best.map(({ article }) => article), words, weights };
};

/** The stretches of the articles that share most with what was said, best first. */
export const windowsNear = async (said: Said, articles: readonly Article[], breath: Breath): Promise<Window[]> => {
  const words = wordsOf(said, said.tokens);
  if (words.length === 0) return [];
  const near = await articlesNear(words, articles, breath);
  const windows: Window[] = [];
  for (const article of near.articles) windows.push(...(await bestWindows(article, words, near.weights, breath)));
  return windows.sort((one, other) => other.share - one.share);
};

/** The articles from which what was said may have been put together: those near to its beginning and to its end. */
export const sourcesNear = async (said: Said, articles: readonly Article[], breath: Breath): Promise<Article[]> => {
  const half = said.tokens.length >> 1;
  const parts = articles.length <= ARTICLES ? [said.tokens] : [said.tokens.slice(0, half), said.tokens.slice(half)];
  const near = new Set<Article>();
  for (const part of parts) {
    const words = wordsOf(said, part);
    if (words.length === 0) continue;
    for (const article of (await articlesNear(words, articles, breath)).articles) near.add(article);
  }
  return [...near];
};
