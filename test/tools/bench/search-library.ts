import { performance } from "node:perf_hooks";
import { createSearch } from "../../../src/search/create-search.ts";
import { buildArticle, findGoldSentences } from "./data/gold-sentences.ts";
import { createRandom, drawRandom, type Random } from "./data/random.ts";
import type { AskedQuestion, Text } from "./data/texts.ts";
import { mean, percentile } from "./measures/measures.ts";

export type LibraryScores = Readonly<{
  articles: number;
  words: number;
  questions: number;
  /** The first candidate is of the right article; its sentence is the right one. */
  article: number;
  sentence: number;
  p50: number;
  p95: number;
  /** Seconds to index all of them. */
  seconds: number;
  /** Kilobytes of heap for each thousand words, articles and index together; NaN where the collector cannot be called. */
  kilobytes: number;
}>;

/** About so many words make an article of the press; the parts of a long encyclopedic text are articles of their own. */
const PARAGRAPHS_PER_ARTICLE = 8;
/** With fewer words the weight of an article is lost in that of everything else. */
const MIN_MEASURED_WORDS = 10_000;
/** Articles whose words babble is made of. */
const POOL_ARTICLE_COUNT = 400;

/** Cuts the texts into articles of a few paragraphs. */
export const splitIntoArticles = (texts: readonly Text[]): Text[] =>
  texts.flatMap(({ title, paragraphs, asked }) => {
    const parts: Text[] = [];
    for (let from = 0; from < paragraphs.length; from += PARAGRAPHS_PER_ARTICLE) {
      const to = Math.min(paragraphs.length, from + PARAGRAPHS_PER_ARTICLE);
      const own = asked.filter(({ paragraph }) => paragraph >= from && paragraph < to);
      parts.push({
        title: from === 0 ? title : `${title}, part ${from / PARAGRAPHS_PER_ARTICLE + 1}`,
        paragraphs: paragraphs.slice(from, to),
        asked: own.map((one): AskedQuestion => ({ ...one, paragraph: one.paragraph - from })),
      });
    }
    return parts;
  });

const measureHeap = (collect: (() => void) | undefined, used: () => number): number => {
  // What the first pass finalises, the second frees.
  collect?.();
  collect?.();
  return used();
};

/** Text of the same length made of words from anywhere: it has every word of the language and answers nothing. */
const scrambleWords = (paragraph: string, pool: readonly string[], random: Random): string =>
  paragraph
    .split(" ")
    .map(() => pool[Math.floor(random() * pool.length)] ?? "")
    .join(" ");

/**
 * Indexes `size` articles and asks `questions` of the whole library. Where there are fewer texts than that, articles of
 * babble fill it up: they weigh on time, memory and routing, and are never asked for.
 */
export const searchLibrary = async (
  texts: readonly Text[],
  size: number,
  questions: number,
  seed: number,
  memory: Readonly<{ collect: (() => void) | undefined; used: () => number }>,
): Promise<LibraryScores> => {
  const random = createRandom(seed);
  const articles = splitIntoArticles(texts);
  const chosen = drawRandom(articles, size, random);
  const pool = drawRandom(articles, POOL_ARTICLE_COUNT, random).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((text) => text.split(" ")),
  );
  const before = measureHeap(memory.collect, memory.used);
  const search = createSearch();
  let words = 0;
  const begun = performance.now();
  const built = [];
  for (let number = 0; number < size; number++) {
    const text = chosen[number % chosen.length];
    if (text === undefined) break;
    const again = number >= chosen.length;
    const paragraphs = again
      ? text.paragraphs.map((paragraph) => scrambleWords(paragraph, pool, random))
      : text.paragraphs;
    const title = again ? scrambleWords(text.title, pool, random) : text.title;
    const one = buildArticle({ ...text, title, paragraphs }, `library-${number}`);
    words += one.article.text.split(/\s+/).length;
    await search.add(one.article);
    if (!again) built.push({ text, one });
  }
  const seconds = (performance.now() - begun) / 1000;
  const bytes = measureHeap(memory.collect, memory.used) - before;
  const asked = drawRandom(
    built.flatMap(({ text, one }) =>
      text.asked.filter(({ answers }) => answers.length > 0).map((asking) => ({ asking, one })),
    ),
    questions,
    random,
  );
  const times: number[] = [];
  const right = { article: [] as number[], sentence: [] as number[] };
  for (const { asking, one } of asked) {
    const from = performance.now();
    const { candidates } = await search.find({ text: asking.question });
    times.push(performance.now() - from);
    const [first] = candidates;
    const isRight = first?.article.id === one.article.id;
    right.article.push(isRight ? 1 : 0);
    right.sentence.push(isRight && findGoldSentences(one, asking).has(first?.sentence ?? -1) ? 1 : 0);
  }
  return {
    articles: size,
    words,
    questions: asked.length,
    article: mean(right.article),
    sentence: mean(right.sentence),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    seconds,
    kilobytes: memory.collect === undefined || words < MIN_MEASURED_WORDS ? Number.NaN : bytes / 1024 / (words / 1000),
  };
};
