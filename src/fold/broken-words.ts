/** A word that an article breaks at a line's end may have a hyphen of its own there: long-⏎term is longterm or long-term. */

import type { Article } from "../article/index.ts";
import { LINE_END_HYPHEN } from "../language/index.ts";
import { foldForm } from "./fold-form.ts";

const LETTER = "[\\p{L}\\p{M}\\p{N}'’-]";
// From within a run of letters nothing begins: a long one would be read again from each of them.
const BROKEN_WORD = new RegExp(`(?<!${LETTER})${LETTER}+(?:${LINE_END_HYPHEN}${LETTER}+)+`, "gu");
const BREAK = new RegExp(LINE_END_HYPHEN, "gu");
const HYPHENATED_WORD = /(?<![\p{L}\p{N}\p{M}'])[\p{L}\p{N}\p{M}']+(?:-[\p{L}\p{N}\p{M}']+)+/gu;

const NO_BROKEN_WORDS: ReadonlyMap<string, string> = new Map();

/** The broken words of an article as they are folded, by what they are with their hyphens. */
export const readBrokenWords = ({ text }: Article): ReadonlyMap<string, string> => {
  if (!/[-‐]\r?\n/.test(text)) return NO_BROKEN_WORDS;
  const found = new Map<string, string>();
  for (const [word] of text.matchAll(BROKEN_WORD)) found.set(foldForm(word.replace(BREAK, "-")), foldForm(word));
  return found;
};

const joinedWordsCache = new WeakMap<Article, ReadonlyMap<string, string>>();

const joinedWordsOf = (article: Article): ReadonlyMap<string, string> => {
  const known = joinedWordsCache.get(article) ?? readBrokenWords(article);
  joinedWordsCache.set(article, known);
  return known;
};

/**
 * What an article has that may break hyphenated words of some folded ones: each of these words, and what is between them.
 * `undefined` when there are none.
 */
export const splitAtHyphenated = (folded: string): readonly string[] | undefined => {
  const hyphenated = folded.match(HYPHENATED_WORD);
  return hyphenated === null ? undefined : [...hyphenated, ...folded.split(HYPHENATED_WORD)];
};

/** Folded words with those written as an article has them that it breaks at the end of a line. */
export const joinBrokenWords = (folded: string, article: Article): string => {
  const joined = joinedWordsOf(article);
  return joined.size === 0 ? folded : folded.replace(HYPHENATED_WORD, (word) => joined.get(word) ?? word);
};
