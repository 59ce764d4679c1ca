/**
 * Decides which words of a question are looked for, how much each says, and how well an article fits them. Every engine puts what it
 * found in order by this, so that the same articles come in the same order from each.
 *
 * @import { CandidateParagraph } from "./candidate-engine.ts"
 */

import { scoreParagraphs } from "./paragraph-words.js";
import { seekWords } from "./sought-words.js";
import { closenessIn } from "./word-closeness.js";

/** A title names the subject: a word in it counts as this many more in the text. */
export const TITLE_WEIGHT = 3;
/** What may be looked through to find articles: some .2 µs each. */
const MAX_POSTINGS = 150_000;
/** In articles of about so many words all words of a question are looked for: fewer of encyclopedias, more of the press. */
const MAX_COMPARED_WORDS = 125_000;
const COMPARED_ARTICLES = { least: 60, most: 300 };
/** A question has fewer; a text that is pasted need not be looked for as a whole. */
const MAX_TERMS = 40;
const MAX_PARAGRAPHS = 12;
/** BM25 over whole articles (`ARTICLE_BM25`). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** How much it weighs, beside how well the whole article fits, that words stand together in one paragraph. */
const TOGETHER_WEIGHT = 1;
/** How much it weighs that they stand near each other there, or in one of the next best paragraphs. */
const CLOSENESS_WEIGHT = 0.5;
const CLOSELY_READ_PARAGRAPHS = 3;

/**
 * `word`: what stands for a stem in paragraphs.
 *
 * @template {string | number} W
 * @typedef {Readonly<{ stem: string; word: W; weight: number }>} WeighedWord
 */
/**
 * What a question asks for. `ideal`: what an article with all the words would score, those included that none has.
 *
 * @template {string | number} W
 * @typedef {Readonly<{ words: readonly WeighedWord<W>[]; sought: import("./sought-words.js").SoughtWords<W>; ideal: number; meanLength: number }>} AskedWords
 */
/**
 * What is known of all articles. `frequencyOf`: how many have a stem where it may be quoted.
 *
 * @typedef {Readonly<{ articles: number; totalLength: number; frequencyOf: (stem: string) => number }>} ArchiveCounts
 */

/** How much it says that a place has a word which `frequency` of `total` places have. @param {number} frequency @param {number} total */
const rarityOf = (frequency, total) => Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));

/**
 * @template {string | number} W
 * @param {readonly string[]} asked
 * @param {ArchiveCounts} counts
 * @param {(stem: string) => W} wordOf
 * @returns {AskedWords<W>}
 */
export const weighStems = (asked, { articles, totalLength, frequencyOf }, wordOf) => {
  const stems = [...new Set(asked)];
  const ideal = stems.reduce((sum, stem) => sum + rarityOf(frequencyOf(stem), articles) * (SATURATION + 1), 0);
  const words = stems
    .slice(0, MAX_TERMS)
    .filter((stem) => frequencyOf(stem) > 0)
    .map((stem) => ({ stem, word: wordOf(stem), weight: rarityOf(frequencyOf(stem), articles) }));
  const sought = seekWords(new Map(words.map(({ word, weight }) => [word, weight])));
  return { words, sought, ideal, meanLength: Math.max(1, totalLength / Math.max(1, articles)) };
};

/**
 * How many articles all words are looked for in. Among 100,000 the size of the press the right one is among the first 300 by BM25 for
 * 91.9 % of questions, among the first 60 for 85.6 %, among the first 20 for 79.4 %.
 *
 * @param {Pick<AskedWords<string | number>, "meanLength">} asked
 */
export const countCompared = ({ meanLength }) =>
  Math.min(COMPARED_ARTICLES.most, Math.max(COMPARED_ARTICLES.least, Math.round(MAX_COMPARED_WORDS / meanLength)));

/**
 * The rarest of some stems, as many as may be looked through; at least two.
 *
 * @param {readonly string[]} stems
 * @param {(stem: string) => number} frequencyOf
 * @returns {readonly string[]}
 */
export const rarestStems = (stems, frequencyOf) => {
  let postings = 0;
  return stems
    .map((stem) => ({ stem, frequency: frequencyOf(stem) }))
    .sort((a, b) => a.frequency - b.frequency)
    .filter(({ frequency }, place) => {
      postings += frequency;
      return place < 2 || postings <= MAX_POSTINGS;
    })
    .map(({ stem }) => stem);
};

/**
 * How often an article of some length must have a word for half of what the word can say.
 *
 * @param {Pick<AskedWords<string | number>, "meanLength">} asked
 * @returns {(length: number) => number}
 */
export const saturationFor =
  ({ meanLength }) =>
  (length) =>
    SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / meanLength);

/**
 * How well an article fits, as a share of what one with all the words would, and its paragraphs that may answer, best first.
 *
 * @template {string | number} W
 * @param {AskedWords<W>} asked
 * @param {Readonly<{ length: number; isInTitle: (stem: string) => boolean; paragraphs: readonly { block: number; words: ArrayLike<W> }[] }>} article
 * @returns {{ fit: number; paragraphs: CandidateParagraph[] }}
 */
export const fitArticle = ({ words, sought, ideal, meanLength }, { length, isInTitle, paragraphs }) => {
  const scored = scoreParagraphs(paragraphs, sought);
  const norm = saturationFor({ meanLength })(length);
  let score = 0;
  for (const { stem, word, weight } of words) {
    const times = (scored.counts[sought.placeOf(word)] ?? 0) + (isInTitle(stem) ? TITLE_WEIGHT : 0);
    score += (weight * times * (SATURATION + 1)) / (times + norm);
  }
  const together = scored.paragraphs[0]?.score ?? 0;
  const closely = new Set(scored.paragraphs.slice(0, CLOSELY_READ_PARAGRAPHS).map(({ block }) => block));
  let closeness = 0;
  for (const { block, words: own } of paragraphs)
    if (closely.has(block)) closeness = Math.max(closeness, (SATURATION + 1) * closenessIn(own, sought));
  return {
    fit:
      (score + TOGETHER_WEIGHT * together + CLOSENESS_WEIGHT * closeness) /
      ((1 + TOGETHER_WEIGHT + 2 * CLOSENESS_WEIGHT) * ideal),
    paragraphs: scored.paragraphs.slice(0, MAX_PARAGRAPHS),
  };
};
