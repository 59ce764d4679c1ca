/** Whether a pull quote only repeats a sentence of the body, and which. */

import type { Article } from "../../article/index.ts";
import { hasUnspacedScript } from "../../language/index.ts";

/** Words, and in scripts without spaces letters, that two sentences have by chance are fewer. */
const MIN_REPEATED_WORDS = 5;
const MIN_REPEATED_CHARS = 15;
/** A pull quote is a sentence or two alone in its block. */
const MAX_PULLED_SENTENCES = 2;

const foldedCache = new WeakMap<Article, readonly string[]>();

/** The letters of each sentence, whatever marks and spaces it has. */
const foldedSentencesOf = (article: Article): readonly string[] => {
  const known = foldedCache.get(article);
  if (known !== undefined) return known;
  const { text, sentences } = article;
  const folded = sentences.map(({ start, end }) =>
    text
      .slice(start, end)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim(),
  );
  foldedCache.set(article, folded);
  return folded;
};

/**
 * The sentence of the body that has all the words of another which stands alone in its block, and more of them or more beside
 * them: there its speaker is, too. `undefined` where there is none.
 */
export const fullerSentenceOf = (article: Article, sentence: number): number | undefined => {
  const { sentences, blocks } = article;
  const own = sentences[sentence];
  if (own === undefined || blocks[own.block]?.kind !== "body") return undefined;
  const alone = sentences.filter(({ block }) => block === own.block).length;
  if (alone > MAX_PULLED_SENTENCES) return undefined;
  const folded = foldedSentencesOf(article);
  const words = folded[sentence] ?? "";
  const isLong = hasUnspacedScript(words) || words.split(" ").length >= MIN_REPEATED_WORDS;
  if (!isLong || words.length < MIN_REPEATED_CHARS) return undefined;
  const fuller = folded.findIndex((other, at) => {
    const place = sentences[at];
    if (place === undefined || place.block === own.block || blocks[place.block]?.kind !== "body") return false;
    if (!` ${other} `.includes(` ${words} `)) return false;
    return other.length > words.length || sentences.filter(({ block }) => block === place.block).length > alone;
  });
  return fuller < 0 ? undefined : fuller;
};
