import { performance } from "node:perf_hooks";
import { createSearch } from "../../src/search/create.ts";
import type { Asked, Text } from "./data.ts";
import { build, goldSentences } from "./gold.ts";
import { mean, percentile } from "./measures.ts";
import { createRandom, sample } from "./random.ts";

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
const PARAGRAPHS = 8;

/** Cuts the texts into articles of a few paragraphs. */
export const pieces = (texts: readonly Text[]): Text[] =>
  texts.flatMap(({ title, paragraphs, asked }) => {
    const parts: Text[] = [];
    for (let from = 0; from < paragraphs.length; from += PARAGRAPHS) {
      const to = Math.min(paragraphs.length, from + PARAGRAPHS);
      const own = asked.filter(({ paragraph }) => paragraph >= from && paragraph < to);
      parts.push({
        title: from === 0 ? title : `${title}, part ${from / PARAGRAPHS + 1}`,
        paragraphs: paragraphs.slice(from, to),
        asked: own.map((one): Asked => ({ ...one, paragraph: one.paragraph - from })),
      });
    }
    return parts;
  });

const heap = (collect: (() => void) | undefined, used: () => number): number => {
  collect?.();
  return used();
};

/**
 * Indexes `size` articles and asks `questions` of the whole library. Texts are used again, with their words in another
 * order, where there are fewer than that: they weigh on time and memory, and are never asked for.
 */
export const searchLibrary = async (
  texts: readonly Text[],
  size: number,
  questions: number,
  seed: number,
  memory: Readonly<{ collect: (() => void) | undefined; used: () => number }>,
): Promise<LibraryScores> => {
  const random = createRandom(seed);
  const articles = pieces(texts);
  const chosen = sample(articles, size, random);
  const before = heap(memory.collect, memory.used);
  const search = createSearch();
  let words = 0;
  const begun = performance.now();
  const built = [];
  for (let number = 0; number < size; number++) {
    const text = chosen[number % chosen.length];
    if (text === undefined) break;
    const again = number >= chosen.length;
    const paragraphs = again ? text.paragraphs.map((paragraph) => shuffled(paragraph, random)) : text.paragraphs;
    const one = build({ ...text, paragraphs }, `library-${number}`);
    words += one.article.text.split(/\s+/).length;
    await search.add(one.article);
    if (!again) built.push({ text, one });
  }
  const seconds = (performance.now() - begun) / 1000;
  const bytes = heap(memory.collect, memory.used) - before;
  const asked = sample(
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
    right.sentence.push(isRight && goldSentences(one, asking).has(first?.sentence ?? -1) ? 1 : 0);
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
    kilobytes: memory.collect === undefined ? Number.NaN : bytes / 1024 / (words / 1000),
  };
};

const shuffled = (paragraph: string, random: () => number): string =>
  paragraph
    .split(" ")
    .map((word) => ({ word, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ word }) => word)
    .join(" ");
